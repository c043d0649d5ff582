import type { RankedSpan } from '../rank/rank-spans.ts';
import type { Reading } from '../rank/reading.ts';
import { type FeatureGroup, mergeFeatures } from '../rank/span-features.ts';
import { coverageBy } from '../rank/word-matches.ts';

/** Features of spans that say something of whether the best one is right at all. */
const taken = [
  'own',
  'titled',
  'chained',
  'named',
  'near',
  'nearRelation',
  'relation',
  'relationNamed',
  'strays',
  'isUnstated',
  'relationLinked',
  'otherRelation',
  'isAgent',
  'focusDescribes',
  'focusInside',
  'focusDenied',
  'focusSaid',
  'isPart',
  'focusBeside',
  'kindFits',
  'kindFights',
  'countryFits',
  'inQuestion',
  'isTitle',
  'holdsName',
  'linked',
] as const;

export type StepFeatures = Readonly<Record<string, number>>;

/**
 * What speaks for a ranked span being the answer: its score, its lead over the next other answer, its probability among all (softmax), and
 * how much of the question's names and other words its sentence, title and link cover.
 */
export function stepFeatures(reading: Reading, ranked: readonly RankedSpan[], at: number): StepFeatures {
  const span = ranked[at];
  if (span === undefined) return {};
  const merged = mergeFeatures(span.features);
  const { key } = span.candidate;
  const rival = ranked.find((each) => !isSame(each.candidate.key, key));
  const total = ranked.reduce((sum, each) => sum + Math.exp(each.score - span.score), 0);
  const shape = span.candidate.span.shape;
  const features: Record<string, number> = {};
  for (const name of taken) features[name] = merged[name] ?? 0;
  return Object.assign(features, coverages(reading, span), saying(reading, span), {
    score: span.score,
    lead: Math.max(-3, Math.min(5, span.score - (rival?.score ?? span.score - 5))),
    chance: Math.log(Math.max(0.001, 1 / total)),
    isOther: isNotCounted(reading, merged) ? 1 : 0,
    focusMissing: isFocusMissing(reading, merged) ? 1 : 0,
    isDate: shape === 'date' ? 1 : 0,
    isNumber: shape === 'number' ? 1 : 0,
    isPhrase: shape === 'phrase' || shape === 'clause' ? 1 : 0,
    asksUnknown: reading.question.expects === 'unknown' ? 1 : 0,
    asksThing: reading.question.expects === 'thing' ? 1 : 0,
    asksReason: reading.question.expects === 'reason' ? 1 : 0,
    hasRelations: reading.question.relations.length > 0 ? 1 : 0,
  });
}

/** 'How many boats …' is not answered by a sentence that has no boats in it. */
function isNotCounted({ question }: Reading, features: FeatureGroup): boolean {
  return (
    question.expects === 'number' &&
    question.focus !== undefined &&
    features['focusSaid'] === 0 &&
    features['relation'] === 0
  );
}

/** What is asked for has a name ('price', 'prize'), and nothing near the span goes by it. */
function isFocusMissing({ question }: Reading, features: FeatureGroup): boolean {
  if (question.focus === undefined) return false;
  const found = ['focusSaid', 'focusInside', 'focusDescribes', 'relation', 'countryFits'];
  return found.every((name) => (features[name] ?? 0) === 0);
}

function isSame(left: string, right: string): boolean {
  return ` ${left} `.includes(` ${right} `) || ` ${right} `.includes(` ${left} `);
}

/**
 * Whether the sentence says what is asked of the thing: the share of the question's words that are neither names nor the kind of answer;
 * `unsaid` where it has none of them and states no relation that the question is known to ask for either.
 */
function saying({ question, matches }: Reading, { candidate, features }: RankedSpan) {
  const { focus, words } = question;
  const kinds = new Set(
    focus === undefined ? [] : words.slice(focus.from, focus.to).map((word) => word.stem),
  );
  const { factors } = coverageBy(matches, candidate.context.view.sentence.stems);
  const asked = matches.asked
    .map((each, index) => ({ ...each, factor: factors[index] ?? 0 }))
    .filter(({ isName, stem }) => !isName && !kinds.has(stem));
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const said = total === 0 ? 1 : asked.reduce((sum, { weight, factor }) => sum + weight * factor, 0) / total;
  const states = features.some((group) => group['relation'] === 1 || group['isAgent'] === 1);
  return { said, unsaid: said === 0 && !states ? 1 : 0 };
}

/** Shares of the weight of names and of other words in the question, 1 where it has none. */
function coverages({ matches, passages }: Reading, { candidate }: RankedSpan) {
  const { sentence, passage } = candidate.context.view;
  const { link } = passage;
  const source = link === undefined ? undefined : passages[link.from]?.read;
  const linked =
    source === undefined || link === undefined
      ? []
      : [...source.titleStems, ...(source.sentences[link.sentence]?.stems ?? [])];
  const { factors } = coverageBy(matches, sentence.stems, passage.read.titleStems, linked);
  const { factors: direct } = coverageBy(matches, sentence.stems, passage.read.titleStems);
  const share = (values: Float64Array, isName: boolean) => {
    const all = matches.asked.reduce((sum, each) => sum + (each.isName === isName ? each.weight : 0), 0);
    const covered = matches.asked.reduce(
      (sum, each, index) => sum + (each.isName === isName ? each.weight * (values[index] ?? 0) : 0),
      0,
    );
    return all === 0 ? 1 : covered / all;
  };
  return {
    namesCovered: share(factors, true),
    restCovered: share(factors, false),
    namesCoveredHere: share(direct, true),
    restCoveredHere: share(direct, false),
    inDocument: coveredByAll({ matches, passages }),
  };
}

const remembered = new WeakMap<Reading['passages'], number>();

/** What all passages at hand cover of the question. */
function coveredByAll({ matches, passages }: Pick<Reading, 'matches' | 'passages'>): number {
  const share =
    remembered.get(passages) ?? coverageBy(matches, ...passages.map(({ read }) => read.stems)).share;
  remembered.set(passages, share);
  return share;
}

/**
 * Two kinds of passages need two calibrations: those whose titles say what they are about, one of them what the question names, and texts
 * without such titles.
 */
export function stepSetting({ passages }: Reading): 'titled' | 'plain' {
  return passages.some(({ named }) => named > 0) ? 'titled' : 'plain';
}
