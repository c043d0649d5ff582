import type { RunEvent } from '../../core/event.ts';
import { ledNowhere } from '../../core/trail/track.ts';
import type { Trail } from '../../core/trail/trail.ts';

/**
 * A position in a replay is the number of events that have happened: 1 is the question alone, the length of the log is the whole run. An
 * empty log has only the position 0.
 */
export function clampPosition(position: number, length: number): number {
  return Math.min(Math.max(Math.min(1, length), Math.round(position)), length);
}

/** Where a search begins on the slider. `share` of its length is 0-1. */
export type Mark = { readonly position: number; readonly share: number; readonly isDead: boolean };

export function marksOf(trail: Trail, length: number): readonly Mark[] {
  return trail.stations.flatMap((station) => {
    if (station.kind !== 'search') return [];
    const position = station.span.first + 1;
    return { position, share: shareOf(position, length), isDead: ledNowhere(trail, station) };
  });
}

export function shareOf(position: number, length: number): number {
  return length <= 1 ? 1 : (position - 1) / (length - 1);
}

/** The next or the previous place that one wants to look at: the beginning of a search, the start or the end. */
export function leap(
  from: number,
  to: 'next' | 'previous',
  { marks, length }: { readonly marks: readonly Mark[]; readonly length: number },
): number {
  const places = [1, ...marks.map(({ position }) => position), length];
  const found =
    to === 'next' ? places.find((place) => place > from) : places.findLast((place) => place < from);
  return clampPosition(found ?? from, length);
}

/** How long the event stands while the replay plays: an intent is soon passed, a fact wants to be read. */
export function dwellMs(event: RunEvent): number {
  return event.type === 'step-started' ? 350 : 900;
}
