import type { NamedThing } from '../event.ts';
import { coverage } from '../evidence/word-weights.ts';
import type { Passage } from '../passage.ts';
import type { Features } from '../relevance/logistic.ts';
import { mentionOf } from '../relevance/mention.ts';
import { isInQuestion, type QuestionWords } from '../relevance/passage-features.ts';
import { nameKey } from '../text/name-key.ts';
import { passageWords } from '../text/passage-words.ts';
import { stem } from '../text/stem.ts';

export const nameFeatureNames = [
  'source',
  'sentence',
  'nearness',
  'inQuestion',
  'isTitle',
  'leads',
  'alreadyFound',
  'logPassages',
  'position',
  'sourceNamed',
  'sourceSentence',
  'sourceNearness',
  'isCommonTitle',
  'noneIsTitle',
  'isBestSource',
  'untitledFromNamed',
  'leadsFromNamed',
  'isNumber',
  'sourceFollowed',
  'followedSentence',
  'isWidespread',
  'nameShare',
  'depth',
  'depthFollowed',
] as const;
export type NameFeature = (typeof nameFeatureNames)[number];

export type NameContext = {
  readonly question: QuestionWords;
  readonly passage: Passage;
  /** P(the passage bears on the question). */
  readonly relevance: number;
  /** 1 where the question names what the passage is about. */
  readonly named: number;
  /** Documents that were found already as what a search was for. */
  readonly found: ReadonlySet<string>;
  /** No name in the evidence is the title of a document: here titles say nothing. */
  readonly noneIsTitle: boolean;
  /** The passage is the best one so far. */
  readonly isBest: boolean;
  /** 1 where a search followed the name of what the passage is about: the end of the chain so far. */
  readonly followed: number;
  /** Passages that the source holds; 0 where unknown. */
  readonly collectionPassages: number;
};

/** A name in more than this share of all passages is a place where everything happens. */
const widespread = 0.02;
const fewPassages = 10;

/**
 * How far the question reaches, roughly: its words that hang one thing on another ('the founder of the college at which …'). A long chain
 * goes on from what was followed; a short one has ended there.
 */
export function questionDepth({ flat }: Pick<QuestionWords, 'flat'>): number {
  return flat.match(/ (?=(?:of|that|which|who|where|whose|s) )/gu)?.length ?? 0;
}

/** What speaks for looking up a name next. Distances and weights: see mention.ts; the rest are 0-1 or counts by logarithm. */
export function nameFeatures(thing: NamedThing, context: NameContext): Features<NameFeature> {
  const { question, passage, relevance } = context;
  const depth = questionDepth(question);
  const mention = mentionOf(question.weights, passageWords(passage), { name: thing.name, at: thing.start });
  return {
    source: relevance,
    sentence: mention.sentence,
    nearness: mention.nearness,
    inQuestion: isInQuestion(question, nameKey(thing.name)) ? 1 : 0,
    isTitle: thing.titles.length > 0 ? 1 : 0,
    leads: mention.leads,
    alreadyFound: thing.titles.some((title) => context.found.has(title)) ? 1 : 0,
    logPassages: Math.log1p(thing.passages),
    position: thing.start / Math.max(1, passage.text.length),
    sourceNamed: context.named,
    sourceSentence: relevance * mention.sentence,
    sourceNearness: relevance * mention.nearness,
    isCommonTitle: thing.titles.length > 2 ? 1 : 0,
    noneIsTitle: context.noneIsTitle ? 1 : 0,
    isBestSource: context.isBest ? 1 : 0,
    untitledFromNamed: thing.titles.length === 0 ? context.named : 0,
    leadsFromNamed: mention.leads * context.named,
    sourceFollowed: context.followed * relevance,
    depth,
    depthFollowed: depth * context.followed * relevance,
    followedSentence: context.followed * mention.sentence,
    isWidespread: thing.passages > Math.max(fewPassages, widespread * context.collectionPassages) ? 1 : 0,
    nameShare: coverage(question.weights, new Set(nameKey(thing.name).split(' ').map(stem))),
    isNumber: /\p{L}/u.test(thing.name) ? 0 : 1,
  };
}
