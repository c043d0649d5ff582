import type { Quote } from '../../passage.ts';
import { stem } from '../../text/stem.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { StatedAnswer } from '../stated/read-stated.ts';
import {
  type AskedOfTable,
  askedOfTable,
  type Bound,
  type Fit,
  headOf,
  isMoney,
  soft,
} from './asked-of-table.ts';
import { cellOrder, dayOf, numberOf } from './cell-order.ts';
import { fitOf } from './concepts.ts';
import type { Mention } from './mentions.ts';
import { type Column, cellOf, type Table, type TableRow } from './table.ts';

/** Rows that are quoted for one answer, at most: a person looks at no more. */
const mostQuoted = 12;

type Found = { readonly text: string; readonly rows: readonly TableRow[]; readonly strength: number };

/**
 * What tables tell of a question whose every word speaks of their cells, their columns or how to reckon with them: a cell, the row that has it, how many there are, which is the most,
 * what they come to. Undefined where a word of it says something else, where rows that fit differ, and where tables do.
 */
export function readTables(question: ReadQuestion, tables: readonly Table[]): StatedAnswer | undefined {
  const found = tables.flatMap((table): readonly Found[] => {
    const strange = new Set(tables.flatMap((other) => (other === table ? [] : [...other.called])));
    const asked = askedOfTable(question, table, strange);
    const answer = asked === undefined ? undefined : answerOf(question, table, asked);
    return answer === undefined || asked === undefined ? [] : [{ ...answer, strength: asked.strength }];
  });
  const most = Math.max(0, ...found.map(({ strength }) => strength));
  const best = found.filter(({ strength }) => strength === most);
  const [first] = best;
  if (first === undefined || best.some(({ text }) => text !== first.text)) return undefined;
  const [quote, ...others] = first.rows.slice(0, mostQuoted).map(quoteOf);
  if (quote === undefined) return undefined;
  const head = first.rows[0]?.head;
  return { text: first.text, quote, heading: [...(head === undefined ? [] : [head]), ...others] };
}

type Answer = Omit<Found, 'strength'>;
type Reading = {
  readonly question: ReadQuestion;
  readonly table: Table;
  readonly asked: AskedOfTable;
  readonly meant: Meant;
};

function answerOf(question: ReadQuestion, table: Table, asked: AskedOfTable): Answer | undefined {
  const { reckoning } = asked;
  const meant = rowsMeant(table, asked);
  if (meant === undefined) return undefined;
  const reading = { question, table, asked, meant };
  if (reckoning === 'yes-no') return yesNo(reading);
  if (meant.rows.length === 0) return undefined;
  if (reckoning === 'cell') return cell(reading);
  if (reckoning === 'count') return count(reading);
  // What is reckoned over rows needs all of them.
  if (!table.isWhole) return undefined;
  if (reckoning === 'compare') return compare(reading);
  return reckoning === 'extreme'
    ? extreme(reading)
    : (amount(reading) ??
        (reckoning === 'sum' && /^how many\b/iu.test(question.text) ? count(reading) : undefined));
}

/** The rows that a question means, and the columns that it tells them by. */
type Meant = {
  readonly rows: readonly TableRow[];
  readonly by: ReadonlySet<string>;
  readonly told: readonly Mention[];
};

