import type { Finding } from '../../answer.ts';
import type { Passage } from '../../passage.ts';
import { asksCount, type Extreme, extremeAsked } from '../../text/asks-of-rows.ts';
import type { Field, TextRecord } from '../../text/records.ts';
import { stem } from '../../text/stem.ts';
import { tableFile } from '../../text/table-file.ts';
import { terms } from '../../text/tokenize.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import { synonymStems } from '../lexicon/synonyms.ts';
import { withAuxiliary } from '../lexicon/verbs.ts';
import { positionOf } from '../question/names-in-question.ts';
import type { Asks } from '../question/question-word.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { readPassage } from '../text/read-passage.ts';
import type { Word } from '../text/words.ts';
import { compareAnswers } from '../values/compare-answers.ts';
import { labelStems, labelTerms } from './field-words.ts';
import type { StatedAnswer } from './read-stated.ts';

/** A row of a table: what it is called, its cells, and where it stands. */
type Row = { readonly name: string; readonly fields: readonly Field[]; readonly passage: Passage };
/** All rows of a table. `called`: the stems of its title, its file and the column that its rows are called by; `about`: these and the names of all columns. */
type Table = {
  readonly rows: readonly Row[];
  readonly called: ReadonlySet<string>;
  readonly about: ReadonlySet<string>;
};

const fewestRows = 3;
const figure = /^[-–]?[$£€¥]?\s?\d/u;
/** A figure that is missing in more rows than this share is none to compare by. */
const mostMissing = 0.25;

/**
 * What all rows of a table tell together: 'Which boat is the longest?' and 'How many of the boats lie in Tolve?'. Tables that stand in one passage, and those of `tables`, files whose every row is
 * among the passages. Undefined where the question asks for no such thing, where no table is about it, and where rows are alike or lack the figure.
 */
export function readOverRows(
  question: ReadQuestion,
  passages: readonly Passage[],
  tables: readonly string[],
): StatedAnswer | undefined {
  const extreme = extremeAsked(question.text);
  if (extreme === undefined && !asksCount(question.text)) return undefined;
  if (extreme !== undefined && !namesRows.has(question.asks)) return undefined;
  const all = tablesIn(passages, tables).filter(({ rows }) => rows.length >= 2);
  const answers = all.flatMap((table) =>
    extreme === undefined
      ? (countOf(question, table) ?? [])
      : (extremeOf(question, table, extreme) ?? acrossOf(question, table, extreme) ?? []),
  );
  const [answer, ...others] = answers;
  return others.length === 0 ? answer : undefined;
}

/** When, where and how much is no row. */
const namesRows: ReadonlySet<Asks> = new Set(['what', 'which', 'who', 'statement'] as const);

function tablesIn(passages: readonly Passage[], whole: readonly string[]): readonly Table[] {
  const files = new Map<string, Row[]>();
  const inText: Table[] = [];
  for (const passage of passages) {
    const { records } = readPassage(passage);
    const file = tableFile(passage.documentId);
    if (file === undefined) inText.push(...textTables(passage, records));
    else if (whole.includes(file)) {
      const fields = records.flatMap((record) => record.fields);
      files.set(file, [...(files.get(file) ?? []), { name: passage.title, fields, passage }]);
    }
  }
  return [...inText, ...[...files.values()].map(tableOf)];
}

/** Rows under the same heading row. */
function textTables(passage: Passage, records: readonly TextRecord[]): readonly Table[] {
  const tables = new Map<number, Row[]>();
  for (const { name, fields } of records) {
    const head = fields[0]?.head?.start;
    if (head !== undefined) tables.set(head, [...(tables.get(head) ?? []), { name, fields, passage }]);
  }
  return [...tables.values()].map(tableOf);
}

function tableOf(rows: readonly Row[]): Table {
  const titles = rows.map(({ passage }) => tableFile(passage.documentId) ?? passage.title);
  const fields = rows.flatMap((row) =>
    row.fields.map((field) => ({ field, isName: field.value === row.name })),
  );
  const own = fields.flatMap(({ field, isName }) => (isName ? [field.name] : []));
  const called = stemsOf([...titles, ...own]);
  return { rows, called, about: new Set([...called, ...stemsOf(fields.map(({ field }) => field.name))]) };
}

function stemsOf(labels: readonly string[]): ReadonlySet<string> {
  return new Set([...new Set(labels)].flatMap((label) => labelTerms(label)).map(stem));
}

