import { stem } from '../../text/stem.ts';
import { terms } from '../../text/tokenize.ts';
import { monthNumber } from '../lexicon/months.ts';
import { wordNumber } from '../lexicon/number-words.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';
import { type Day, dayOf, numberOf } from './cell-order.ts';
import { cellOf, type Table, type TableRow } from './table.ts';

/** Words of a question that stand in a column, and the rows in which they do. */
export type Mention = {
  readonly range: WordRange;
  readonly column: string;
  readonly rows: ReadonlySet<TableRow>;
  /** Whether all words of the cell are said, or only some that tell it apart. */
  readonly isWhole: boolean;
};

/** What a question says of the cells of a table, longest first, none across another. A range may stand in several columns: then there is one mention for each. */
export function mentionsIn(text: string, words: readonly Word[], table: Table): readonly Mention[] {
  const found = [
    ...table.columns.flatMap(({ label, kind }) => (kind === 'remark' ? [] : wholeCells(words, table, label))),
    ...partsOfNames(words, table),
    ...days(words, table),
    ...numbers(text, words, table),
  ];
  const kept: Mention[] = [];
  for (const each of found.toSorted(
    (left, right) => size(right) - size(left) || Number(right.isWhole) - Number(left.isWhole),
  )) {
    const clash = kept.find(({ range }) => range.from < each.range.to && each.range.from < range.to);
    const isSame =
      clash?.range.from === each.range.from &&
      clash.range.to === each.range.to &&
      clash.isWhole === each.isWhole;
    if (clash === undefined || (isSame && clash.column !== each.column)) kept.push(each);
  }
  return kept;
}

function size({ range }: Mention): number {
  return range.to - range.from;
}

function wholeCells(words: readonly Word[], table: Table, column: string): readonly Mention[] {
  const byValue = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const value = cellOf(row, column)?.value;
    if (value === undefined) continue;
    for (const each of new Set([value, withoutRest(value)]))
      byValue.set(each, [...(byValue.get(each) ?? []), row]);
  }
  return [...byValue]
    .flatMap(([value, rows]) => {
      const own = terms(value);
      // A cell of function words alone ('on') says nothing.
      if (own.length === 0 || !/[\p{L}\p{N}]{2}/u.test(value)) return [];
      return placesOf(words, own).map((from) => ({
        ...{ range: { from, to: from + own.length }, column, rows: new Set(rows) },
        isWhole: true,
      }));
    })
    .filter(({ range }) => words.slice(range.from, range.to).some(({ isFunction }) => !isFunction));
}

/** 'Tea towel (timetable 1922)' is called 'tea towel', too. */
function withoutRest(value: string): string {
  return value.replace(/\s*(?:\s(?:with|without|incl\.?)\s|[(,;:–—]|\s-\s).*$/u, '');
}

function placesOf(words: readonly Word[], own: readonly string[]): readonly number[] {
  const stems = own.map(stem);
  return words.flatMap((_, from) =>
    from + own.length <= words.length &&
    own.every((term, index) => isSaidBy(words[from + index], term, stems[index]))
      ? [from]
      : [],
  );
}

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u;

/** The word itself in any of its forms; 'Fri' is a Friday. */
function isSaidBy(word: Word | undefined, term: string, own: string | undefined): boolean {
  if (word === undefined) return false;
  if (word.term === term || word.stem === own) return true;
  return term.length >= 3 && weekday.test(word.term) && word.term.startsWith(term);
}

const longestName = 6;

/** Words that belong to the name of one row alone: 'the fleece' of 'Fleece jacket, navy'. */
function partsOfNames(words: readonly Word[], table: Table): readonly Mention[] {
  const column = table.names;
  if (column === undefined) return [];
  const names = table.rows.map((row) => ({ row, stems: terms(row.name).map(stem) }));
  const found: Mention[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + longestName); to > from; to--) {
      const said = words.slice(from, to);
      const [first, last] = [said[0], said.at(-1)];
      if (first === undefined || last === undefined || first.isFunction || last.isFunction) continue;
      const saidStems = said.map((word) => word.stem);
      const rows = names.flatMap(({ row, stems }) => (namesIt(stems, saidStems) ? [row] : []));
      const isOne = rows.length > 0 && new Set(rows.map(({ name }) => name)).size === 1;
      if (isOne && said.some(({ term }) => term.length > 2))
        found.push({ range: { from, to }, column, rows: new Set(rows), isWhole: false });
    }
  }
  return found;
}