/** Undefined where a bound has no column. Of ranges that stand in several columns that one is meant in which the rows agree with all else. */
function rowsMeant(table: Table, asked: AskedOfTable): Meant | undefined {
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
    const stock = table.columns.find(
      ({ terms, kind }) =>
        kind === 'figure' && terms.some((term) => /^(?:qty|quantity|stock|count|left)$/u.test(term)),
    );
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

function holdsYears(table: Table, { label }: Column): boolean {
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

/** The columns that are asked for, best first: not those that rows are told by. */
function targets({ asked, meant, question }: Reading): readonly Fit[] {
  const own = asked.fits.filter(({ column }) => !meant.by.has(column.label));
  if (question.asks === 'who') return own.filter(({ column }) => column.kind === 'text');
  const isFigure =
    question.asks === 'when' ||
    question.asks === 'how-many' ||
    /\bhow much\b|\b(?:what|which) year\b/iu.test(question.text);
  return isFigure ? own.filter(({ column }) => column.kind === 'figure') : own;
}

function cell(reading: Reading): Answer | undefined {
  const { table, meant, question } = reading;
  if (meant.by.size === 0) return undefined;
  if (/\bhow old\b/iu.test(question.text) && !(table.names !== undefined && meant.by.has(table.names)))
    return undefined;
  if (asksTold(reading)) return undefined;
  const [best, second] = asksRow(reading) ? [] : targets(reading);
  const isNamed = table.names !== undefined && meant.by.has(table.names);
  if (
    best === undefined ||
    (!isNamed && best.fit < 1 && best.column.label !== table.names && question.asks !== 'where')
  )
    return isNamed || !asksName.has(question.asks) ? undefined : calledBy(meant.rows);
  if (
    second !== undefined &&
    second.fit === best.fit &&
    best.fit >= 2 &&
    second.at === best.at &&
    heldBy(meant.rows, second.column) !== heldBy(meant.rows, best.column)
  )
    return undefined;
  const text = heldBy(meant.rows, best.column);
  // 'Which train' is no code where it has a name.
  if (text !== undefined && code.test(text) && headFits(question, best.column)) return calledBy(meant.rows);
  if (text === undefined || (question.asks === 'who' && !/\p{L}/u.test(text))) return undefined;
  return { text, rows: meant.rows };
}

/** 'The owner of Nordkai' is not what Nordkai is the owner of. */
function asksTold({ question, table, meant }: Reading): boolean {
  const { words } = question;
  return words.some((word, at) => {
    const isOwned = words[at + 1]?.term === 'of' || words[at - 1]?.gap === 'apostrophe';
    return (
      isOwned &&
      !word.isFunction &&
      table.columns.some(
        (column) =>
          meant.by.has(column.label) &&
          fitOf(column, word) === 2 &&
          !meant.told.some(({ range }) => range.from === at),
      )
    );
  });
}

/** 'S-103', '5A' */
const code = /^(?=.*\p{L})\p{L}{0,3}-?\d+\p{L}?$/u;

function headFits(question: ReadQuestion, column: Column): boolean {
  const head = headOf(question);
  const [, second] = question.words;
  return [head, second].some(
    (word) => word !== undefined && column.terms.some((term) => stem(term) === word.stem),
  );
}

/** 'Which carriage was built in 1937?' asks for a row, by what it is: not for a builder. */
function asksRow({ question, table, asked }: Reading): boolean {
  const head = question.asks === 'which' || question.asks === 'what' ? headOf(question) : undefined;
  if (head === undefined || asked.mentions.some(({ column }) => column === table.names)) return false;
  return table.columns.every((column) => fitOf(column, head) === 0) && !soft.has(head.term);
}

const asksName: ReadonlySet<string> = new Set(['what', 'which', 'who', 'statement']);

/** What all rows have in a column; undefined where they differ or have nothing. */
function heldBy(rows: readonly TableRow[], { label }: Column): string | undefined {
  const values = new Set(rows.map((row) => cellOf(row, label)?.value));
  const [first] = values;
  return values.size === 1 ? first : undefined;
}

function calledBy(rows: readonly TableRow[]): Answer | undefined {
  const names = new Set(rows.map(({ name }) => name));
  const [first] = names;
  return names.size === 1 && first !== undefined ? { text: first, rows } : undefined;
}

/** How many rows; where the thing counted is a figure of the row that is meant, that figure. */
function count(reading: Reading): Answer | undefined {
  const { table, meant, question } = reading;
  const figure = targets(reading).find(({ column, fit }) => column.kind === 'figure' && fit >= 1);
  const isOne = new Set(meant.rows.map(({ name }) => name)).size === 1;
  if (figure !== undefined && isOne && meant.by.size > 0) {
    const text = heldBy(meant.rows, figure.column);
    return text === undefined ? undefined : { text, rows: meant.rows };
  }
  const isSome = table.isWhole && meant.by.size > 0 && meant.rows.length < table.rows.length;
  const counted = question.words.find(({ isFunction }) => !isFunction);
  const isOfColumn = figure !== undefined && counted !== undefined && figure.fit >= 2;
  return isSome && !isOfColumn ? { text: String(meant.rows.length), rows: meant.rows } : undefined;
}

function extreme(reading: Reading): Answer | undefined {
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
  if (best === undefined || best.fit < 1) return undefined;
  if (second === undefined || second.fit < best.fit) return best.column;
  return figures.find(({ column, fit }) => fit === best.fit && column.terms.some((term) => labels.has(term)))
    ?.column;
}

function orderOf(rows: readonly TableRow[], { label }: Column) {
  return cellOrder(rows.flatMap((row) => cellOf(row, label)?.value ?? []));
}

/** What the figures of the rows come to: together, on average, or how far two are apart. */
function amount(reading: Reading): Answer | undefined {
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

/** Of a row that is named: whether it has what else is said. No where its cell says something else that other rows have. */
function yesNo(reading: Reading): Answer | undefined {
  const { asked, meant } = reading;
  const first = subjectOf(reading);
  const others = meant.told.filter((each) => each !== first);
  if (first === undefined || others.some(({ column }) => column === first.column)) return undefined;
  const rows = [...first.rows];
  // What a column says yes or no to itself: 'paid: Y'.
  const label = targets(reading).find(({ column, fit }) => fit >= 2 && isSworn(reading.table, column));
  if (label !== undefined) {
    const text = meant.rows.length === 0 ? undefined : sworn(heldBy(meant.rows, label.column));
    return text === undefined ? undefined : { text, rows: meant.rows };
  }
  if (others.length === 0 && asked.bounds.length === 0) return undefined;
  if (new Set(rows.map(({ name }) => name)).size !== 1) return undefined;
  const isTold = others.every(({ column }) => rows.every((row) => cellOf(row, column) !== undefined));
  if (!isTold) return undefined;
  return { text: meant.rows.length > 0 ? 'yes' : 'no', rows };
}

/** What names a row: what the rows are called by, else what stands in one row alone. */
function subjectOf({ table, meant }: Reading): Mention | undefined {
  return (
    meant.told.find(({ column }) => column === table.names) ?? meant.told.find(({ rows }) => rows.size === 1)
  );
}

/** 'Which weighs more, A or B?', of rows on both sides of an 'or'. */
function compare(reading: Reading): Answer | undefined {
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

function isSworn({ rows }: Table, { label }: Column): boolean {
  const cells = rows.flatMap((row) => cellOf(row, label)?.value ?? []);
  return cells.length > 0 && cells.every((value) => sworn(value) !== undefined);
}

function sworn(value: string | undefined): 'yes' | 'no' | undefined {
  if (value === undefined) return undefined;
  if (/^(?:y|yes|true|x|✓)$/iu.test(value)) return 'yes';
  return /^(?:n|no|false)$/iu.test(value) ? 'no' : undefined;
}

function quoteOf({ passage, fields }: TableRow): Quote {
  const [first, last] = [fields[0], fields.at(-1)];
  const start = first?.line.start ?? 0;
  const end = last?.line.end ?? passage.text.length;
  return sliceAround(passage, { start, end, at: { start, end: first?.line.end ?? end } });
}
