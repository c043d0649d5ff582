import { type FaultClass, type FaultKind, faultKinds, faultWords } from '../faults/fault-kind.ts';
import type { InjectedFault } from '../faults/injected-fault.ts';
import { bootstrapGroups, type Interval } from './bootstrap.ts';
import { byQuestion } from './by-question.ts';

/**
 * What became of the runs that a fault befell. `right`: share of them that ended right, 0-1. `stillRight`: of those of them (`wereRight`) whose question
 * ends right without faults, the share that ended right all the same; undefined where there are none, or nobody ran without faults.
 */
export type FaultRecovery = {
  readonly runs: number;
  readonly right: number;
  readonly wereRight: number;
  readonly stillRight: number | undefined;
  /** 95% bootstrap intervals, over questions: several runs of one are no independent evidence. */
  readonly intervals: {
    readonly right: Interval | undefined;
    readonly stillRight: Interval | undefined;
  };
};

/** By kind of fault, and by class: runs that any fault of it befell. */
export type FaultRecoveries = Readonly<Partial<Record<FaultKind | FaultClass, FaultRecovery>>>;

export type FaultyRun = {
  readonly id: string;
  readonly right: boolean;
  readonly injected: readonly InjectedFault[];
};

export type RecoveryOptions = {
  /** Questions that end right without faults, by the same policy; absent where nobody knows. */
  readonly rightWithout?: ReadonlySet<string> | undefined;
  readonly random: () => number;
};

const classes: readonly FaultClass[] = ['implicit', 'explicit'];

export function recoverByFault(runs: readonly FaultyRun[], options: RecoveryOptions): FaultRecoveries {
  const kinds = faultKinds.map((kind) => [kind, (fault: InjectedFault) => fault.kind === kind] as const);
  const all = classes.map(
    (each) => [each, (fault: InjectedFault) => faultWords[fault.kind].class === each] as const,
  );
  const found = [...all, ...kinds].flatMap(([name, isIt]) => {
    const own = runs.filter(({ injected }) => injected.some(isIt));
    return own.length === 0 ? [] : [[name, recoveryOf(own, options)] as const];
  });
  return Object.fromEntries(found);
}

function recoveryOf(runs: readonly FaultyRun[], { rightWithout, random }: RecoveryOptions): FaultRecovery {
  const still = runs.filter(({ id }) => rightWithout?.has(id));
  return {
    runs: runs.length,
    right: shareOfRight(runs),
    wereRight: still.length,
    stillRight: still.length === 0 ? undefined : shareOfRight(still),
    intervals: { right: intervalOf(runs, random), stillRight: intervalOf(still, random) },
  };
}

function intervalOf(runs: readonly FaultyRun[], random: () => number): Interval | undefined {
  const groups = byQuestion(runs).map((own) => own.map(({ right }) => Number(right)));
  return bootstrapGroups(groups, { random });
}

function shareOfRight(runs: readonly FaultyRun[]): number {
  return runs.filter(({ right }) => right).length / runs.length;
}
