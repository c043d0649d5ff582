import { GitFork } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RunStarted } from '../../core/event.ts';
import { count } from '../../core/wording.ts';
import { formatRoute } from '../router/route.ts';
import { useServices } from '../services.ts';
import styles from './run.module.css';

export type LineageProps = { readonly from: NonNullable<RunStarted['forkedFrom']> };

/** The run that this one was forked from, as long as it is there. */
export function Lineage({ from }: LineageProps) {
  const { trajectories } = useServices();
  const [isThere, setThere] = useState<boolean>();
  useEffect(() => {
    let isGone = false;
    void trajectories.load(from.runId).then((reply) => {
      if (!isGone) setThere(reply.kind !== 'missing');
    });
    return () => {
      isGone = true;
    };
  }, [trajectories, from.runId]);
  return (
    <span className={styles['lineage']}>
      <GitFork size={15} aria-hidden="true" />
      <span>
        Forked after {count(from.events, 'event')} of{' '}
        {isThere === false ? (
          'a run that is not here any more'
        ) : (
          <a href={formatRoute({ view: 'run', id: from.runId })}>another run</a>
        )}
      </span>
    </span>
  );
}
