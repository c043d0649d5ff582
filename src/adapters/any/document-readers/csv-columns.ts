import type { FileRecord } from './records.ts';

/** Which cell is what. `named` where the first row holds names; `-1` where no column is it. */
export type Columns = {
  readonly named: boolean;
  readonly names: readonly string[];
  readonly id: number;
  readonly title: number;
  readonly text: number;
  readonly aliases: number;
};

export const fieldNames = {
  id: ['id', '_id', 'key', 'docid', 'doc_id', 'uid', 'identifier'],
  title: ['title', 'name', 'headline', 'heading', 'subject'],
  text: ['text', 'body', 'content', 'contents', 'abstract', 'passage', 'description', 'article', 'summary'],
  aliases: ['aliases', 'alias', 'also known as'],
} as const;

const longestName = 60;

export function readHeader(row: readonly string[]): Columns {
  const lower = row.map((cell) => cell.toLowerCase());
  const find = (names: readonly string[]) =>
    names.map((name) => lower.indexOf(name)).find((index) => index >= 0) ?? -1;
  const places = {
    id: find(fieldNames.id),
    title: find(fieldNames.title),
    text: find(fieldNames.text),
    aliases: find(fieldNames.aliases),
  };
  const named = Object.values(places).some((place) => place >= 0) || looksNamed(row);
  return { named, names: named ? row : [], ...places };
}

/** Short, distinct words in every cell but one, none of them a number or a sentence; 'exp.' and 'Boiler insp.' are shortened. */
function looksNamed(row: readonly string[]): boolean {
  const named = row.filter((cell) => cell !== '');
  const isName = (cell: string) =>
    cell.length <= longestName && /\p{L}/u.test(cell) && (!/[.!?]$/u.test(cell) || shortened.test(cell));
  const isWhole = named.length > 1 && named.length >= row.length - 1;
  return isWhole && named.every(isName) && new Set(named).size === named.length;
}

const shortened = /^(?:[^\s.]+\s){0,2}\p{L}{1,6}\.$/u;

/** The text, with the other cells below it as 'Name: value'. */
export function recordOfRow(cells: readonly string[], columns: Columns): FileRecord {
  const { names, id, title, text, aliases } = columns;
  const used = new Set([id, title, text, aliases]);
  const others = cells.flatMap((cell, index) => {
    if (cell === '' || used.has(index)) return [];
    const name = names[index] ?? '';
    return [name === '' ? cell : `${name}: ${cell}`];
  });
  const own = text < 0 ? '' : (cells[text] ?? '');
  const named = title < 0 ? '' : (cells[title] ?? '');
  return {
    id: id < 0 ? '' : (cells[id] ?? ''),
    title: named === '' ? (wholeName(cells, names) ?? shortCell(cells)) : named,
    text: [own, others.join('\n')].filter((part) => part !== '').join('\n\n'),
    aliases: aliases < 0 ? [] : (cells[aliases] ?? '').split(/[|;]/u).map((alias) => alias.trim()),
  };
}

const givenName = /^(?:first|given|fore)[ _-]?names?$/iu;
const familyName = /^(?:sur|last|family)[ _-]?names?$/iu;

/** Somebody's name that stands in two columns; undefined where it does not. */
function wholeName(cells: readonly string[], names: readonly string[]): string | undefined {
  const [given, family] = [givenName, familyName].map((form) => {
    const at = names.findIndex((name) => form.test(name.trim()));
    return at < 0 ? undefined : (cells[at] ?? '').trim();
  });
  if (given === undefined || family === undefined || family === '') return undefined;
  return `${given} ${family}`.trim();
}

/** 'C005', 'INV-2024/17': what a row is filed under, which says nothing of it. */
const code = /^\p{L}{0,5}[-_/. ]?\d[\d\-/.]*\p{L}?$/u;

/** The first cell that could be a title; a code only where there is nothing else. */
function shortCell(cells: readonly string[]): string {
  const short = cells.filter((cell) => cell.length <= 80 && /\p{L}/u.test(cell));
  return short.find((cell) => !code.test(cell)) ?? short[0] ?? '';
}