/** What is asked for: 'which boat', 'how many of the boats', 'the longest boat'. */
function nounAsked({ focus, words, text }: ReadQuestion) {
  const counted = asksCount(text) ? words.slice(2).find((word) => !word.isFunction) : undefined;
  // 'What is the cheapest costume?'
  const compared = words.findIndex(({ term }) => compares(term));
  const own = compared < 0 ? undefined : words[compared + 1];
  return (
    counted ??
    (focus === undefined ? undefined : words[focus.to - 1]) ??
    (own?.isFunction === false ? own : undefined)
  );
}

/**
 * Whether the table is about that, or about all else that the question says: 'which show of the winter season' where each row is called 'title', 'how many things are made by Quill' where a column is
 * called 'make' and a cell 'Quill'.
 */
function isAbout(question: ReadQuestion, table: Table): boolean {
  const noun = nounAsked(question);
  const asksWhose = question.asks === 'who' && question.focus === undefined;
  // 'Who owns the oldest boat?' asks for no boat.
  if (noun === undefined || (asksWhose && table.called.has(noun.stem))) return false;
  if (table.about.has(noun.stem)) return true;
  const others = question.words.filter((word) => !word.isFunction && word !== noun && !compares(word.term));
  if (anything.test(noun.term)) {
    const values = new Set(table.rows.flatMap((row) => valuesNamed(question, row).flatMap(terms)));
    return others.length > 0 && others.every((word) => isToldBy(table, word) || values.has(word.term));
  }
  return others.length >= 2 && others.every((word) => isToldBy(table, word));
}

const anything = /^(?:things?|items?|entries|rows?|records?|pieces?|ones?|articles?)$/u;

function isToldBy({ about }: Table, word: Word): boolean {
  return about.has(word.term) || stemsOfWord(word).some((each) => about.has(each));
}

/** The word's stem, and that of the verb it is a form of: a column 'make' tells by whom something was made. */
function stemsOfWord(word: Word): readonly string[] {
  const verb = withAuxiliary(word)?.verb;
  return verb === undefined ? [word.stem] : [word.stem, stem(verb)];
}

function compares(term: string): boolean {
  return extremeAsked(term) !== undefined || /^(?:expensive|costly|recent)$/u.test(term);
}

/** Values of a row that the question names: by a capital or a number, which is no part of what the column that is asked for is called ('loans_2022'). */
function valuesNamed({ words }: ReadQuestion, row: Row, column = ''): readonly string[] {
  const label = labelTerms(column);
  return row.fields
    .map(({ value }) => value)
    .filter((value) => {
      const own = terms(value);
      const at = positionOf(words, own);
      if (at === undefined || own.every((term) => label.includes(term))) return false;
      return words.slice(at, at + own.length).some((word) => word.isCapital || word.isNumber);
    });
}

/** The rows that the question means: all, or those with the values that it names beside the column that it asks for. Undefined where it names something that no row has. */
function rowsMeant(question: ReadQuestion, table: Table, column?: string): readonly Row[] | undefined {
  const { words } = question;
  const named = (row: Row) => valuesNamed(question, row, column);
  const values = new Set(table.rows.flatMap((row) => named(row).flatMap(terms)));
  const isKnown = ({ term, stem: own }: { readonly term: string; readonly stem: string }) =>
    values.has(term) || table.about.has(own) || table.about.has(term);
  const strange = words.some((word, at) => at > 0 && (word.isCapital || word.isNumber) && !isKnown(word));
  if (strange) return undefined;
  const most = Math.max(0, ...table.rows.map((row) => named(row).length));
  return table.rows.filter((row) => named(row).length === most);
}

function countOf(question: ReadQuestion, table: Table): StatedAnswer | undefined {
  const rows = rowsMeant(question, table);
  const noun = nounAsked(question);
  if (!isAbout(question, table) || noun === undefined || rows === undefined) return undefined;
  // How many cows a farm has, a cell tells.
  const isFigure = table.rows.some(({ fields }) =>
    fields.some(({ name, value }) => figure.test(value) && labelStems(name).includes(noun.stem)),
  );
  if (isFigure || rows.length === table.rows.length || table.rows.length < fewestRows) return undefined;
  const [first, ...others] = rows.map(quoteOf);
  return first === undefined ? undefined : { text: String(rows.length), quote: first, heading: others };
}

