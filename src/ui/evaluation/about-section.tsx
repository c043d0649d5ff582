import type { EvaluationReport } from '../../core/evaluation/evaluation-report.ts';
import { type RunCounts, reportFacts } from '../../core/evaluation/report-facts.ts';
import { HostileText } from '../components/hostile-text.tsx';
import { Section } from '../components/section.tsx';
import styles from './evaluation.module.css';

export type AboutSectionProps = {
  readonly report: EvaluationReport;
  /** How many runs there are just now. */
  readonly counts: RunCounts | undefined;
};

/** How it was made, so that it can be made again. */
export function AboutSection({ report, counts }: AboutSectionProps) {
  return (
    <Section title="How it was made">
      <dl className={styles['facts']}>
        {reportFacts(report, counts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <HostileText>{value}</HostileText>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
