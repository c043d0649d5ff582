import { type FaultKind, type FaultPlace, faultKinds, faultWords } from '../../core/faults/fault-kind.ts';
import { formatFaults } from '../../core/faults/format-faults.ts';
import { NumberField } from '../components/number-field.tsx';
import { Section } from '../components/section.tsx';
import type { FormState } from '../runs/evaluation-form.ts';
import { useServices } from '../services.ts';
import styles from './evaluation.module.css';

const groups: readonly { readonly place: FaultPlace; readonly title: string; readonly unit: string }[] = [
  { place: 'search', title: 'Searches', unit: '% of them' },
  { place: 'engine', title: 'Engine', unit: '% of its jobs' },
  { place: 'question', title: 'Questions', unit: '% of them' },
];

/** How often what is made to fail, and how: those that look like success apart from those that say that they failed. */
export function FaultsSection({ form }: { readonly form: FormState }) {
  const spec = formatFaults(form.faults);
  return (
    <Section title="Faults" lead="Made on purpose, drawn by the seed.">
      {groups.map((group) => (
        <FaultGroup key={group.place} group={group} form={form} />
      ))}
      <p className={styles['soft']}>
        {spec === '' ? (
          'Nothing is made to fail.'
        ) : (
          <>
            On the command line: <code>--faults {spec}</code>
          </>
        )}
      </p>
    </Section>
  );
}

type GroupProps = { readonly group: (typeof groups)[number]; readonly form: FormState };

function FaultGroup({ group: { place, title, unit }, form: { faults } }: GroupProps) {
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
  const { does, class: seen } = faultWords[kind];
  const words = `${does.charAt(0).toUpperCase()}${does.slice(1)}`;
  return seen === 'implicit' ? `${words}. Looks like success.` : `${words}.`;
}
