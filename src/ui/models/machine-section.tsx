import { type Hardware, missingGpuWords } from '../../core/models/hardware.ts';
import type { Recommendation } from '../../core/models/recommend.ts';
import { Notice } from '../components/notice.tsx';
import { Section } from '../components/section.tsx';
import { hardwareRows } from './model-words.ts';
import styles from './models.module.css';

export type MachineSectionProps = {
  readonly hardware: Hardware | undefined;
  readonly advice: Recommendation | undefined;
};

/** What the browser tells of this machine, and which model that speaks for. */
export function MachineSection({ hardware, advice }: MachineSectionProps) {
  return (
    <Section title="This machine" lead="As far as the browser tells.">
      {hardware === undefined || advice === undefined ? (
        <p className={styles['soft']}>Looking…</p>
      ) : (
        <>
          <dl className={styles['rows']}>
            {hardwareRows(hardware).map(([term, value]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {hardware.gpu.kind === 'missing' && <Notice>{missingGpuWords(hardware.gpu.why)}</Notice>}
          <p>
            {advice.best === undefined ? (
              <strong>No model is needed here.</strong>
            ) : (
              <>
                <strong>{advice.best.name}</strong> suits it best.
              </>
            )}{' '}
            {advice.why}
          </p>
        </>
      )}
    </Section>
  );
}
