import { type AskedOfTable, type Bound, isMoney } from './asked-of-table.ts';
import { dayOf, numberOf } from './cell-order.ts';
import type { Mention } from './mentions.ts';
import { type Column, cellOf, type Table, type TableRow } from './table.ts';

/** The rows that a question means, and the columns that it tells them by. */
export type Meant = {
  readonly rows: readonly TableRow[];
  readonly by: ReadonlySet<string>;
  readonly told: readonly Mention[];
};

/** Undefined where a bound has no column. Of ranges that stand in several columns that one is meant in which the rows agree with all else. */
export function rowsMeant(table: Table, asked: AskedOfTable): Meant | undefined {
  const ranges = new Map<number, Mention[]>();
  for (const mention of asked.mentions)
    ranges.set(mention.range.from, [...(ranges.get(mention.range.from) ?? []), mention]);
  let kept: readonly TableRow[] = table.rows;
  const told: Mention[] = [];
  // What can stand in one column alone comes first: it decides between those of the others.
  for (const alternatives of [...ranges.values()].toSorted((left, right) => left.length - right.length)) {
    const inOrder = alternatives.toSorted(
      (left, right) => rank(table, right, asked) - rank(table, left, asked),
    );
    const others = told.filter((each) => inOrder.some(({ column }) => column === each.column));
    const best = inOrder.find((each) => kept.some((row) => each.rows.has(row))) ?? inOrder[0];
    if (best === undefined) continue;
    told.push(best);
    // 'Anna or Ole', 'Anna and Ole': either.
    const together = others.filter(({ column }) => column === best.column);
    const rows = new Set([...best.rows, ...together.flatMap((each) => [...each.rows])]);
    kept =
      together.length > 0 ? table.rows.filter((row) => rows.has(row)) : kept.filter((row) => rows.has(row));
  }
  const by = new Set(told.map(({ column }) => column));
  for (const bound of asked.bounds) {
    const column = columnOfBound(table, asked, bound);
    if (column === undefined) return undefined;
    by.add(column.label);
    kept = kept.filter((row) => isWithin(cellOf(row, column.label)?.value, bound));
  }
  if (asked.isOut) {
    const stock = table.columns.find(isStock);
    if (stock === undefined) return undefined;
    by.add(stock.label);
    kept = kept.filter((row) => numberOf(cellOf(row, stock.label)?.value ?? '') === 0);
  }
  return { rows: kept, by, told };
}

/** What rows are called by, then the column that the question speaks of. */
function rank(table: Table, { column }: Mention, { fits }: AskedOfTable): number {
  const fit = fits.find((each) => each.column.label === column)?.fit ?? 0;
  return fit * 2 + (column === table.names ? 1 : 0);
}

function columnOfBound(table: Table, { fits }: AskedOfTable, bound: Bound): Column | undefined {
  const figures = table.columns.filter(({ kind }) => kind === 'figure');
  const fitting = fits.map(({ column }) => column).filter((column) => figures.includes(column));
  if (bound.isMoney) return fitting.find(isMoney) ?? only(figures.filter(isMoney));
  return (
    fitting[0] ?? (bound.isYear ? only(figures.filter((column) => holdsYears(table, column))) : undefined)
  );
}

export function holdsYears(table: Table, { label }: Column): boolean {
  return table.rows.every((row) => {
    const value = cellOf(row, label)?.value;
    return value === undefined || /^1\d{3}$|^20\d{2}$/u.test(value) || dayOf(value) !== undefined;
  });
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

function isWithin(value: string | undefined, { isOf, isYear }: Bound): boolean {
  const day = value === undefined ? undefined : dayOf(value);
  const known = day !== undefined && isYear ? day.year : numberOf(value ?? '');
  return known !== undefined && isOf(known);
}

/** Whether a column says how many there are of what a row is of. */
export function isStock({ terms, kind }: Column): boolean {
  return kind === 'figure' && terms.some((term) => /^(?:qty|quantity|stock|count|left)$/u.test(term));
}
