import { lazy, Suspense } from 'react';
import type { RunEvent } from '../../core/event.ts';
import type { RunId } from '../../core/ids.ts';
import { Tabs } from '../components/tabs.tsx';
import { ReplayBar } from './replay-bar.tsx';
import { ReplayTrail } from './replay-trail.tsx';
import styles from './run.module.css';
import { StepPanel } from './step-panel.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import { useReplay } from './use-replay.ts';

// The graph's library is heavy: it is fetched when the graph is looked at.
const GraphView = lazy(async () => ({ default: (await import('./graph-view.tsx')).GraphView }));

export type ReplaySectionProps = {
  readonly id: RunId;
  readonly events: readonly RunEvent[];
  readonly isLive: boolean;
};

/** The run step by step: a slider over its events, and the run as it stood at each. */
export function ReplaySection({ id, events, isLive }: ReplaySectionProps) {
  const replay = useReplay(events);
  const isNarrow = useIsNarrow();
  const graph = (
    <Suspense fallback={<p className={styles['graphPlace']}>Drawing…</p>}>
      <GraphView replay={replay} direction={isNarrow ? 'down' : 'right'} />
    </Suspense>
  );
  const bar = <ReplayBar id={id} replay={replay} />;
  const step = <StepPanel replay={replay} />;
  const views = (
    <Tabs
      label="The run as"
      initial={isNarrow ? 'trail' : 'graph'}
      tabs={[
        { id: 'graph', title: 'Graph', content: graph },
        { id: 'trail', title: 'Trail', content: <ReplayTrail replay={replay} isLive={isLive} /> },
      ]}
    />
  );
  // On a phone the bar stands at the lower edge, in reach of the thumb, and what happened comes first.
  return (
    <section className={styles['replay']} aria-label="Replay">
      {isNarrow ? (
        <>
          {step}
          {views}
          {bar}
        </>
      ) : (
        <>
          {bar}
          {views}
          {step}
        </>
      )}
    </section>
  );
}
