import type { FaultRecoveries, FaultRecovery } from '../../src/core/evaluation/fault-recovery.ts';
import { faultKinds, faultWords } from '../../src/core/faults/fault-kind.ts';
import type { PolicyName } from '../../src/core/policy-name.ts';
import { policyWords } from '../../src/core/wording.ts';

/** What a policy made of a world. `right` and `falseAlarms` (good searches thrown away) are shares, 0-1, of its runs without faults. */
export type Measured = {
  readonly world: string;
  readonly policy: PolicyName;
  readonly questions: number;
  readonly right: number;
  readonly falseAlarms: number;
  readonly recoveries: FaultRecoveries;
};

/**
 * For each world and policy: of the runs that the fault befell and that end right without it, the share that still does, with its interval; in brackets, how
 * many those are. After the slash: the share of all runs that it befell which end right, whether they would without it or not.
 */
export function recoveryTables(columns: readonly Measured[]): string {
  const names = [
    ['implicit', '**all implicit**'],
    ...faultKinds
      .filter((kind) => faultWords[kind].class === 'implicit')
      .map((kind) => [kind, faultWords[kind].name] as const),
    ['explicit', '**all explicit**'],
    ...faultKinds
      .filter((kind) => faultWords[kind].class === 'explicit')
      .map((kind) => [kind, faultWords[kind].name] as const),
  ] as const;
  const rows = names.flatMap(([kind, name]) => {
    const cells = columns.map(({ recoveries }) => recoveries[kind]);
    return cells.some((cell) => cell !== undefined) ? [[name, ...cells.map(format)]] : [];
  });
  const clean = [
    ['right without faults', ...columns.map(({ right, questions }) => `${right.toFixed(2)} of ${questions}`)],
    ['false alarms without faults', ...columns.map(({ falseAlarms }) => falseAlarms.toFixed(3))],
  ];
  const head = ['', ...columns.map(({ world, policy }) => `${world}: ${policyWords[policy].name}`)];
  return [head, head.map(() => '---'), ...clean, ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function format(recovery: FaultRecovery | undefined): string {
  if (recovery === undefined) return '';
  const all = `/ ${recovery.right.toFixed(2)} [${recovery.runs}]`;
  if (recovery.stillRight === undefined) return all;
  const interval = recovery.intervals.stillRight?.map((each) => each.toFixed(2)).join('-') ?? '';
  return `${recovery.stillRight.toFixed(2)} (${interval}) [${recovery.wereRight}] ${all}`;
}