function extremeOf(question: ReadQuestion, table: Table, extreme: Extreme): StatedAnswer | undefined {
  if (!isAbout(question, table) || table.rows.length < fewestRows) return undefined;
  const name = labelAsked(question, table, extreme);
  const rows = name === undefined ? undefined : rowsMeant(question, table, name);
  if (name === undefined || rows === undefined || rows.length < 2) return undefined;
  // A price 'by arrangement' is not the greatest; whether it is the least cannot be told.
  const known = cellsOf(rows, name).filter(({ value }) => !extreme.most || figure.test(value));
  if (rows.length - known.length > rows.length * mostMissing) return undefined;
  const best = outermost(known, extreme);
  if (best === undefined) return undefined;
  const { row } = best;
  // What comes next is quoted too: beside it the answer can be checked.
  const second = outermost(
    known.filter((each) => each !== best),
    extreme,
    'of several',
  );
  return {
    text: nameAsked(question, row, name),
    quote: quoteOf(row),
    heading: [...headingOf(row), ...(second === undefined ? [] : [quoteOf(second.row)])],
  };
}

/** The rows that have a cell in a column, each with what stands in it. */
function cellsOf(rows: readonly Row[], label: string) {
  return rows.flatMap((row) => {
    const cell = row.fields.find(({ name }) => name === label);
    return cell === undefined ? [] : [{ row, value: cell.value }];
  });
}

/** 'Which version is the heaviest?' of a table with a row for the weight and a column for each version. */
function acrossOf(question: ReadQuestion, table: Table, extreme: Extreme): StatedAnswer | undefined {
  if (!isAbout(question, table) || rowsMeant(question, table) === undefined) return undefined;
  const fitting = table.rows.filter(({ name }) => fits(question, name, extreme) > 0);
  const [row, ...others] = fitting;
  if (row === undefined || others.length > 0) return undefined;
  const own = row.fields.filter(({ value }) => value !== row.name);
  const cells = own.map((field) => ({ field, value: field.value }));
  const best = cells.length < 2 ? undefined : outermost(cells, extreme);
  return best === undefined
    ? undefined
    : { text: best.field.name, quote: quoteOf(row), heading: headingOf(row) };
}

