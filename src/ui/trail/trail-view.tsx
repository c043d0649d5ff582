import type { ReactNode } from 'react';
import type { EffectType } from '../../core/effect.ts';
import { tracksOf } from '../../core/trail/track.ts';
import type { Station, Trail } from '../../core/trail/trail.ts';
import { effectWords } from '../../core/wording.ts';
import { isOnRepairedWay, rowLines } from './row-lines.ts';
import { StationBody } from './station-body.tsx';
import { quotesOf } from './station-quotes.ts';
import { TrackColumn } from './track-column.tsx';
import { nodeOf } from './track-node.tsx';
import styles from './trail-view.module.css';

export type TrailViewProps = {
  readonly trail: Trail;
  /** What can be done at a station besides, for example to fork from it. */
  readonly actions?: (station: Station) => ReactNode;
  /** The run goes on: what is in flight stands at the end of the line. */
  readonly isLive?: boolean;
};

/** What is told at a station of its own while it goes on. */
const ownStations: ReadonlySet<EffectType> = new Set(['search', 'ask-person', 'wait']);

/** The run as a line of stations: dead branches beside it, the repaired way in the accent colour. */
export function TrailView({ trail, actions, isLive = false }: TrailViewProps) {
  const { stations } = trail;
  const doing =
    isLive && trail.doing !== undefined && !ownStations.has(trail.doing) ? trail.doing : undefined;
  const tracks = tracksOf(trail);
  const rows = rowLines(tracks, doing !== undefined);
  const quotes = quotesOf(trail);
  const lastRow = rows.at(-1);
  return (
    <ol className={styles['trail']}>
      {stations.map((station, index) => {
        const lines = rows[index];
        if (lines === undefined) return null;
        const node = nodeOf(station, isOnRepairedWay(tracks, index));
        return (
          // A station keeps its place in the line as the run goes on.
          <li key={`${station.kind} ${station.span.first}`} className={styles['row']} data-lane={lines.lane}>
            <TrackColumn lines={lines} node={node} />
            <StationBody station={station} quotes={quotes} isBranch={lines.lane === 1} />
            {actions !== undefined && <div className={styles['actions']}>{actions(station)}</div>}
          </li>
        );
      })}
      {doing !== undefined && lastRow !== undefined && (
        <li key="doing" className={styles['row']} data-lane={0}>
          <TrackColumn lines={lastRow} node={{ shape: 'in-flight', look: 'repaired' }} />
          <p className={styles['doing']}>{effectWords[doing]}…</p>
        </li>
      )}
    </ol>
  );
}
