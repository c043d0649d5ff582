import type { NamedThing, TermFact } from '../../src/core/event.ts';
import type { Passage } from '../../src/core/passage.ts';
import { passageWords } from '../../src/core/text/passage-words.ts';
import { properNames } from '../../src/core/text/proper-names.ts';
import { stopWords } from '../../src/core/text/stop-words.ts';
import { terms } from '../../src/core/text/tokenize.ts';
import type { SearchReply, SearchRequest, Source } from '../../src/ports/source.ts';
import { librarySource } from './passages.ts';

/** A source over a few passages: counts shared words by rarity. Knows which titles stand in a passage. */
export function smallSource(passages: readonly Passage[]): Source & { readonly asked: SearchRequest[] } {
  const asked: SearchRequest[] = [];
  const words = new Map(passages.map((each) => [each, wordsOf(each)]));
  const count = (term: string) => passages.filter((each) => words.get(each)?.has(term)).length;
  const score = (each: Passage, query: readonly string[]) =>
    query.reduce((sum, term) => sum + (words.get(each)?.has(term) ? 1 / count(term) : 0), 0);
  return {
    id: librarySource,
    name: 'Your library',
    asked,
    search: async (request, signal) => {
      signal.throwIfAborted();
      asked.push(request);
      const query = [...new Set(terms(`${request.query.text} ${request.query.phrases.join(' ')}`))];
      const content = query.filter((term) => !stopWords.has(term));
      const ranked = passages
        .map((passage) => ({ passage, score: score(passage, content) }))
        .filter((each) => each.score > 0)
        .sort((left, right) => right.score - left.score);
      return found(
        ranked,
        request,
        query.map((term) => fact(term, count, words)),
      );
    },
    read: async ({ passages: asked, whole }) => ({
      kind: 'read',
      passages: whole
        ? passages.filter((each) => asked.some((one) => one.documentId === each.documentId))
        : [],
      names: asked.flatMap((each) => namesIn(each, passages)),
    }),
  };
}

function found(
  ranked: readonly { readonly passage: Passage; readonly score: number }[],
  { page, pageSize }: SearchRequest,
  facts: readonly TermFact[],
): SearchReply {
  const from = page * pageSize;
  return {
    kind: 'found',
    hits: ranked.slice(from, from + pageSize).map((each, index) => ({ ...each, rank: from + index + 1 })),
    terms: facts,
    collectionPassages: 1000,
    hasMore: ranked.length > from + pageSize,
  };
}

function wordsOf(passage: Passage): ReadonlySet<string> {
  return new Set([...terms(passage.title), ...terms(passage.text)]);
}

function fact(
  term: string,
  count: (term: string) => number,
  words: ReadonlyMap<Passage, ReadonlySet<string>>,
): TermFact {
  const vocabulary = new Set([...words.values()].flatMap((each) => [...each]));
  const near = [...vocabulary].filter((each) => differsByOneLetter(each, term));
  const passages = count(term);
  return {
    term,
    passages,
    neighbours: passages > 0 ? [] : near.map((each) => ({ term: each, passages: count(each) })),
  };
}

function differsByOneLetter(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1 || left === right) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

function namesIn(passage: Passage, all: readonly Passage[]): NamedThing[] {
  return properNames(passage.text).map((name) => {
    const key = terms(name).join(' ');
    const titled = all.filter((each) => passageWords(each).titleNames.includes(key));
    return {
      name,
      passageId: passage.id,
      start: passage.text.indexOf(name),
      titles: titled.map((each) => each.documentId),
      passages: all.filter((each) => passageWords(each).flat.includes(` ${key} `)).length,
    };
  });
}
