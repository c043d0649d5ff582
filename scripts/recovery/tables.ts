import type { FaultRecoveries, FaultRecovery } from '../../src/core/evaluation/fault-recovery.ts';
import { faultKinds, faultWords } from '../../src/core/faults/fault-kind.ts';
import type { PolicyName } from '../../src/core/policy-name.ts';
import { policyWords } from '../../src/core/wording.ts';

type Column = { readonly policy: PolicyName; readonly recoveries: FaultRecoveries };

/**
 * For each policy: of the runs that the fault befell and that end right without it, the share that still does, with its interval; in brackets, how many
 * those are.
 */
export function recoveryTables(title: string, columns: readonly Column[]): string {
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
  const head = [title, ...columns.map(({ policy }) => policyWords[policy].name)];
  return [head, head.map(() => '---'), ...rows].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function format(recovery: FaultRecovery | undefined): string {
  if (recovery?.stillRight === undefined) return '';
  const interval = recovery.intervals.stillRight?.map((each) => each.toFixed(2)).join('-') ?? '';
  return `${recovery.stillRight.toFixed(2)} (${interval}) [${recovery.wereRight}]`;
}
