import { planSearch, queryWords, type SearchPlan } from '../../../core/library/plan-search.ts';
import type { SearchReply, SearchRequest } from '../../../ports/source.ts';
import { passageColumns, toPassage } from './rows.ts';
import type { Connection } from './sqlite.ts';
import { termFacts } from './vocabulary.ts';

/** A word in a title counts as much as so many in the text. */
const titleWeight = 1.5;

/** BM25 over title and text (SQLite FTS5, k1 = 1.2, b = 0.75). Ties in the order of the library. */
export function searchIndex(connection: Connection, { query, page, pageSize }: SearchRequest): SearchReply {
  const collectionPassages = connection.number('SELECT count(*) FROM passages');
  const facts = termFacts(connection, queryWords(query));
  const plan = planSearch(query, facts, collectionPassages);
  const rows =
    plan === undefined
      ? []
      : matching(connection, matchOf(plan), { limit: pageSize + 1, offset: page * pageSize });
  const hits = rows.slice(0, pageSize).map(([score, ...row], index) => ({
    passage: toPassage(row),
    rank: page * pageSize + index + 1,
    score: -Number(score),
  }));
  return { kind: 'found', hits, terms: facts, collectionPassages, hasMore: rows.length > pageSize };
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

/** The plan in FTS5's language, in which every word stands in quotes: nothing that was typed is taken for an operator. */
function matchOf({ phrases, every }: SearchPlan): string {
  return phrases
    .map(({ terms, prefix }) => `"${terms.join(' ')}"${prefix ? '*' : ''}`)
    .join(every ? ' AND ' : ' OR ');
}
