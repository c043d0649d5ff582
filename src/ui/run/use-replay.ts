import { useEffect, useMemo, useState } from 'react';
import type { RunEvent } from '../../core/event.ts';
import { foldEvents } from '../../core/evolve.ts';
import type { State } from '../../core/state.ts';
import { foldTrail } from '../../core/trail/fold-trail.ts';
import type { Trail } from '../../core/trail/trail.ts';
import { clampPosition, dwellMs, leap, type Mark, marksOf } from './replay-position.ts';

export type Replay = {
  readonly length: number;
  readonly position: number;
  readonly isPlaying: boolean;
  /** The event that has happened last at this position. */
  readonly event: RunEvent | undefined;
  /** Folded at this position. */
  readonly trail: Trail;
  readonly state: State;
  /** Of the whole run. */
  readonly wholeTrail: Trail;
  readonly marks: readonly Mark[];
  /** A place on the slider; also stops playing. */
  readonly goTo: (position: number) => void;
  readonly leapTo: (to: 'next' | 'previous') => void;
  readonly togglePlay: () => void;
};

/** Steps through a log. At its end it stays at the end, so that a run that goes on is followed. */
export function useReplay(events: readonly RunEvent[]): Replay {
  const { length } = events;
  const [asked, setAsked] = useState<number | 'end'>('end');
  const [isPlaying, setPlaying] = useState(false);
  const position = asked === 'end' ? length : clampPosition(asked, length);
  const event = events[position - 1];
  const place = (next: number) => setAsked(next >= length ? 'end' : clampPosition(next, length));
  useEffect(() => {
    if (!isPlaying || event === undefined) return;
    const timer = setTimeout(() => {
      if (position + 1 >= length) {
        setPlaying(false);
        setAsked('end');
      } else setAsked(position + 1);
    }, dwellMs(event));
    return () => clearTimeout(timer);
  }, [isPlaying, event, position, length]);
  const wholeTrail = useMemo(() => foldTrail(events), [events]);
  const marks = useMemo(() => marksOf(wholeTrail, length), [wholeTrail, length]);
  const goTo = (next: number) => {
    setPlaying(false);
    place(next);
  };
  return {
    ...{ length, position, isPlaying, event, wholeTrail, marks, goTo },
    ...useFolded(events, position),
    leapTo: (to) => goTo(leap(position, to, { marks, length })),
    togglePlay: () => {
      if (!isPlaying && position >= length) place(1);
      setPlaying(!isPlaying);
    },
  };
}

function useFolded(events: readonly RunEvent[], position: number) {
  return useMemo(() => {
    const before = events.slice(0, position);
    return { trail: foldTrail(before), state: foldEvents(before) };
  }, [events, position]);
}
