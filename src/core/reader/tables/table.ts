import type { Passage, Quote } from '../../passage.ts';
import { type Field, rowsIn, saysNothing, type TableLine } from '../../text/records.ts';
import { stem } from '../../text/stem.ts';
import { tableFile } from '../../text/table-file.ts';
import { terms } from '../../text/tokenize.ts';
import { sliceAround } from '../jobs/evidence-quotes.ts';
import { labelTerms } from '../stated/field-words.ts';
import { readPassage } from '../text/read-passage.ts';
import { cellOrder, isFigure } from './cell-order.ts';

/** A row of a table: what it is called, its cells, where it stands, and the row that names the columns where that stands elsewhere. */
export type TableRow = {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly passage: Passage;
  readonly head: Quote | undefined;
};

/** 'figure': numbers, dates or times, which can be set in an order; 'remark': sentences; 'text': else. */
export type Column = {
  readonly label: string;
  readonly terms: readonly string[];
  readonly kind: 'figure' | 'text' | 'remark';
};

export type Table = {
  /** Its file, or the document that it stands in. */
  readonly key: string;
  readonly rows: readonly TableRow[];
  readonly columns: readonly Column[];
  /** The column that the rows are called by; undefined where they are called by none. */
  readonly names: string | undefined;
  /** Whether all its rows are at hand: only then can they be counted and compared. */
  readonly isWhole: boolean;
  /** Stems of its title and its file. */
  readonly called: ReadonlySet<string>;
};

const fewestRows = 2;

/** The tables among passages: files whose rows are passages of their own (`whole`: all of them are here), and those in the text of documents, across the passages that they are cut into. */
export function tablesAmong(passages: readonly Passage[], whole: readonly string[]): readonly Table[] {
  const files = new Map<string, Passage[]>();
  const documents = new Map<string, Passage[]>();
  for (const passage of new Map(passages.map((each) => [each.id, each])).values()) {
    const file = tableFile(passage.documentId);
    if (file !== undefined) files.set(file, [...(files.get(file) ?? []), passage]);
    else if (passage.text.includes(' |'))
      documents.set(passage.documentId, [...(documents.get(passage.documentId) ?? []), passage]);
  }
  const ofFiles = [...files].map(([file, rows]) => tableOfFile(file, rows, whole.includes(file)));
  const inText = [...documents].flatMap(([id, own]) => tablesOfDocument(own, whole.includes(id)));
  return [...ofFiles, ...inText].filter(({ rows }) => rows.length >= fewestRows);
}

function tableOfFile(file: string, passages: readonly Passage[], isWhole: boolean): Table {
  const rows = passages.map((passage) => {
    const fields = readPassage(passage).records.flatMap((record) => record.fields);
    return { name: passage.title, fields: withTitle(fields, passage), passage, head: undefined };
  });
  const names = columnOfNames(rows);
  const named = rows.map((row) => ({ ...row, name: nameOf(row, names, rows) }));
  return tableOf(named, { key: file, title: file, isWhole, names });
}

/** What a row is called stands in its title alone where a column says nothing else. */
function withTitle(fields: readonly Field[], { title, text }: Passage): readonly Field[] {
  if (fields.some(({ value }) => value === title)) return fields;
  const all = { start: 0, end: text.length };
  return [{ name: 'name', value: title, line: all, at: all }, ...fields];
}

/** Rows go on in the next passage, where nothing names their columns again. */
function tablesOfDocument(passages: readonly Passage[], isWhole: boolean): readonly Table[] {
  const inOrder = passages.toSorted((left, right) => left.start - right.start);
  const tables: { readonly head: Placed; readonly rows: Placed[] }[] = [];
  let before: Passage | undefined;
  for (const passage of inOrder) {
    const lines = rowsIn(passage.text);
    lines.forEach((line, at) => {
      const follows =
        at > 0 ? lines[at - 1]?.line.end === line.line.start - 1 : goesOn(before, passage, line);
      const open = tables.at(-1);
      if (follows && open?.head.line.cells.length === line.cells.length) open.rows.push({ line, passage });
      else tables.push({ head: { line, passage }, rows: [] });
    });
    before = lines.at(-1)?.line.end === passage.text.trimEnd().length ? passage : undefined;
  }
  return tables.map(({ head, rows }) => tableInText(head, rows, isWhole || endsInside(rows)));
}

type Placed = { readonly line: TableLine; readonly passage: Passage };

/** Whether a passage begins with a row of the table that the one before it ends with. */
function goesOn(before: Passage | undefined, passage: Passage, { line }: TableLine): boolean {
  return (
    before !== undefined && passage.text.slice(0, line.start).trim() === '' && passage.start - before.end < 3
  );
}

