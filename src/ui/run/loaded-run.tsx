import { useMemo } from 'react';
import type { RunEvent } from '../../core/event.ts';
import { foldEvents } from '../../core/evolve.ts';
import type { RunId } from '../../core/ids.ts';
import { summarize } from '../../core/run-summary.ts';
import { showControls } from '../../core/text/show-controls.ts';
import { Outcome } from '../answer/outcome.tsx';
import { PersonForm } from '../ask/person-form.tsx';
import { QueryReviewForm } from '../ask/query-review-form.tsx';
import { Notice } from '../components/notice.tsx';
import { Page } from '../components/page.tsx';
import { runStanding } from '../history/run-standing.ts';
import { tickMs } from '../history/use-runs.ts';
import { useServices } from '../services.ts';
import { useNow } from '../use-now.ts';
import { AboutRun } from './about-run.tsx';
import { ReplaySection } from './replay-section.tsx';
import styles from './run.module.css';
import { RunActions } from './run-actions.tsx';
import { RunLead } from './run-lead.tsx';
import { RunLedger } from './run-ledger.tsx';

export type LoadedRunProps = {
  readonly id: RunId;
  readonly events: readonly RunEvent[];
  readonly isLive: boolean;
  readonly problem: string | undefined;
};

/** A heading holds no more of a question; the whole of it stands among the facts. */
const longestTitle = 160;

export function LoadedRun({ id, events, isLive, problem }: LoadedRunProps) {
  const now = useNow(useServices().clock, tickMs);
  const state = useMemo(() => foldEvents(events), [events]);
  const summary = useMemo(() => summarize(id, events), [id, events]);
  const standing = runStanding(summary, { now, driven: isLive ? id : undefined });
  const question = showControls(summary.question);
  return (
    <Page
      title={question.length > longestTitle ? `${question.slice(0, longestTitle)}…` : question}
      width="wide"
      lead={<RunLead standing={standing} state={state} now={now} />}
      actions={<RunActions id={id} events={events} standing={standing} isLive={isLive} />}
    >
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
      {isLive && <PersonForm />}
      {isLive && <QueryReviewForm />}
      {state.ending !== undefined && (
        <div className={styles['ending']}>
          <Outcome state={state} />
        </div>
      )}
      <ReplaySection id={id} events={events} isLive={isLive} />
      <RunLedger events={events} />
      <AboutRun id={id} events={events} state={state} isLive={isLive} />
    </Page>
  );
}
