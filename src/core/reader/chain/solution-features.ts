import type { Reading } from '../rank/reading.ts';
import { coverageBy } from '../rank/word-matches.ts';
import type { ReadPassage } from '../text/read-passage.ts';
import type { Solution, Step } from './solution.ts';
import type { SplitKind } from './split.ts';
import { nestedIn } from './split-question.ts';

export type SolutionFeatures = Readonly<Record<string, number>>;

const logit = (probability: number) => Math.log(clamp(probability) / (1 - clamp(probability)));
const clamp = (probability: number) => Math.min(0.995, Math.max(0.005, probability));

/**
 * What speaks for a way to an answer as a whole: its steps' probabilities, its lead over other answers, how the question was
 * taken apart, and how much of the question all of its sentences and titles cover.
 */
export function solutionFeatures(
  reading: Reading,
  solutions: readonly Solution[],
  at: number,
): SolutionFeatures {
  const solution = solutions[at];
  const last = solution?.steps.at(-1);
  if (solution === undefined || last === undefined) return {};
  const rival = solutions.find(
    (each, index) => index !== at && each.steps.at(-1)?.span.candidate.key !== last.span.candidate.key,
  );
  const probabilities = solution.steps.map(({ probability }) => probability);
  const covered = coverageOf(reading, solution.steps);
  return {
    whole: logit(solution.probability),
    weakest: logit(Math.min(...probabilities)),
    last: logit(last.probability),
    lead: Math.min(4, logit(solution.probability) - logit(rival?.probability ?? 0.01)),
    hops: solution.steps.length - 1,
    mean: logit(solution.probability ** (1 / probabilities.length)),
    ...splitsOf(solution, reading),
    ...covered,
    asksUnknown: reading.question.expects === 'unknown' ? 1 : 0,
  };
}

const kinds: readonly SplitKind[] = ['told', 'kin', 'owned', 'clause', 'bridge'];

/**
 * By which splits this way went, and for an answer at once, which one it left out. `fromAnchor`: the question asks for something of another thing, and
 * the answer was read from the passage on that other thing itself.
 */
function splitsOf({ splits, steps }: Solution, reading: Reading) {
  const asked = reading.splits[0]?.kind;
  const isDirect = splits.length === 0 && asked !== undefined;
  const more = isDirect && nestedIn(reading.question, reading.names) > 1;
  const isNamed = (steps.at(-1)?.span.candidate.context.view.passage.named ?? 0) > 0;
  const taken = kinds.map((kind) => [kind, splits.includes(kind) ? 1 : 0] as const);
  const left = kinds.map((kind) => [`without ${kind}`, isDirect && asked === kind ? 1 : 0] as const);
  return {
    ...Object.fromEntries([...taken, ...left]),
    moreLeft: more ? 1 : 0,
    fromAnchor: isDirect && isNamed ? 1 : 0,
    moreFromAnchor: more && isNamed ? 1 : 0,
  };
}

/** Shares of the question's names and of its other words in the sentences and titles of all steps, with the link to each. */
function coverageOf({ matches }: Reading, steps: readonly Step[]) {
  const stems = steps.flatMap((step) => [...stemsOf(step)]);
  const { factors } = coverageBy(matches, stems);
  const share = (isName: boolean) => {
    const words = matches.asked
      .map((each, index) => ({ ...each, factor: factors[index] ?? 0 }))
      .filter((each) => each.isName === isName);
    const all = words.reduce((sum, { weight }) => sum + weight, 0);
    return all === 0 ? 1 : words.reduce((sum, { weight, factor }) => sum + weight * factor, 0) / all;
  };
  return { names: share(true), rest: share(false) };
}

function stemsOf({ reading, span }: Step): Iterable<string> {
  const { sentence, passage } = span.candidate.context.view;
  const { link } = passage;
  const source: ReadPassage | undefined = link === undefined ? undefined : reading.passages[link.from]?.read;
  const linked =
    source === undefined || link === undefined
      ? []
      : [...source.titleStems, ...(source.sentences[link.sentence]?.stems ?? [])];
  return [...sentence.stems, ...passage.read.titleStems, ...linked];
}