/** What a name begins with, and the family name of somebody. 'Lady Oswin' is no postcard of her. */
function namesIt(stems: readonly string[], said: readonly string[]): boolean {
  if (said.every((each, index) => stems[index] === each)) return true;
  return stems.length === 2 && said.length === 1 && stems[1] === said[0];
}

/** '11 August', 'the 17th of August', 'August 17, 2024'. */
function days(words: readonly Word[], table: Table): readonly Mention[] {
  return words.flatMap((word, at) => {
    const month = /^\p{L}{3,}$/u.test(word.term) ? monthNumber(word.term) : undefined;
    if (month === undefined) return [];
    const before = words[at - 1]?.term === 'of' ? at - 2 : at - 1;
    const from = dayNumber(words[before]) === undefined ? at : before;
    const after = from === at && dayNumber(words[at + 1]) !== undefined ? at + 1 : at;
    const date = dayNumber(words[from === at ? after : from]);
    const year = /^\d{4}$/u.exec(words[after + 1]?.term ?? '')?.[0];
    if (date === undefined) return [];
    const asked = { year: Number(year ?? 0), month, day: date };
    const range = { from, to: after + (year === undefined ? 1 : 2) };
    return table.columns.flatMap(({ label }) => {
      const rows = table.rows.filter((row) => isSameDay(dayOf(cellOf(row, label)?.value ?? ''), asked));
      return rows.length === 0 ? [] : [{ range, column: label, rows: new Set(rows), isWhole: true }];
    });
  });
}

function dayNumber(word: Word | undefined): number | undefined {
  const [, digits = ''] = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word?.term ?? '') ?? [];
  return digits === '' ? undefined : Number(digits);
}

function isSameDay(cell: Day | undefined, asked: Day): boolean {
  if (cell === undefined || cell.month !== asked.month || cell.day !== asked.day) return false;
  return cell.year === 0 || asked.year === 0 || cell.year === asked.year;
}

const written = /[$£€¥]?\d[\d.,:]*\d|[$£€¥]?\d/gu;

/** Numbers, years and times that stand in cells: '1937', '£13.75', '10.34'. */
function numbers(text: string, words: readonly Word[], table: Table): readonly Mention[] {
  return [...text.matchAll(written)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const range = rangeOf(words, start, end);
    if (range === undefined || /^\p{L}/u.test(text.slice(end))) return [];
    return table.columns.flatMap(({ label, kind }) => {
      if (kind === 'remark') return [];
      const rows = table.rows.filter((row) => isSameFigure(cellOf(row, label)?.value, match[0]));
      return rows.length === 0 ? [] : [{ range, column: label, rows: new Set(rows), isWhole: true }];
    });
  });
}

function isSameFigure(cell: string | undefined, said: string): boolean {
  if (cell === undefined) return false;
  const plain = (text: string) => text.replace(/^(\d{1,2}):(\d\d)$/u, '$1.$2').replace(/[.,]$/u, '');
  const [left, right] = [numberOf(plain(cell)), numberOf(plain(said))];
  if (left !== undefined && left === right) return true;
  return /^\d{4}$/u.test(said) && dayOf(cell)?.year === Number(said);
}

/** The words between two places of the text. */
export function rangeOf(words: readonly Word[], start: number, end: number): WordRange | undefined {
  const from = words.findIndex((word) => word.start >= start && word.end <= end);
  const last = words.findLastIndex((word) => word.start >= start && word.end <= end);
  return from < 0 ? undefined : { from, to: last + 1 };
}

/** A number that a comparison gives, in digits or as a word: 'fifteen'. */
export function numberSaid(text: string): number | undefined {
  return numberOf(text.replace(/[.,]$/u, '')) ?? wordNumber(text.toLowerCase());
}
