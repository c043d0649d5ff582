import { planSearch } from '../../../core/library/plan-search.ts';
import {
  type SearchForm,
  type SearchPhrase,
  type SearchPlan,
  scoreParts,
  titleWeight,
} from '../../../core/library/search-plan.ts';
import type { SearchReply, SearchRequest } from '../../../ports/source.ts';
import { passageColumns, toPassage } from './rows.ts';
import type { Connection } from './sqlite.ts';
import { factsOf } from './vocabulary.ts';

/** BM25 over title and text (SQLite FTS5, k1 = 1.2, b = 0.75). Ties in the order of the library. */
export function searchIndex(connection: Connection, { query, page, pageSize }: SearchRequest): SearchReply {
  const collectionPassages = connection.number('SELECT count(*) FROM passages');
  const facts = factsOf(connection, query, collectionPassages);
  const plan = planSearch(query, facts, collectionPassages);
  const rows =
    plan === undefined ? [] : matching(connection, plan, { limit: pageSize + 1, offset: page * pageSize });
  const hits = rows.slice(0, pageSize).map(([score, ...row], index) => ({
    passage: toPassage(row),
    rank: page * pageSize + index + 1,
    score: -Number(score),
  }));
  return { kind: 'found', hits, terms: facts, collectionPassages, hasMore: rows.length > pageSize };
}

type Part = { readonly sql: string; readonly values: readonly (string | number)[] };

function matching(
  connection: Connection,
  plan: SearchPlan,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  const { sql, values } = scored(plan);
  // How many forms each word has makes another text: too many to keep.
  return connection.rowsOnce(
    `SELECT s.score, ${passageColumns} FROM (
       SELECT rowid, score FROM (${sql}) ORDER BY CAST(score * ${scoreParts} AS INTEGER), rowid LIMIT ? OFFSET ?
     ) s JOIN passages p ON p.id = s.rowid JOIN documents d ON d.id = p.document
     ORDER BY CAST(s.score * ${scoreParts} AS INTEGER), s.rowid`,
    [...values, limit, offset],
  );
}

/** Passages and their scores: the sum of the phrases that have no other forms, which FTS5 makes by itself, and of each that has. */
function scored({ phrases, every }: SearchPlan): Part {
  const plain = phrases.filter(({ forms }) => forms.length === 0);
  const varied = phrases.filter(({ forms }) => forms.length > 0);
  const all = phrases
    .map((phrase) => `(${[phrase, ...phrase.forms].map(inQuotes).join(' OR ')})`)
    .join(' AND ');
  if (varied.length === 0) return bm25(plain.map(inQuotes).join(every ? ' AND ' : ' OR '));
  const parts = [
    ...(plain.length > 0 ? [bm25(plain.map(inQuotes).join(' OR '))] : []),
    ...varied.map(bestForm),
  ];
  const where = every ? ' WHERE rowid IN (SELECT rowid FROM search WHERE search MATCH ?)' : '';
  return {
    sql: `SELECT rowid, sum(score) AS score FROM (${union(parts)})${where} GROUP BY rowid`,
    values: [...parts.flatMap(({ values }) => values), ...(every ? [all] : [])],
  };
}

/** A passage scores by the best of a word's forms that it holds. Scores are negative, the least is the best. */
function bestForm({ terms, weight, forms }: SearchPhrase): Part {
  const parts = [{ terms, weight }, ...forms].map((form) => bm25(inQuotes(form), form.weight));
  return {
    sql: `SELECT rowid, min(score) AS score FROM (${union(parts)}) GROUP BY rowid`,
    values: parts.flatMap(({ values }) => values),
  };
}

function union(parts: readonly Part[]): string {
  return parts.map(({ sql }) => sql).join(' UNION ALL ');
}

function bm25(match: string, weight = 1): Part {
  return {
    sql: `SELECT rowid, bm25(search, ${titleWeight}, 1.0) * ? AS score FROM search WHERE search MATCH ?`,
    values: [weight, match],
  };
}

/** FTS5's language, in which every word stands in quotes: nothing that was typed is taken for an operator. */
function inQuotes({ terms, prefix }: SearchForm & { readonly prefix?: boolean }): string {
  return `"${terms.join(' ')}"${prefix === true ? '*' : ''}`;
}