/** The one column that the question compares by: 'longest' – length, 'the most sheep' – sheep. */
function labelAsked(question: ReadQuestion, table: Table, extreme: Extreme): string | undefined {
  const { rows } = table;
  const labels = [...new Set(rows.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const figures = labels.filter((label) =>
    rows.some(({ fields }) => fields.some(({ name, value }) => name === label && figure.test(value))),
  );
  const ranked = figures.map((label) => ({ label, rank: fits(question, label, extreme) }));
  const most = Math.max(0, ...ranked.map(({ rank }) => rank));
  const [best, ...others] = ranked.filter(({ rank }) => rank === most && rank > 0);
  if (best === undefined || others.length > 0) return undefined;
  return isSaidOfRows(question, table, { ...extreme, label: best.label }) ? best.label : undefined;
}

type Compared = Extreme & { readonly label: string };

/** Whether the superlative is said of what is asked for, of the rows or of what the column holds: 'the latest meeting' and 'on the most days' tell nothing of boats by their years or guns. */
function isSaidOfRows(question: ReadQuestion, { called }: Table, { labels, label, of }: Compared): boolean {
  const said = of.length > 0 ? of : owned(question);
  // 'The most boats' are those of a column that counts boats.
  const rows = labels.size === 0 ? [] : [...called, nounAsked(question)?.stem ?? ''];
  const meant = new Set([...labelStems(label), ...labels, ...rows]);
  return (
    said.length === 0 || said.some((each) => [each, ...synonymStems(each)].some((own) => meant.has(own)))
  );
}

/** The skipper of 'Which boat's skipper is the youngest?'. */
function owned({ focus, words }: ReadQuestion): readonly string[] {
  const [mark, thing] = focus === undefined ? [] : words.slice(focus.to);
  return mark?.term === 's' && mark.gap === 'apostrophe' && thing !== undefined ? [thing.stem] : [];
}

/** How many stems of a label are asked for; 0 where its last one is not. */
function fits({ words }: ReadQuestion, label: string, { labels }: Extreme): number {
  const own = labelStems(label);
  const said = words.filter((word) => !word.isFunction).flatMap(stemsOfWord);
  const asked = new Set([...labels, ...said, ...said.flatMap((each) => [...synonymStems(each)])]);
  const held = own.filter((each) => asked.has(each));
  const isWhole =
    held.length > 0 && (held.includes(own.at(-1) ?? '') || held.some((each) => labels.has(each)));
  return isWhole ? held.length + held.filter((each) => labels.has(each)).length : 0;
}

/** The only one with the greatest or the least value ('of several': the first of such); undefined where some cannot be compared. */
function outermost<T extends { readonly value: string }>(
  all: readonly T[],
  { most }: Extreme,
  among: 'the only one' | 'of several' = 'the only one',
): T | undefined {
  const isBeyond = (left: T, right: T) => {
    const order = compareAnswers(left.value, right.value);
    if (order === undefined) return false;
    const ahead = most ? order : -order;
    return among === 'of several' ? ahead >= 0 : ahead > 0;
  };
  return all.find((each) => all.every((other) => other === each || isBeyond(each, other)));
}

/** 'supplier_no: S-102', and any figure. */
function isCode({ name, value }: Field): boolean {
  return figure.test(value) || /(?:^|[\s_])(?:no|nr|id|number|code)\.?$/iu.test(name);
}

/** Whether what the column holds is itself asked for: 'What is the least number of guns?', 'In which year was the oldest boat built?'; not by 'Which flood flooded the most houses?' of 'houses flooded'. */
function asksCell({ asks, focus, text, words }: ReadQuestion, label: string): boolean {
  const noun = focus === undefined || asks === 'who' ? undefined : words[focus.to - 1];
  const extreme = extremeAsked(text);
  if (noun === undefined || extreme === undefined) return false;
  const own = labelStems(label);
  const isHeld = extreme.of.length === 0 ? own.length === 1 : extreme.of.includes(noun.stem);
  return (own.at(-1) === noun.stem && isHeld) || (noun.term === 'year' && extreme.labels.has(noun.stem));
}

/** The cell that is asked for: of 'which tenant' that of the column; else what the row is called. */
function nameAsked(question: ReadQuestion, { name, fields }: Row, compared: string): string {
  const noun = nounAsked(question);
  const cell = fields.find((field) => field.name === compared);
  if (cell !== undefined && asksCell(question, compared)) return cell.value;
  const column = fields.find(
    (field) => field.name !== compared && !isCode(field) && labelStems(field.name).at(-1) === noun?.stem,
  );
  return column?.value ?? name;
}

/** Whether a number is that of the rows quoted for it, one for each. */
export function countsRows(
  question: string,
  { text, quotes }: Finding,
  passages: readonly Passage[],
): boolean {
  if (!asksCount(question) || Number(text) !== quotes.length) return false;
  return quotes.every(({ passageId, start, end }) => {
    const passage = passages.find(({ id }) => id === passageId);
    if (passage === undefined) return false;
    return readPassage(passage).records.some(({ fields }) =>
      fields.some(({ line }) => line.start >= start && line.end <= end),
    );
  });
}

/** Whether a finding names the extreme that is asked for among the rows that are quoted for it, which are two at least. */
export function tellsExtreme(
  question: ReadQuestion,
  { text, quotes }: Finding,
  passages: readonly Passage[],
): boolean {
  const extreme = extremeAsked(question.text);
  if (extreme === undefined) return false;
  const rows = passages.flatMap((passage) =>
    readPassage(passage).records.flatMap(({ name, fields }): readonly Row[] => {
      const isQuoted = quotes.some(
        ({ passageId, start, end }) =>
          passageId === passage.id && fields.every(({ line }) => line.start >= start && line.end <= end),
      );
      const isOfFile = tableFile(passage.documentId) !== undefined;
      return isQuoted ? [{ name: isOfFile ? passage.title : name, fields, passage }] : [];
    }),
  );
  const label = rows.length < 2 ? undefined : labelAsked(question, tableOf(rows), extreme);
  if (label === undefined) return false;
  const known = cellsOf(rows, label);
  const best = outermost(known, extreme);
  return best !== undefined && known.length === rows.length && nameAsked(question, best.row, label) === text;
}

function quoteOf({ passage, fields }: Row) {
  const [first, last] = [fields[0], fields.at(-1)];
  const start = first?.line.start ?? 0;
  const end = last?.line.end ?? passage.text.length;
  return sliceAround(passage, { start, end, at: { start, end: first?.line.end ?? end } });
}

function headingOf(row: Row | undefined) {
  const head = row?.fields[0]?.head;
  return row === undefined || head === undefined ? [] : [sliceAround(row.passage, { ...head, at: head })];
}
