import { faultKinds, faultWords, formatFaults } from '../../core/evaluation/faults.ts';
import { NumberField } from '../components/number-field.tsx';
import { Section } from '../components/section.tsx';
import type { FormState } from '../runs/evaluation-form.ts';
import { useServices } from '../services.ts';
import styles from './evaluation.module.css';

/** How often searches are made to fail, and how. */
export function FaultsSection({ form }: { readonly form: FormState }) {
  const { draft } = useServices().evaluations;
  const { faults } = form;
  const spec = formatFaults(faults);
  return (
    <Section title="Faults" lead="Searches that are made to fail on purpose, drawn by the seed.">
      <div className={styles['fields']}>
        {faultKinds.map((kind) => (
          <NumberField
            key={kind}
            {...{ label: faultWords[kind].name, unit: '% of searches', step: 5, least: 0, most: 100 }}
            value={Math.round((faults[kind] ?? 0) * 100)}
            explanation={faultWords[kind].meaning}
            onChange={(percent) => draft.change({ faults: { ...faults, [kind]: percent / 100 } })}
          />
        ))}
      </div>
      <p className={styles['soft']}>
        {spec === '' ? (
          'No search is made to fail.'
        ) : (
          <>
            On the command line: <code>--faults {spec}</code>
          </>
        )}
      </p>
    </Section>
  );
}
