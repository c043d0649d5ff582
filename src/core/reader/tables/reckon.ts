import type { ReadQuestion } from '../question/read-question.ts';
import { headOf } from './asked-of-table.ts';
import { cellOrder, dayOf, numberOf } from './cell-order.ts';
import { fitOf } from './concepts.ts';
import type { Mention } from './mentions.ts';
import { holdsYears, type Meant } from './rows-meant.ts';
import { type Column, cellOf, type TableRow } from './table.ts';
import { type Answer, code, type Reading, targets } from './table-reading.ts';

export function extreme(reading: Reading): Answer | undefined {
  const { table, asked, meant, question } = reading;
  if (asked.extreme === undefined || meant.rows.length < 2) return undefined;
  const column = columnCompared(reading);
  const order = column === undefined ? undefined : orderOf(meant.rows, column);
  if (column === undefined || order === undefined) return undefined;
  const known = meant.rows.flatMap((row) => {
    const value = cellOf(row, column.label)?.value;
    const at = value === undefined ? undefined : order(value);
    return at === undefined ? [] : [{ row, at }];
  });
  if (known.length < 2 || known.length < meant.rows.length * 0.6) return undefined;
  const { most } = asked.extreme;
  const inOrder = known.toSorted((left, right) => (most ? right.at - left.at : left.at - right.at));
  const [first, second] = inOrder;
  if (first === undefined || second === undefined || first.at === second.at) return undefined;
  const rows = [first.row, second.row];
  const asks = targets(reading).find(
    ({ column: each, fit }) =>
      each !== column && each.label !== table.names && fit >= 2 && isFocus(question, each),
  );
  const own = asks === undefined ? undefined : cellOf(first.row, asks.column.label)?.value;
  const text = own === undefined || code.test(own) ? first.row.name : own;
  return { text, rows };
}

/** Whether a column is what the question asks for by its noun: 'which builder'. */
function isFocus({ focus, words, asks }: ReadQuestion, { terms }: Column): boolean {
  const noun = focus === undefined ? undefined : words[focus.to - 1];
  return noun === undefined
    ? asks === 'who' && terms.some((term) => term === 'person')
    : terms.includes(noun.term);
}

/** The column of figures that the superlative is of. */
function columnCompared({ asked, meant }: Reading): Column | undefined {
  const labels = asked.extreme?.labels ?? new Set<string>();
  const figures = asked.fits.filter(({ column }) => column.kind === 'figure' && !meant.by.has(column.label));
  const [best, second] = figures;
  if (best === undefined || best.fit < 0.75) return undefined;
  if (second === undefined || second.fit < best.fit) return best.column;
  return figures.find(({ column, fit }) => fit === best.fit && column.terms.some((term) => labels.has(term)))
    ?.column;
}

function orderOf(rows: readonly TableRow[], { label }: Column) {
  return cellOrder(rows.flatMap((row) => cellOf(row, label)?.value ?? []));
}

/** What the figures of the rows come to: together, on average, or how far two are apart. */
export function amount(reading: Reading): Answer | undefined {
  const { asked, meant } = reading;
  const head = /^how many\b/iu.test(reading.question.text) ? headOf(reading.question) : undefined;
  const column = targets(reading).find(
    (each) =>
      each.column.kind === 'figure' &&
      !holdsYears(reading.table, each.column) &&
      (head === undefined || fitOf(each.column, head) > 0),
  )?.column;
  if (column === undefined || meant.by.size === 0) return undefined;
  const values = meant.rows.flatMap((row) => numberOf(cellOf(row, column.label)?.value ?? '') ?? []);
  if (
    values.length === 0 ||
    dayOf(cellOf(meant.rows[0] as TableRow, column.label)?.value ?? '') !== undefined
  )
    return undefined;
  const sum = values.reduce((total, value) => total + value, 0);
  if (asked.reckoning === 'difference') {
    const [left, right] = values;
    if (values.length !== 2 || left === undefined || right === undefined) return undefined;
    return { text: written(Math.abs(left - right), column, reading), rows: meant.rows };
  }
  const value = asked.reckoning === 'mean' ? sum / values.length : sum;
  return { text: written(value, column, reading), rows: meant.rows };
}

/** With as many decimals as it takes, two at most, and the sign of its money. */
function written(value: number, column: Column, { meant }: Reading): string {
  const plain = String(Math.round(value * 100) / 100);
  const cells = meant.rows.map((row) => cellOf(row, column.label)?.value ?? '').join(' ');
  const [sign = ''] = /[£$€]/u.exec(`${column.label} ${cells}`) ?? [];
  const byName = column.terms.includes('gbp')
    ? '£'
    : column.terms.includes('eur')
      ? '€'
      : column.terms.includes('usd')
        ? '$'
        : '';
  const mark = sign === '' ? byName : sign;
  return mark === '' ? plain : `${mark}${Number.isInteger(value) ? plain : value.toFixed(2)}`;
}

/** 'Which weighs more, A or B?', of rows on both sides of an 'or'. */
export function compare(reading: Reading): Answer | undefined {
  const { question, asked, meant } = reading;
  const or = question.words.findLastIndex(({ term }) => term === 'or');
  const before = meant.told.filter(({ range }) => range.to <= or).at(-1);
  const after = meant.told.find(({ range }) => range.from > or);
  if (before === undefined || after === undefined || before.column !== after.column) return undefined;
  const [left, right] = [oneOf(before, meant), oneOf(after, meant)];
  const column = asked.fits.find(
    (each) => each.column.kind === 'figure' && !meant.by.has(each.column.label),
  )?.column;
  if (left === undefined || right === undefined || column === undefined) return undefined;
  const cells = [left, right].map((row) => cellOf(row, column.label)?.value ?? '');
  const order = cellOrder(cells);
  const [a, b] = cells.map((value) => order?.(value));
  if (a === undefined || b === undefined || a === b) return undefined;
  const isLeast = asksLeast(question.text, column);
  const chosen = a > b === isLeast ? right : left;
  const mention = chosen === left ? before : after;
  const text = cellOf(chosen, mention.column)?.value ?? chosen.name;
  return { text, rows: [left, right] };
}

function asksLeast(text: string, { terms }: Column): boolean {
  const label = terms.join(' ');
  if (/\blonger\b/iu.test(text) && isSince.test(label)) return true;
  return leastWords.test(text) !== (isAge.test(label) && /\b(?:older|younger)\b/iu.test(text));
}

const isSince = /\b(?:since|yr|year|joined|acquired|start|started|founded)\b/u;
/** For years the older one is the lesser, and the one that has been there for longer; for ages the greater. */
const isAge = /\bage\b/u;
const leastWords =
  /\b(?:less|fewer|lighter|shorter|lower|earlier|older|cheaper|smaller|first|sooner|narrower|slower|lightest|shortest|lowest|earliest|oldest|cheapest|smallest|fewest|least)\b/iu;

function oneOf({ rows }: Mention, meant: Meant): TableRow | undefined {
  const own = meant.rows.filter((row) => rows.has(row));
  return own.length === 1 ? own[0] : undefined;
}
