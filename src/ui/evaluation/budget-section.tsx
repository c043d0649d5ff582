import { planLimits } from '../../core/evaluation/evaluation-plan.ts';
import { NumberField } from '../components/number-field.tsx';
import { QuietForm } from '../components/quiet-form.tsx';
import { Section } from '../components/section.tsx';
import { TextField } from '../components/text-field.tsx';
import { type FormState, readSeeds } from '../runs/evaluation-form.ts';
import { useServices } from '../services.ts';
import styles from './evaluation.module.css';

/** What a run may use, and the seeds. */
export function BudgetSection({ form: { budget, seeds } }: { readonly form: FormState }) {
  const { draft } = useServices().evaluations;
  const change = (changes: Partial<FormState['budget']>) =>
    draft.change({ budget: { ...budget, ...changes } });
  const { searches, steps, timeMs } = planLimits;
  return (
    <Section title="Budget" lead="The same for every run.">
      <div className={styles['fields']}>
        <NumberField
          {...{ label: 'Searches', unit: 'a run', value: budget.searches, ...searches }}
          explanation="More find more, and cost more."
          onChange={(value) => change({ searches: value })}
        />
        <NumberField
          {...{ label: 'Steps', unit: 'a run', value: budget.steps, step: 20, ...steps }}
          explanation="Searching, reading, checking: each is one."
          onChange={(value) => change({ steps: value })}
        />
        <NumberField
          {...{ label: 'Time', unit: 'seconds a run', value: budget.timeMs / 1000, step: 10 }}
          {...{ least: timeMs.least / 1000, most: timeMs.most / 1000 }}
          explanation="Waits count, though nobody sits through them."
          onChange={(value) => change({ timeMs: value * 1000 })}
        />
      </div>
      <QuietForm>
        <TextField
          {...{ label: 'Seeds', value: seeds, onChange: (value: string) => draft.change({ seeds: value }) }}
          explanation="Each question is asked once with each of them. More tell how much is chance."
          problem={
            readSeeds(seeds) === undefined ? 'Give whole numbers from 0, for example 1, 2, 3.' : undefined
          }
        />
      </QuietForm>
    </Section>
  );
}
