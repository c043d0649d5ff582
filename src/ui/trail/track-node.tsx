import { clsx } from 'clsx';
import type { Station } from '../../core/trail/trail.ts';
import styles from './track-node.module.css';

export type NodeShape =
  | 'start'
  | 'good'
  | 'unclear'
  | 'failed'
  | 'in-flight'
  | 'pause'
  | 'fork'
  | 'asked'
  | 'answered'
  | 'terminus';

/** The sign of a station: what happened by its shape, on which way it lies by its colour. */
export type TrackNode = { readonly shape: NodeShape; readonly look: 'plain' | 'repaired' | 'dead' };

export function nodeOf(station: Station, isRepaired: boolean): TrackNode {
  const look = isRepaired ? 'repaired' : 'plain';
  switch (station.kind) {
    case 'start':
      return { shape: 'start', look: 'plain' };
    case 'search': {
      const { outcome, verdict, dead } = station;
      if (outcome === undefined) return { shape: 'in-flight', look: 'repaired' };
      const isEmpty = outcome.kind === 'failed' || outcome.hits.length === 0;
      if (dead || isEmpty || verdict === 'bad') return { shape: 'failed', look: 'dead' };
      return { shape: verdict === 'good' ? 'good' : 'unclear', look };
    }
    case 'wait':
    case 'paused':
      return { shape: 'pause', look: 'plain' };
    case 'asked':
      return { shape: station.isOpen ? 'in-flight' : 'asked', look: 'repaired' };
    case 'forked':
      return { shape: 'fork', look: 'plain' };
    case 'answered':
      return { shape: 'answered', look: 'repaired' };
    case 'gave-up':
      return { shape: 'terminus', look: 'plain' };
    default:
      return station satisfies never;
  }
}

/** 24 units square, the middle of the station at 12, 12. */
export function TrackNodeShape({ shape, look }: TrackNode) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className={clsx(styles['node'], styles[look])}
      data-shape={shape}
    >
      <Shape shape={shape} />
    </svg>
  );
}

function Shape({ shape }: { readonly shape: NodeShape }) {
  const { ring, fill } = styles;
  switch (shape) {
    case 'start':
      return <circle cx="12" cy="12" r="4.5" className={fill} />;
    case 'good':
      return (
        <>
          <circle cx="12" cy="12" r="6.25" className={ring} />
          <circle cx="12" cy="12" r="2.75" className={fill} />
        </>
      );
    case 'unclear':
      return <circle cx="12" cy="12" r="6.25" className={ring} />;
    case 'failed':
      return <circle cx="12" cy="12" r="5.5" className={ring} />;
    case 'in-flight':
      return (
        <>
          <circle cx="12" cy="12" r="6.25" className={ring} />
          <circle cx="12" cy="12" r="2.75" className={clsx(fill, styles['pulse'])} />
        </>
      );
    case 'pause':
      return (
        <>
          <circle cx="12" cy="12" r="6.25" className={ring} />
          <path d="M10.2 9.8v4.4M13.8 9.8v4.4" className={styles['fine']} />
        </>
      );
    case 'fork':
      return <path d="M12 5l7 7-7 7-7-7z" className={ring} />;
    case 'asked':
      return (
        <>
          <circle cx="12" cy="12" r="8" className={ring} />
          <path d="M10 10.2a2 2 0 1 1 2.6 1.9c-.4.15-.6.4-.6.9M12 15.4v.1" className={styles['fine']} />
        </>
      );
    case 'answered':
      return (
        <>
          <circle cx="12" cy="12" r="9.5" className={fill} />
          <path d="M8 12.3l2.8 2.7 5.2-5.6" className={styles['check']} />
        </>
      );
    case 'terminus':
      return <path d="M4 12h16" className={styles['bar']} />;
    default:
      return shape satisfies never;
  }
}
