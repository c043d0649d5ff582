import type { NamedThing } from '../../../core/event.ts';
import type { Passage } from '../../../core/passage.ts';
import { namesInProse } from '../../../core/text/names-in-prose.ts';
import { passageWords } from '../../../core/text/passage-words.ts';
import { stopWords } from '../../../core/text/stop-words.ts';
import { terms, tokenize } from '../../../core/text/tokenize.ts';
import type { Connection } from './sqlite.ts';

/** Titles longer than this are sentences. */
const longestName = 8;
/** Counting stops here: a name that so many passages hold leads nowhere in particular. */
const mostCounted = 1000;

/** Names in a passage that documents go by, the longest at each place, then capitalised names that none goes by. */
export function namesIn(connection: Connection, passage: Passage): readonly NamedThing[] {
  const titled = titledNames(connection, passage);
  const isCovered = (start: number, end: number) =>
    titled.some((each) => each.start <= start && each.start + each.name.length >= end);
  const own = new Set(passageWords(passage).titleNames);
  const others = namesInProse(passage.text).flatMap((name) => {
    const start = passage.text.indexOf(name);
    const key = terms(name).join(' ');
    if (start < 0 || own.has(key) || isCovered(start, start + name.length)) return [];
    return [{ name, passageId: passage.id, start, titles: [], passages: countOf(connection, key) }];
  });
  return [...titled, ...others];
}

function titledNames(connection: Connection, passage: Passage): readonly NamedThing[] {
  const tokens = tokenize(passage.text);
  const own = new Set(passageWords(passage).titleNames);
  const names: NamedThing[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const found = longestAt(connection, passage, { tokens, at });
    if (found === undefined || own.has(found.key)) continue;
    const { start, end, titles, key, length } = found;
    const name = passage.text.slice(start, end);
    names.push({ name, passageId: passage.id, start, titles, passages: countOf(connection, key) });
    at += length - 1;
  }
  return names;
}

type Place = { readonly tokens: ReturnType<typeof tokenize>; readonly at: number };

function longestAt(connection: Connection, { text }: Passage, { tokens, at }: Place) {
  const first = tokens[at];
  if (first === undefined || !startsSomeName(connection, first.term)) return undefined;
  for (let length = Math.min(longestName, tokens.length - at); length > 0; length--) {
    const part = tokens.slice(at, at + length);
    const end = part.at(-1)?.end ?? first.end;
    // A name of one word counts only where it is written as a name.
    if (length === 1 && (stopWords.has(first.term) || !/^\P{Ll}/u.test(text.slice(first.start))))
      return undefined;
    const key = part.map((token) => token.term).join(' ');
    const titles = documentsNamed(connection, key);
    if (titles.length > 0) return { start: first.start, end, titles, key, length };
  }
  return undefined;
}

function startsSomeName(connection: Connection, term: string): boolean {
  const sql = 'SELECT 1 FROM names WHERE name = ? OR (name >= ? AND name < ?) LIMIT 1';
  return connection.row(sql, [term, `${term} `, `${term}!`]) !== undefined;
}

function documentsNamed(connection: Connection, key: string): readonly string[] {
  const sql = `SELECT DISTINCT t.key FROM names n JOIN documents d ON d.id = n.document
    JOIN documents t ON t.id = coalesce(d.same_as, d.id) WHERE n.name = ? LIMIT 20`;
  return connection.rows(sql, [key]).map(([id]) => String(id));
}

function countOf(connection: Connection, key: string): number {
  if (key === '') return 0;
  const sql = `SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ${mostCounted})`;
  return connection.number(sql, [`"${key}"`]);
}
