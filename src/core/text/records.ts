type Slice = { readonly start: number; readonly end: number };

/** 'Berth: A1' on a line of its own, or a cell of a table under its heading: its name and its value, and where line and value stand in the text (UTF-16). */
export type Field = {
  readonly name: string;
  readonly value: string;
  readonly line: Slice;
  readonly at: Slice;
  /** The row that names the columns; undefined for a line of its own. */
  readonly head?: Slice;
};

/** An empty cell by its words. */
export function saysNothing(value: string): boolean {
  return /^(?:none|unknown|n\/?a|not known|tb[acd]|[-–—?]+)$/iu.test(value);
}

/** What is told of one thing. `name`: of a table's row its first cell, else nothing. */
export type TextRecord = { readonly name: string; readonly fields: readonly Field[] };

const lead = String.raw`[^\S\n]*(?:[-*•][^\S\n]+)?`;
const label = String.raw`\p{L}[\p{L}\p{N}_()/%°.'’ -]{0,39}?`;
const mark = String.raw`[^\S\n]*:[^\S\n]+`;
const fieldLine = new RegExp(`^(?<lead>${lead})(?<label>${label})(?<mark>${mark})(?<value>\\S.*)$`, 'gmu');
const cell = String.raw`[^\n|]*`;

/** What a field's or a row's line begins with, as a source of expressions. No sentence goes on into it. */
export const recordBegins = `${lead}${label}${mark}\\S|${cell} \\|`;
/** A line of cells. */
const row = new RegExp(`^${cell}(?: \\|${cell})+$`, 'gmu');
const onlyMarks = /^[\s*•-]*$/u;

/** The records in a text: rows of its tables, and lines of a name and a value where two of them or more stand one after the other. */
export function recordsIn(text: string): readonly TextRecord[] {
  return [...inTurn(fieldLines(text)).map((fields) => ({ name: '', fields })), ...tableRows(text)];
}

/** Several records one after the other, each from the same first field on. Who says what in an interview are no fields. */
function inTurn(fields: readonly Field[]): readonly (readonly Field[])[] {
  const [first] = fields;
  if (first === undefined || isSpoken(fields)) return [];
  const starts = fields.flatMap(({ name }, at) => (name === first.name ? [at] : []));
  const records = starts.map((from, turn) => fields.slice(from, starts[turn + 1]));
  const isTold = records.every((record) => new Set(record.map(({ name }) => name)).size === record.length);
  return isTold ? records : [fields];
}

/** Whether somebody speaks again, and most lines are sentences. */
function isSpoken(fields: readonly Field[]): boolean {
  const names = new Set(fields.map(({ name }) => name));
  const whole = fields.filter(({ value }) => /[.!?…]["”’)]*$/u.test(value));
  return names.size < fields.length && whole.length * 2 > fields.length;
}

function fieldLines(text: string): readonly Field[] {
  if (!text.includes(':')) return [];
  const found = [...text.matchAll(fieldLine)].map(fieldOf);
  const isNext = (first: Field | undefined, second: Field | undefined) =>
    first !== undefined &&
    second !== undefined &&
    onlyMarks.test(text.slice(first.line.end, second.line.start));
  return found.filter((field, at) => isNext(found[at - 1], field) || isNext(field, found[at + 1]));
}

function fieldOf(match: RegExpExecArray): Field {
  const groups = match.groups ?? {};
  const name = groups['label'] ?? '';
  const value = (groups['value'] ?? '').trimEnd();
  const start = match.index + (groups['lead'] ?? '').length;
  const from = start + name.length + (groups['mark'] ?? '').length;
  const end = from + value.length;
  return { name: name.trim(), value, line: { start, end }, at: { start: from, end } };
}

type Cell = { readonly value: string; readonly at: Slice };
/** A line of cells, empty ones too. */
export type TableLine = { readonly line: Slice; readonly cells: readonly Cell[] };

/** The lines of tables in a text, those that name the columns too. */
export function rowsIn(text: string): readonly TableLine[] {
  return text.includes(' |') ? [...text.matchAll(row)].map(rowOf) : [];
}

/** Rows under a first row of as many cells, which names them. */
function tableRows(text: string): readonly TextRecord[] {
  const records: TextRecord[] = [];
  let head: TableLine | undefined;
  let before: TableLine | undefined;
  for (const line of rowsIn(text)) {
    const follows = before !== undefined && line.line.start - before.line.end === 1;
    if (!follows) head = line;
    else if (head !== undefined && head.cells.length === line.cells.length)
      records.push(recordOf(head, line));
    before = line;
  }
  return records;
}

function rowOf(match: RegExpExecArray): TableLine {
  let from = match.index;
  const cells = match[0].split('|').map((part) => {
    const start = from + (part.length - part.trimStart().length);
    from += part.length + 1;
    const value = part.trim();
    return { value, at: { start, end: start + value.length } };
  });
  return { line: { start: match.index, end: match.index + match[0].length }, cells };
}

function recordOf(head: TableLine, { line, cells }: TableLine): TextRecord {
  const fields = cells.flatMap(({ value, at }, index) => {
    const name = head.cells[index]?.value ?? '';
    return name === '' || value === '' ? [] : [{ name, value, line, at, head: head.line }];
  });
  return { name: cells[0]?.value ?? '', fields };
}
