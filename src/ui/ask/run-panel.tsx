import { useMemo } from 'react';
import { foldTrail } from '../../core/trail/fold-trail.ts';
import { Outcome } from '../answer/outcome.tsx';
import { TrailView } from '../trail/trail-view.tsx';
import { EndNotice } from './end-notice.tsx';
import { LiveRegion } from './live-region.tsx';
import { PersonForm } from './person-form.tsx';
import { QueryReviewForm } from './query-review-form.tsx';
import { RunActions } from './run-actions.tsx';
import styles from './run-panel.module.css';
import { RunStatus } from './run-status.tsx';
import { runSummary } from './run-summary.ts';
import type { ShownRun } from './shown-run.ts';
import { useLatest } from './use-latest.ts';

/** The run: what goes on, or how it ended, and under it how it got there. */
export function RunPanel({ view }: { readonly view: ShownRun }) {
  const { events, state } = view;
  const folded = useMemo(() => foldTrail(events), [events]);
  // Between two steps the last one stands, so that nothing flickers.
  const doing = useLatest(folded.doing);
  const trail = { ...folded, doing };
  const isLive = view.kind === 'running';
  return (
    <div className={styles['panel']}>
      <LiveRegion view={view} trail={trail} />
      {isLive && <RunStatus view={view} doing={doing} />}
      <PersonForm />
      <QueryReviewForm />
      <EndNotice view={view} />
      <Outcome state={state} />
      {!isLive && <RunActions view={view} />}
      {trail.stations.length > 0 && (
        <section className={styles['trail']} data-live={isLive || undefined} aria-labelledby="trail">
          <header className={styles['head']}>
            <h2 id="trail" className={styles['title']}>
              The way there
            </h2>
            {!isLive && <p className={styles['summary']}>{runSummary(state)}</p>}
          </header>
          <TrailView trail={trail} isLive={isLive} />
        </section>
      )}
    </div>
  );
}
