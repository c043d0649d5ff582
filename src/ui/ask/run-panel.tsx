import { useMemo } from 'react';
import { foldTrail } from '../../core/trail/fold-trail.ts';
import { Outcome } from '../answer/outcome.tsx';
import type { SessionView } from '../runs/run-session.ts';
import { TrailView } from '../trail/trail-view.tsx';
import { EndNotice } from './end-notice.tsx';
import { LiveRegion } from './live-region.tsx';
import { PersonForm } from './person-form.tsx';
import { RunActions } from './run-actions.tsx';
import styles from './run-panel.module.css';
import { RunStatus } from './run-status.tsx';
import { runSummary } from './run-summary.ts';

export type ShownRun = Exclude<SessionView, { readonly kind: 'idle' }>;

/** The run: what goes on, or how it ended, and under it how it got there. */
export function RunPanel({ view }: { readonly view: ShownRun }) {
  const { events, state } = view;
  const trail = useMemo(() => foldTrail(events), [events]);
  const isLive = view.kind === 'running';
  return (
    <div className={styles['panel']}>
      <LiveRegion view={view} trail={trail} />
      {isLive && <RunStatus view={view} doing={trail.doing} />}
      <PersonForm />
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
