import { policyWords } from '../../core/wording.ts';
import { Choice } from '../components/choice.tsx';
import { Section } from '../components/section.tsx';
import { Switch } from '../components/switch.tsx';
import { useEngine } from '../engine/use-engine.ts';
import type { FormState } from '../runs/evaluation-form.ts';
import { useServices } from '../services.ts';

const engines = [
  {
    value: 'reader-v0',
    title: 'Rules alone',
    explanation: 'Some milliseconds a run, the same on every machine.',
  },
  {
    value: 'reader',
    title: 'Rules with the trained reader',
    explanation: 'Reads passages with a small network: many times slower.',
  },
] as const;

const model = {
  value: 'model',
  title: 'The model that is loaded',
  explanation:
    'Does the jobs that its exam gave it; the reader does the rest. Minutes a run without a graphics card.',
} as const;

/** Who decides, and who reads. */
export function PoliciesSection({ form }: { readonly form: FormState }) {
  const { evaluations } = useServices();
  const { draft, policies } = evaluations;
  const engine = useEngine();
  const hasModel = engine.kind !== 'none' && engine.kind !== 'gone';
  const options = hasModel ? [...engines, model] : engines;
  return (
    <>
      <Section title="Policies" lead="Each answers every question.">
        {policies.map((policy) => (
          <Switch
            key={policy}
            label={policyWords[policy].name}
            explanation={policyWords[policy].meaning}
            isOn={form.policies.includes(policy)}
            onChange={(isOn) =>
              draft.change({
                // In the order of the list, so that tables and plots are always alike.
                policies: policies.filter((each) => (each === policy ? isOn : form.policies.includes(each))),
              })
            }
          />
        ))}
      </Section>
      <Section title="Engine" lead="Who reads and answers.">
        <Choice
          {...{ label: 'Engine', value: form.engine, options }}
          onChange={(value) => draft.change({ engine: value })}
        />
      </Section>
    </>
  );
}
