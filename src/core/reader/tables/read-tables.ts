import type { Quote } from '../../passage.ts';
import { stem } from '../../text/stem.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { StatedAnswer } from '../stated/read-stated.ts';
import { type AskedOfTable, askedOfTable, headOf, soft } from './asked-of-table.ts';
import { fitOf } from './concepts.ts';
import type { Mention } from './mentions.ts';
import { amount, compare, extreme } from './reckon.ts';
import { isStock, rowsMeant } from './rows-meant.ts';
import { type Column, cellOf, type Table, type TableRow } from './table.ts';
import { type Answer, calledBy, code, heldBy, type Reading, targets } from './table-reading.ts';

/** Rows that are quoted for one answer, at most: a person looks at no more. */
const mostQuoted = 12;

type Found = Answer & { readonly strength: number };

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
    (!isNamed && best.fit < 0.75 && best.column.label !== table.names && question.asks !== 'where')
  )
    return isNamed || !asksName.has(question.asks) ? undefined : calledBy(meant.rows);
  if (
    second !== undefined &&
    second.fit === best.fit &&
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

/** How many rows; where the thing counted is a figure of the row that is meant, that figure. */
function count(reading: Reading): Answer | undefined {
  const { table, meant, question } = reading;
  const figure = targets(reading).find(({ column, fit }) => column.kind === 'figure' && fit >= 0.75);
  const isOne = new Set(meant.rows.map(({ name }) => name)).size === 1;
  if (figure !== undefined && isOne && meant.by.size > 0) {
    const text = heldBy(meant.rows, figure.column);
    return text === undefined ? undefined : { text, rows: meant.rows };
  }
  // How many of a thing there are that has a row, its stock tells.
  const stock = table.columns.find(isStock);
  const isNamed = table.names !== undefined && meant.by.has(table.names);
  if (stock !== undefined && isNamed && isOne) {
    const text = heldBy(meant.rows, stock);
    return text === undefined ? undefined : { text, rows: meant.rows };
  }
  const isSome = table.isWhole && meant.by.size > 0 && meant.rows.length < table.rows.length;
  const counted = question.words.find(({ isFunction }) => !isFunction);
  const isOfColumn = figure !== undefined && counted !== undefined && figure.fit >= 2;
  return isSome && !isOfColumn ? { text: String(meant.rows.length), rows: meant.rows } : undefined;
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
