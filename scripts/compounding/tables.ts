import { policyWords } from '../../src/core/wording.ts';
import type { Cell } from './measure-cell.ts';

/** For each share of failed searches, right answers by the number of steps, and below it the searches. */
export function compoundingTables(cells: readonly Cell[]): string {
  const rates = [...new Set(cells.map(({ rate }) => rate))];
  return rates.map((rate) => tableFor(cells, rate)).join('\n\n');
}

function tableFor(cells: readonly Cell[], rate: number): string {
  const own = cells.filter((cell) => cell.rate === rate);
  const steps = [...new Set(own.map((cell) => cell.steps))];
  const policies = [...new Set(own.map(({ policy }) => policy))];
  const chance =
    rate === 0
      ? []
      : [[`.${Math.round((1 - rate) * 100)}^n`, ...steps.map((n) => decimals((1 - rate) ** n))]];
  const rows = policies.flatMap((policy) => {
    const row = steps.map((n) => own.find((cell) => cell.policy === policy && cell.steps === n));
    const clean = steps.map((n) =>
      cells.find((cell) => cell.policy === policy && cell.steps === n && cell.rate === 0),
    );
    return [
      [policyWords[policy].name, ...row.map(formatRight)],
      [
        `${policyWords[policy].name}: searches`,
        ...row.map((cell, index) => formatSearches(cell, clean[index])),
      ],
    ];
  });
  const head = [`${Math.round(rate * 100)}% of searches fail`, ...steps.map((n) => `${n}`)];
  return [head, head.map(() => '---'), ...chance, ...rows]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}

function formatRight(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return cell.interval === undefined
    ? decimals(cell.right)
    : `${decimals(cell.right)} (${cell.interval.map(decimals).join('-')})`;
}

/** With how many times those of runs without faults they are. */
function formatSearches(cell: Cell | undefined, clean: Cell | undefined): string {
  if (cell === undefined) return '';
  const times =
    clean === undefined || clean === cell ? '' : ` (${(cell.searches / clean.searches).toFixed(2)}x)`;
  return `${cell.searches.toFixed(1)}${times}`;
}

function decimals(share: number): string {
  return share.toFixed(2);
}
