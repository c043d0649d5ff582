import { faultKinds, faultWords } from '../faults/fault-kind.ts';
import type { FaultRecovery } from './fault-recovery.ts';
import type { Summary } from './summarize-runs.ts';

/** A class of faults or one kind of them, and what became of the runs that it befell, in the order of the summaries. */
export type FaultRow = {
  readonly name: string;
  readonly isClass: boolean;
  readonly cells: readonly (FaultRecovery | undefined)[];
};

const names = [
  { key: 'implicit', name: 'Implicit', isClass: true },
  { key: 'explicit', name: 'Explicit', isClass: true },
  ...faultKinds.map((key) => ({
    ...{ key, isClass: false },
    name: `${faultWords[key].name} (${faultWords[key].class})`,
  })),
] as const;

/** A row for each fault that befell a run, the classes first; none where nothing was put in. */
export function faultRows(summaries: readonly Summary[]): readonly FaultRow[] {
  return names.flatMap(({ key, name, isClass }) => {
    const cells = summaries.map(({ byFault }) => byFault[key]);
    return cells.every((cell) => cell === undefined) ? [] : [{ name, isClass, cells }];
  });
}

/** Whether anything was run without faults beside. */
export function hasStillRight(summaries: readonly Summary[]): boolean {
  return faultRows(summaries).some(({ cells }) => cells.some((cell) => cell?.stillRight !== undefined));
}

export const stillRightNote =
  'Of the runs that a fault befell, and whose question the same policy answers right without faults, the share that still ended right: in percent, with the 95% bootstrap interval over questions and the number of such runs.';
