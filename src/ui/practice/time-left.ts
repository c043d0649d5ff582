import type { PracticeProgress } from '../../ports/practice.ts';
import { remainingWords } from '../words/duration-words.ts';

/** Shares of the whole time that the parts take, roughly. */
const begins = { reading: 0, before: 0.05, practising: 0.12, after: 0.93, end: 1 } as const;
const ends = {
  reading: begins.before,
  before: begins.practising,
  practising: begins.after,
  after: begins.end,
} as const;

/** ', about 2 min left'; empty while it is too early to say. */
export function timeLeft({ phase, done, of }: PracticeProgress, elapsedMs: number): string {
  const share = begins[phase] + ((ends[phase] - begins[phase]) * done) / Math.max(1, of);
  if (share < 0.15) return '';
  return `, ${remainingWords((elapsedMs * (1 - share)) / share)}`;
}
