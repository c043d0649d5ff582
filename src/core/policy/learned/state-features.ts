import { hitsOf } from '../../diagnosis/diagnosis.ts';
import { followedName } from '../../evidence/candidates.ts';
import { coverage } from '../../evidence/word-weights.ts';
import type { FailureKind } from '../../failure.ts';
import { questionDepth } from '../../follow/name-features.ts';
import { openWords } from '../../relevance/passage-features.ts';
import { thresholds } from '../../relevance/thresholds.ts';
import { passageWords } from '../../text/passage-words.ts';
import { stem } from '../../text/stem.ts';
import { answeredNeeds } from '../conclude.ts';
import type { View } from './view.ts';

/** Passages that stand for what was found. */
const top = 5;
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const capped = (count: number, most: number) => Math.min(1, count / most);
const flag = (holds: boolean) => (holds ? 1 : 0);
const shows = (failure: FailureKind) => (view: View) =>
  flag(view.shown.some((each) => each.failure === failure));

/** What the run shows when a way on is chosen, each 0-1. */
export const stateFeatures = {
  isGood: ({ search }: View) => flag(search?.judgement?.verdict === 'good'),
  isUnclear: ({ search }: View) => flag(search?.judgement?.verdict === 'unclear'),
  isBad: ({ search }: View) => flag(search?.judgement?.verdict === 'bad'),
  isFailed: ({ search }: View) => flag(search?.outcome.kind === 'failed'),
  /** P that the best hit bears on the need. */
  bestHit: ({ relevances }: View) => relevances[0] ?? 0,
  /** P that any hit does, if each did by chance of its own. */
  anyHit: ({ relevances }: View) => 1 - relevances.reduce((none, p) => none * (1 - p), 1),
  meanHit: ({ relevances }: View) =>
    share(
      relevances.slice(0, top).reduce((sum, p) => sum + p, 0),
      Math.min(top, relevances.length),
    ),
  bestFound: ({ assessed }: View) => assessed[0]?.relevance ?? 0,
  /** Passages that count as evidence, of five. */
  evidence: ({ assessed }: View) =>
    capped(assessed.filter(({ relevance }) => relevance >= thresholds.evidence).length, top),
  hits: ({ hits }: View) => capped(hits.length, 20),
  hasMore: ({ search }: View) => flag(search?.outcome.kind === 'found' && search.outcome.hasMore),
  novelty,
  /** How much less the last hit scores than the first. */
  steepness: ({ hits }: View) =>
    Math.max(0, 1 - share(hits.at(-1)?.score ?? 0, Math.max(1e-9, hits[0]?.score ?? 0))),
  covered: ({ question, assessed }: View) => 1 - openWords(question, stemsOf(assessed.slice(0, top))).share,
  coveredByHits: ({ question, hits }: View) =>
    hits.length === 0 ? 0 : 1 - openWords(question, stemsOf(hits.slice(0, top))).share,
  rareCovered,
  unknownWords,
  support: ({ open }: View) => open[0]?.finding.support ?? 0,
  /** By how much the best finding is better supported than the next that says something else. */
  lead: ({ open }: View) => (open[0]?.finding.support ?? 0) - (open[1]?.finding.support ?? 0),
  isLatestFinding: ({ open }: View) => flag(open[0]?.isLatest === true),
  openFindings: ({ open }: View) => capped(open.length, top),
  /** The finding that the answer would end with. */
  verifiedSupport: ({ state }: View) => answeredNeeds(state).at(-1)?.support ?? 0,
  isAnswered: ({ state, need }: View) => flag(state.plan !== undefined && need === undefined),
  needs: ({ state }: View) => capped(state.plan?.needs.length ?? 1, 4),
  needsAnswered: ({ state }: View) => share(state.findings.size, state.plan?.needs.length ?? 1),
  isComparison: ({ state }: View) => flag((state.plan?.combination.kind ?? 'last') !== 'last'),
  searchesLeft: ({ state }: View) => capped(state.budget.searches - state.searches.length, 10),
  searchesMade: ({ state }: View) => capped(state.searches.length, 10),
  stepsLeft: ({ state }: View) => share(Math.max(0, state.budget.steps - state.steps), state.budget.steps),
  /** Names that the question hangs one on another. */
  questionDepth: ({ question }: View) => capped(questionDepth(question), 6),
  chainLength,
  isFollowing: ({ search }: View) => flag(search !== undefined && followedName(search) !== undefined),
  isReworded: ({ search }: View) => flag(search?.repair !== undefined && followedName(search) === undefined),
  deadBranches: ({ state }: View) => capped(state.searches.filter(({ dead }) => dead).length, top),
  rejected: ({ state }: View) => capped(state.rejected.length, 3),
  badInARow,
  failures: ({ state }: View) =>
    capped(state.searches.filter(({ outcome }) => outcome.kind === 'failed').length, 3),
  showsMisspelled: shows('misspelled'),
  showsAmbiguous: shows('ambiguous'),
  showsNoResults: shows('no-results'),
  showsOffTopic: shows('off-topic'),
  showsNarrow: shows('too-narrow'),
  showsBroad: shows('too-broad'),
  showsRepeating: shows('repeating'),
  showsContradiction: shows('contradiction'),
  showsUnsupported: shows('unsupported'),
  showsMissingHop: shows('missing-hop'),
} as const satisfies Readonly<Record<string, (view: View) => number>>;

export type StateFeature = keyof typeof stateFeatures;

// Object.keys gives string[]; the table's own keys are its names.
export const stateFeatureNames = Object.keys(stateFeatures) as readonly StateFeature[];

function stemsOf(found: readonly { readonly passage: Parameters<typeof passageWords>[0] }[]) {
  return new Set(found.flatMap(({ passage }) => [...passageWords(passage).stems]));
}

/** The share of hits that no search before the latest one brought. */
function novelty({ state, search, hits }: View): number {
  const before = state.searches.filter((node) => node !== search && node.step < (search?.step ?? 0));
  const seen = new Set(before.flatMap((node) => hitsOf(node).map(({ passage }) => passage.id)));
  return share(hits.filter(({ passage }) => !seen.has(passage.id)).length, hits.length);
}

/** The share of the weight of the question's rarest three words that the best passages hold. */
function rareCovered({ question, assessed }: View): number {
  const rarest = [...question.weights].toSorted(([, left], [, right]) => right - left).slice(0, 3);
  return coverage(new Map(rarest), stemsOf(assessed.slice(0, top)));
}

/** The share of the question's words that the source does not know. */
function unknownWords({ question, known }: View): number {
  const unknown = new Set(known.terms.filter(({ passages }) => passages === 0).map(({ term }) => stem(term)));
  return share(
    [...question.weights.keys()].filter((word) => unknown.has(word)).length,
    question.weights.size,
  );
}

/** Names that were followed from the first search to the latest. */
function chainLength({ state, search }: View): number {
  let length = 0;
  for (let node = search; node !== undefined; ) {
    if (followedName(node) !== undefined) length += 1;
    const { parent }: { parent: typeof node.parent } = node;
    node = state.searches.find(({ step }) => step === parent);
  }
  return capped(length, 10);
}

/** Searches at the end of the run that brought nothing good. */
function badInARow({ state }: View): number {
  const lastGood = state.searches.findLastIndex(({ judgement }) => judgement?.verdict === 'good');
  return capped(state.searches.length - 1 - lastGood, top);
}
