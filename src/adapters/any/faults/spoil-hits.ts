import type { FaultKind } from '../../../core/faults/fault-kind.ts';
import { garble, truncate } from '../../../core/faults/spoil-text.ts';
import type { Hit, Passage } from '../../../core/passage.ts';
import { plainQuery, type Query } from '../../../core/query.ts';
import type { FaultySearch } from './fault-context.ts';

/** Near misses stand so far down the list that they share words with the query, and no more. */
const nearMissPages = [1, 2];
const fewHits = 5;

/** The results that a fault makes of honest ones; undefined where it changes nothing, or is none of results. */
export async function spoilHits(
  search: FaultySearch,
  honest: readonly Hit[],
  fault: FaultKind,
): Promise<readonly Hit[] | undefined> {
  const { goldIds, random } = search.context;
  switch (fault) {
    case 'empty':
      return honest.length === 0 ? undefined : [];
    case 'irrelevant':
      return ranked(await hitsElsewhere(search));
    case 'near-miss':
      return ranked(await nearMisses(search, honest));
    case 'dropped': {
      const kept = honest.filter(({ passage }) => !goldIds.includes(passage.id));
      return kept.length === honest.length ? undefined : ranked(kept);
    }
    case 'reordered':
      return honest.length < 2 ? undefined : ranked(honest.toReversed(), honest);
    case 'truncated':
      return withTexts(honest, truncate);
    case 'corrupted':
      return withTexts(honest, (text) => garble(text, random));
    default:
      return undefined;
  }
}

/** In their new order, with ranks from 1 and the scores of `scores`, or their own. */
function ranked(hits: readonly Hit[], scores: readonly Hit[] = hits): readonly Hit[] {
  return hits.map((hit, index) => ({ ...hit, rank: index + 1, score: scores[index]?.score ?? hit.score }));
}

function withTexts(hits: readonly Hit[], spoil: (text: string) => string): readonly Hit[] | undefined {
  const spoiled = hits.map((hit) => ({ ...hit, passage: withText(hit.passage, spoil(hit.passage.text)) }));
  return spoiled.every(({ passage }, index) => passage.text === hits[index]?.passage.text)
    ? undefined
    : spoiled;
}

function withText(passage: Passage, text: string): Passage {
  return { ...passage, text, end: passage.start + text.length };
}

/** What is found for the title of something else, without what is needed. */
async function hitsElsewhere({ source, context, request, signal }: FaultySearch): Promise<readonly Hit[]> {
  const { elsewhere, random, goldIds } = context;
  const query = plainQuery(elsewhere[Math.floor(random() * elsewhere.length)] ?? '');
  const reply = await source.search({ ...request, page: 0, query }, signal);
  const hits = reply.kind === 'found' ? reply.hits : [];
  return hits.filter(({ passage }) => !goldIds.includes(passage.id));
}

/** What stands further down the honest list; where that is little, what is found for single words of the query. Nothing that is needed or came first. */
async function nearMisses(search: FaultySearch, honest: readonly Hit[]): Promise<readonly Hit[]> {
  const { request, context } = search;
  const kept = new Map<string, Hit>();
  const out = new Set([...context.goldIds, ...honest.slice(0, fewHits).map(({ passage }) => passage.id)]);
  const take = (hits: readonly Hit[]) => {
    for (const hit of hits) if (!out.has(hit.passage.id)) kept.set(hit.passage.id, hit);
  };
  for (const page of nearMissPages) take(await hitsFor(search, request.query, request.page + page));
  for (const word of kept.size < fewHits ? request.query.text.split(/\s+/u) : [])
    take(await hitsFor(search, plainQuery(word), 0));
  return [...kept.values()].sort((left, right) => right.score - left.score).slice(0, request.pageSize);
}

async function hitsFor({ source, request, signal }: FaultySearch, query: Query, page: number) {
  const reply = await source.search({ ...request, query, page }, signal);
  return reply.kind === 'found' ? reply.hits : [];
}
