import type { Candidate } from '../evidence/candidates.ts';
import { coverage } from '../evidence/word-weights.ts';
import { passageWords } from '../text/passage-words.ts';
import { type Link, linksBetween } from './links.ts';
import type { Features } from './logistic.ts';
import { openWords, type PassageFeature, type QuestionWords } from './passage-features.ts';

export const linkFeatureNames = [
  'alone',
  'aloneLogit',
  'linked',
  'linkSentence',
  'linkNearness',
  'linkFromNamed',
  'followed',
  'followRank',
  'followScore',
  'novelty',
  'namesNamed',
  'isBest',
  'isAmongBest',
  'titleInQuestion',
  'coverage',
  'linkedNovelty',
  'followedNovelty',
] as const;
export type LinkFeature = (typeof linkFeatureNames)[number];

/** Passages that are read for links to others: the best ones by themselves. */
const linkSources = 12;

type Seen = {
  readonly question: QuestionWords;
  readonly candidates: readonly Candidate[];
  readonly features: readonly Features<PassageFeature>[];
  /** P by each passage alone. */
  readonly alone: readonly number[];
};

/**
 * What a passage shows in the company of the others: whether a relevant passage names what it is about, in a sentence that
 * speaks of the question; whether a search followed that name; what it adds to the best passage.
 */
export function linkFeatures(seen: Seen): readonly Features<LinkFeature>[] {
  const { question, candidates, alone } = seen;
  const order = [...alone.keys()].sort((left, right) => at(alone, right) - at(alone, left) || left - right);
  const place = new Map(order.map((index, position) => [index, position]));
  const links = linksBetween(question, candidates, order.slice(0, linkSources));
  const best = candidates[order[0] ?? 0];
  const [byTo, byFrom] = [grouped(links, 'to', candidates.length), grouped(links, 'from', candidates.length)];
  const open = openWords(question, best === undefined ? new Set() : passageWords(best.passage).stems);
  return candidates.map((candidate, index) => {
    const novelty = open.share * coverage(open.weights, passageWords(candidate.passage).stems);
    const position = place.get(index) ?? 99;
    const [incoming, outgoing] = [byTo[index] ?? none, byFrom[index] ?? none];
    return featuresOf(seen, { index, position, novelty, incoming, outgoing });
  });
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}

const none: readonly Link[] = [];

function grouped(links: readonly Link[], end: 'from' | 'to', count: number): readonly (readonly Link[])[] {
  const groups: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) groups[link[end]]?.push(link);
  return groups;
}

type Own = {
  readonly index: number;
  /** By what the candidates show alone. */
  readonly position: number;
  readonly novelty: number;
  readonly incoming: readonly Link[];
  readonly outgoing: readonly Link[];
};

/** Of links the strongest of each kind. */
function featuresOf(
  { candidates, features, alone }: Seen,
  { index, position, novelty, incoming, outgoing }: Own,
): Features<LinkFeature> {
  let [linked, linkSentence, linkNearness, linkFromNamed, namesNamed] = [0, 0, 0, 0, 0];
  for (const { from, mention } of incoming) {
    const probability = at(alone, from);
    linked = Math.max(linked, probability);
    linkSentence = Math.max(linkSentence, probability * mention.sentence);
    linkNearness = Math.max(linkNearness, probability * mention.nearness);
    linkFromNamed = Math.max(linkFromNamed, features[from]?.titleInQuestion ?? 0);
  }
  for (const { to } of outgoing) {
    const target = features[to];
    if (target !== undefined)
      namesNamed = Math.max(namesNamed, target.titleInQuestion * (target.titleShare + 0.2));
  }
  const probability = Math.min(0.9999, Math.max(0.0001, at(alone, index)));
  const followed = candidates[index]?.followed ?? 0;
  return {
    alone: probability,
    aloneLogit: Math.log(probability / (1 - probability)),
    linked,
    linkSentence,
    linkNearness,
    linkFromNamed,
    followed,
    followRank: candidates[index]?.followRank ?? 0,
    followScore: candidates[index]?.followScore ?? 0,
    novelty,
    namesNamed,
    isBest: position === 0 ? 1 : 0,
    isAmongBest: position < 3 ? 1 : 0,
    titleInQuestion: features[index]?.titleInQuestion ?? 0,
    coverage: features[index]?.coverage ?? 0,
    linkedNovelty: linked * novelty,
    followedNovelty: followed * novelty,
  };
}
