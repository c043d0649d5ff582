import type { ReadQuestion } from '../question/read-question.ts';
import type { AskedOfTable, Fit } from './asked-of-table.ts';
import { dayOf } from './cell-order.ts';
import { holdsYears, type Meant } from './rows-meant.ts';
import { type Column, cellOf, type Table, type TableRow } from './table.ts';

/** What a table tells, and the rows that say it. */
export type Answer = { readonly text: string; readonly rows: readonly TableRow[] };

/** A question, a table, and how the one is asked of the other. */
export type Reading = {
  readonly question: ReadQuestion;
  readonly table: Table;
  readonly asked: AskedOfTable;
  readonly meant: Meant;
};

/** The columns that are asked for, best first: not those that rows are told by. */
export function targets({ asked, meant, question, table }: Reading): readonly Fit[] {
  const own = asked.fits.filter(({ column }) => !meant.by.has(column.label));
  if (question.asks === 'who') return own.filter(({ column }) => column.kind === 'text');
  if (question.asks === 'when' || /\b(?:what|which) (?:day|date)\b/iu.test(question.text)) {
    // A day where some column has days, else a year.
    const dated = own.filter(({ column }) => hasDays(table, column));
    return dated.length > 0 ? dated : own.filter(({ column }) => holdsYears(table, column));
  }
  const isFigure =
    question.asks === 'how-many' || /\bhow much\b|\b(?:what|which) year\b/iu.test(question.text);
  return isFigure ? own.filter(({ column }) => column.kind === 'figure') : own;
}

/** What all rows have in a column; undefined where they differ or have nothing. */
export function heldBy(rows: readonly TableRow[], { label }: Column): string | undefined {
  const values = new Set(rows.map((row) => cellOf(row, label)?.value));
  const [first] = values;
  return values.size === 1 ? first : undefined;
}

export function calledBy(rows: readonly TableRow[]): Answer | undefined {
  const names = new Set(rows.map(({ name }) => name));
  const [first] = names;
  return names.size === 1 && first !== undefined ? { text: first, rows } : undefined;
}

/** 'S-103', '5A' */
export const code = /^(?=.*\p{L})\p{L}{0,3}-?\d+\p{L}?$/u;

function hasDays({ rows }: Table, { label }: Column): boolean {
  const cells = rows.flatMap((row) => cellOf(row, label)?.value ?? []);
  return cells.length > 0 && cells.every((value) => dayOf(value) !== undefined);
}
