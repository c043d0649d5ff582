import { useState } from 'react';
import { type FaultKind, type FaultPlace, faultKinds, faultWords } from '../../core/faults/fault-kind.ts';
import type { FaultRates } from '../../core/faults/fault-plan.ts';
import { formatFaults } from '../../core/faults/format-faults.ts';
import { Choice } from '../components/choice.tsx';
import { NumberField } from '../components/number-field.tsx';
import { Section } from '../components/section.tsx';
import { Switch } from '../components/switch.tsx';
import type { FormState } from '../runs/evaluation-form.ts';
import { type FaultMix, faultMixes, mixOf } from '../runs/fault-mixes.ts';
import { useServices } from '../services.ts';
import styles from './evaluation.module.css';

const groups: readonly { readonly place: FaultPlace; readonly title: string; readonly unit: string }[] = [
  { place: 'search', title: 'Searches', unit: '% of them' },
  { place: 'engine', title: 'Engine', unit: '% of its jobs' },
  { place: 'question', title: 'Questions', unit: '% of them' },
];

const mixes: readonly {
  readonly value: FaultMix | 'own';
  readonly title: string;
  readonly explanation: string;
}[] = [
  { value: 'none', title: 'Nothing', explanation: 'The questions are hard enough by themselves.' },
  {
    ...{ value: 'usual', title: 'One search in four' },
    explanation: 'Mostly without saying so: results that have nothing to do with the question, or nearly.',
  },
  { value: 'hard', title: 'Every other search', explanation: 'The same kinds, twice as often.' },
  { value: 'own', title: 'As I say', explanation: 'Each kind of failure with a rate of its own.' },
];

/** How often what is made to fail: a ready mix, or each kind by itself; those that look like success apart from those that say that they failed. */
export function FaultsSection({ form: { faults, beside } }: { readonly form: FormState }) {
  const { draft } = useServices().evaluations;
  const [wantsOwn, setWantsOwn] = useState(false);
  const spec = formatFaults(faults);
  const mix = wantsOwn ? 'own' : mixOf(faults);
  return (
    <Section title="Faults" lead="Made on purpose, drawn by the seed.">
      <Choice
        {...{ label: 'What fails', value: mix, options: mixes }}
        onChange={(next) => {
          setWantsOwn(next === 'own');
          if (next !== 'own') draft.change({ faults: faultMixes[next] });
        }}
      />
      {mix === 'own' && groups.map((group) => <FaultGroup key={group.place} group={group} faults={faults} />)}
      {spec !== '' && (
        <>
          <Switch
            label="Without faults too"
            explanation="Twice as many runs. They tell which failures were recovered from, and which questions were out of reach anyway."
            isOn={beside}
            onChange={(isOn) => draft.change({ beside: isOn })}
          />
          <p className={styles['soft']}>
            On the command line: <code>--faults {spec}</code>
          </p>
        </>
      )}
    </Section>
  );
}

type GroupProps = { readonly group: (typeof groups)[number]; readonly faults: FaultRates };

function FaultGroup({ group: { place, title, unit }, faults }: GroupProps) {
  const { draft } = useServices().evaluations;
  const kinds = faultKinds.filter((kind) => faultWords[kind].place === place);
  const chosen = kinds.filter((kind) => (faults[kind] ?? 0) > 0).length;
  return (
    <details className={styles['group']} open={place === 'search' || chosen > 0 ? true : undefined}>
      <summary>
        {title}
        {chosen > 0 && <span className={styles['soft']}> {chosen} of them fail</span>}
      </summary>
      <div className={styles['fields']}>
        {kinds.map((kind) => (
          <NumberField
            key={kind}
            {...{ label: faultWords[kind].name, unit, step: 5, least: 0, most: 100 }}
            value={Math.round((faults[kind] ?? 0) * 100)}
            explanation={explain(kind)}
            onChange={(percent) => draft.change({ faults: { ...faults, [kind]: percent / 100 } })}
          />
        ))}
      </div>
    </details>
  );
}

/** 'The source breaks: it says so.' */
function explain(kind: FaultKind): string {
  const {
    does,
    class: seen,
    times,
  }: (typeof faultWords)[FaultKind] & { readonly times?: number } = faultWords[kind];
  const said = does.replace('N times', `${times} times`);
  const words = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return seen === 'implicit' ? `${words}. Looks like success.` : `${words}.`;
}
