import { openLibrary } from '../../src/adapters/node/open-library.ts';
import { plainQuery } from '../../src/core/query.ts';
import type { Question } from '../../src/core/world/question/question.ts';
import type { Encyclopedia } from '../../src/core/world/write-encyclopedia.ts';
import type { DocumentReader } from '../../src/ports/document-reader.ts';

/** What one search with the words of the question brings, over all questions of a kind. Shares are 0-1. */
export type FirstSearch = {
  readonly questions: number;
  /** Of questions whose gold articles are all among the first `depth`. */
  readonly allGold: number;
  readonly firstGold: number;
  readonly lastGold: number;
};

const depth = 5;

/** Records are loaded as they are: there is no file to read. */
const noReader: DocumentReader = async function* () {};

/** One BM25 search for each answerable question, by its kind: the kinds that need a recovery are those that it does not serve. */
export async function firstSearches({
  articles,
  questions,
}: Encyclopedia): Promise<ReadonlyMap<string, FirstSearch>> {
  const { signal } = new AbortController();
  const library = await openLibrary(noReader);
  await library.loadCorpus(articles, { path: 'corpus.jsonl', signal });
  const found = new Map<string, { readonly question: Question; readonly ids: ReadonlySet<string> }[]>();
  for (const question of questions.filter(({ goldIds }) => goldIds.length > 0)) {
    const request = { query: plainQuery(question.question), page: 0, pageSize: depth };
    const reply = await library.search(request, signal);
    const hits = reply.kind === 'found' ? reply.hits : [];
    const ids = new Set(hits.map(({ passage }): string => passage.documentId));
    found.set(question.kind, [...(found.get(question.kind) ?? []), { question, ids }]);
  }
  library.close();
  return new Map([...found].map(([kind, all]) => [kind, sharesOf(all)]));
}

function sharesOf(
  all: readonly { readonly question: Question; readonly ids: ReadonlySet<string> }[],
): FirstSearch {
  const share = (holds: (gold: readonly string[], ids: ReadonlySet<string>) => boolean) =>
    all.filter(({ question, ids }) => holds(question.goldIds, ids)).length / all.length;
  return {
    questions: all.length,
    allGold: share((gold, ids) => gold.every((id) => ids.has(id))),
    firstGold: share((gold, ids) => ids.has(gold[0] ?? '')),
    lastGold: share((gold, ids) => ids.has(gold.at(-1) ?? '')),
  };
}