/** Whether more of the text follows in the passage that the table ends in. */
function endsInside(rows: readonly Placed[]): boolean {
  const last = rows.at(-1);
  return last !== undefined && last.passage.text.slice(last.line.line.end).trim() !== '';
}

function tableInText(head: Placed, placed: readonly Placed[], isWhole: boolean): Table {
  const quote = sliceAround(head.passage, { ...head.line.line, at: head.line.line });
  const rows = placed.map(({ line, passage }) => ({
    name: line.cells[0]?.value ?? '',
    fields: line.cells.flatMap(({ value, at }, index) => {
      const name = head.line.cells[index]?.value ?? '';
      return name === '' || value === '' ? [] : [{ name, value, line: line.line, at }];
    }),
    passage,
    head: quote,
  }));
  const named = nameColumn(rows);
  const own = rows.map((row) => ({
    ...row,
    name: row.fields.find(({ name }) => name === named)?.value ?? row.name,
  }));
  return tableOf(own, { key: head.passage.documentId, title: head.passage.title, isWhole, names: named });
}

/** A row without a name is called by what stands first in it and nowhere else: its number. */
function nameOf(row: TableRow, names: string | undefined, rows: readonly TableRow[]): string {
  const own = names === undefined ? undefined : cellOf(row, names)?.value;
  if (own !== undefined || names === undefined) return own ?? row.name;
  const isOwn = ({ name, value }: Field) =>
    rows.every((other) => other === row || cellOf(other, name)?.value !== value);
  return row.fields.find(isOwn)?.value ?? row.name;
}

type About = {
  readonly key: string;
  readonly title: string;
  readonly isWhole: boolean;
  readonly names: string | undefined;
};

function tableOf(rows: readonly TableRow[], { key, title, isWhole, names }: About): Table {
  const labels = [...new Set(rows.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const columns = labels.map((label) => columnOf(label, rows));
  const called = new Set(terms(title.replace(/[_./-]/gu, ' ')).map(stem));
  return { key, rows, columns, names, isWhole, called };
}

function columnOf(label: string, rows: readonly TableRow[]): Column {
  const values = valuesOf(label, rows);
  const isLong = values.reduce((sum, value) => sum + value.split(/\s+/u).length, 0) > values.length * 4;
  const own = labelTerms(label);
  const known = values.filter((value) => !saysNothing(value));
  const kind =
    remarks.test(own.join(' ')) || isLong
      ? 'remark'
      : known.every(isFigure) && known.length > 0
        ? 'figure'
        : 'text';
  return { label, terms: own, kind: kind === 'text' && cellOrder(known) !== undefined ? 'figure' : kind };
}

const remarks = /\b(?:remarks?|notes?|rmks?|comments?|observations?|description)\b/u;

function valuesOf(label: string, rows: readonly TableRow[]): readonly string[] {
  return rows.flatMap(({ fields }) => fields.flatMap(({ name, value }) => (name === label ? [value] : [])));
}

/** The column whose cells the rows are called by: of several, since some cells are empty, the one that tells most of them apart. */
function columnOfNames(rows: readonly TableRow[]): string | undefined {
  const held = new Map<string, Set<string>>();
  for (const { name, fields } of rows)
    for (const field of fields)
      if (field.value === name) held.set(field.name, (held.get(field.name) ?? new Set()).add(name));
  const [best] = [...held].toSorted((left, right) => right[1].size - left[1].size);
  return best !== undefined && best[1].size > rows.length * fewestNamed ? best[0] : undefined;
}

const fewestNamed = 0.3;

/** The column of a table in text that tells its rows apart best, and in words. */
function nameColumn(rows: readonly TableRow[]): string | undefined {
  const labels = [...new Set(rows.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const inWords = labels.filter((label) => {
    const values = valuesOf(label, rows);
    return (
      columnOf(label, rows).kind === 'text' &&
      values.filter((value) => /\p{L}{3}/u.test(value)).length * 2 > rows.length
    );
  });
  const told = inWords.map((label) => ({ label, values: new Set(valuesOf(label, rows)).size }));
  const most = Math.max(0, ...told.map(({ values }) => values));
  // Of columns that do nearly as well the first is it.
  return told.find(({ values }) => values >= most * 0.8)?.label;
}

/** What stands in a column of a row; undefined for an empty cell. */
export function cellOf(row: TableRow, label: string): Field | undefined {
  return row.fields.find(({ name, value }) => name === label && !saysNothing(value));
}
