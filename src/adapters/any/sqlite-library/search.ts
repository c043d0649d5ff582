import type { TermFact } from '../../../core/event.ts';
import type { Query } from '../../../core/query.ts';
import { stopWords } from '../../../core/text/stop-words.ts';
import { terms, tokenize, unspaced } from '../../../core/text/tokenize.ts';
import type { SearchReply, SearchRequest } from '../../../ports/source.ts';
import { passageColumns, toPassage } from './rows.ts';
import type { Connection } from './sqlite.ts';
import { termFacts } from './vocabulary.ts';

/** A word in a title counts as much as so many in the text. */
const titleWeight = 1.5;
/** A query is cut after so many distinct words: no question has more, and a pasted page must not stall the index. */
const mostWords = 64;
const mostPhrases = 8;
/** Words that more than this share of the passages hold say little and cost most: left out while there are rarer ones. */
const commonShare = 0.1;
/**
 * Matches that are scored for one query, counted by word: the rarest words come first, and those that would go over it are left out (the rarest
 * few never are). It holds the time of a search in a large library; below some 20,000 passages it leaves nothing out.
 */
const mostMatches = 40_000;
const fewWords = 3;
/** In a small library a share says nothing. */
const fewPassages = 200;

/** BM25 over title and text (SQLite FTS5, k1 = 1.2, b = 0.75). Ties in the order of the library. */
export function searchIndex(connection: Connection, { query, page, pageSize }: SearchRequest): SearchReply {
  const collectionPassages = connection.number('SELECT count(*) FROM passages');
  const facts = termFacts(connection, wordsOf(query));
  const match = matchOf(query, facts, collectionPassages);
  const rows =
    match === undefined ? [] : matching(connection, match, { limit: pageSize + 1, offset: page * pageSize });
  const hits = rows.slice(0, pageSize).map(([score, ...row], index) => ({
    passage: toPassage(row),
    rank: page * pageSize + index + 1,
    score: -Number(score),
  }));
  return { kind: 'found', hits, terms: facts, collectionPassages, hasMore: rows.length > pageSize };
}

function wordsOf({ text, phrases }: Query): readonly string[] {
  return [...new Set(terms([text, ...phrases].join(' ')))].slice(0, mostWords);
}

function matching(
  connection: Connection,
  match: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  return connection.rows(
    `SELECT s.score, ${passageColumns} FROM (
       SELECT rowid, bm25(search, ${titleWeight}, 1.0) AS score FROM search WHERE search MATCH ? ORDER BY score, rowid LIMIT ? OFFSET ?
     ) s JOIN passages p ON p.id = s.rowid JOIN documents d ON d.id = p.document ORDER BY s.score, s.rowid`,
    [match, limit, offset],
  );
}

/** The query in FTS5's language, in which every word stands in quotes: nothing that was typed is taken for an operator. */
function matchOf(query: Query, facts: readonly TermFact[], collectionPassages: number): string | undefined {
  const useful = usefulTerms(facts, collectionPassages);
  if (useful.size === 0) return undefined;
  const star = query.prefix ? '*' : '';
  const words = runs(query.text).filter((run) => run.every((term) => useful.has(term)));
  const quoted = query.phrases.slice(0, mostPhrases).map((phrase) => terms(phrase).slice(0, mostWords));
  const phrases = quoted.filter((phrase) => phrase.length > 1);
  const own = quoted.filter((phrase) => phrase.length === 1);
  const parts = [...words, ...own].map((run) => `"${run.join(' ')}"${run.length === 1 ? star : ''}`);
  const whole = phrases.map((phrase) => `"${phrase.join(' ')}"`);
  const loose = phrases
    .flat()
    .filter((term) => useful.has(term))
    .map((term) => `"${term}"`);
  const glue = query.match === 'all' ? ' AND ' : ' OR ';
  const all = query.match === 'all' ? [...parts, ...whole] : [...parts, ...whole, ...loose];
  const distinct = [...new Set(all)];
  return distinct.length === 0 ? undefined : distinct.join(glue);
}

/**
 * Words to search for: function words and very common ones only where the query has no others. Of a single character of a word nothing
 * is told by how common it is.
 */
function usefulTerms(facts: readonly TermFact[], collectionPassages: number): ReadonlySet<string> {
  const content = facts.filter(({ term }) => !stopWords.has(term));
  const limit = Math.max(fewPassages, collectionPassages * commonShare);
  const rare = content.filter(({ term, passages }) => passages <= limit || unspaced.test(term));
  const found = rare.some(({ passages }) => passages > 0);
  const kept = found ? rare : content.length > 0 ? content : facts;
  return new Set(affordable(kept).map(({ term }) => term));
}

function affordable(facts: readonly TermFact[]): readonly TermFact[] {
  let matches = 0;
  return facts
    .toSorted((left, right) => left.passages - right.passages)
    .filter(({ term, passages }, index) => {
      matches += passages;
      return index < fewWords || matches <= mostMatches || unspaced.test(term);
    });
}

/** Words, each a run of one; characters of scripts without spaces that stand together are runs of two, which are looked for as phrases. */
function runs(text: string): readonly (readonly string[])[] {
  const groups: { characters: boolean; end: number; readonly terms: string[] }[] = [];
  for (const { term, start, end } of tokenize(text)) {
    const characters = unspaced.test(term);
    const open = groups.at(-1);
    if (open?.characters === true && characters && open.end === start) {
      open.terms.push(term);
      open.end = end;
    } else groups.push({ characters, end, terms: [term] });
    if (groups.length > mostWords) break;
  }
  return groups
    .flatMap((group) => (group.terms.length > 1 ? pairs(group.terms) : [group.terms]))
    .slice(0, mostWords);
}

/** A sentence without spaces is no phrase of its own: its pairs of neighbouring characters are. */
function pairs(characters: readonly string[]): readonly (readonly string[])[] {
  return characters.slice(1).map((character, index) => [characters[index] ?? '', character]);
}
