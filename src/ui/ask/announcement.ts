import { showControls } from '../../core/text/show-controls.ts';
import { stationWords } from '../../core/trail/station-words.ts';
import type { Station, Trail } from '../../core/trail/trail.ts';

/** What a person who does not see the page is told at this point of a run: the latest station about which there is something to say. */
export function announcementOf({ stations }: Trail, isLive: boolean): string {
  const last = stations.at(-1);
  const station = stations.findLast(isSettled);
  if (last?.kind === 'asked' && last.isOpen) return `A question to you: ${showControls(last.question)}`;
  if (station === undefined) return isLive ? 'Searching.' : '';
  const { tried, came, noticed } = stationWords(station);
  return showControls([sentence(tried), came, ...noticed].filter((line) => line !== '').join(' '));
}

/** A search is told once it is judged; the question itself is known. */
function isSettled(station: Station): boolean {
  if (station.kind === 'start') return false;
  if (station.kind !== 'search') return true;
  const { outcome, verdict } = station;
  return outcome?.kind === 'failed' || outcome?.hits.length === 0 || verdict !== undefined;
}

function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
