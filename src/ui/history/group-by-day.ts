import { dayWords } from '../words/time-words.ts';
import type { ListedRun } from './filter-runs.ts';

export type DayOfRuns = { readonly day: string; readonly runs: readonly ListedRun[] };

/** Runs in their order, under the days on which they were asked. A run whose time is not known stands under no day. */
export function groupByDay(runs: readonly ListedRun[], now: number): readonly DayOfRuns[] {
  const days: { day: string; runs: ListedRun[] }[] = [];
  for (const listed of runs) {
    const { startedAt } = listed.run;
    const day = startedAt === 0 ? 'At an unknown time' : dayWords(startedAt, now);
    const last = days.at(-1);
    if (last?.day === day) last.runs.push(listed);
    else days.push({ day, runs: [listed] });
  }
  return days;
}
