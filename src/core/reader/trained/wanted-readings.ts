import type { Passage } from '../../passage.ts';
import { mostReadOn, passagesToExtractFrom } from '../../passages-read.ts';
import type { Solution } from '../chain/solution.ts';
import type { Reading } from '../rank/reading.ts';

/**
 * A reading that is wanted of the trained reader. 'alone': the question itself; 'chained': beside what else was found; 'step': the last question of
 * a way that the rules found, which asks for one thing; 'claim': what a choice says of one of its options.
 */
export type WantedReading = {
  readonly role: 'alone' | 'chained' | 'step' | 'claim';
  readonly question: string;
  readonly evidence: readonly Passage[];
  readonly passage: Passage;
  /** For a step: P that what its question took for known is right, 0-1; else 1. */
  readonly premise: number;
};

/** Passages that are read at all, and with evidence; more cost time and bring little. Where many are given, the policy wants all of them looked at before it gives up. */
const mostAlone = 5;
const mostChained = 4;
const mostEvidence = 2;
/** Last questions of ways that are read, and passages for each. */
const mostSteps = 2;
const mostForStep = 2;

/** What the trained reader should read for a question over passages, most relevant first. `ways` are what the rules found, best first. */
export function wantedReadings(reading: Reading, ways: readonly Solution[]): readonly WantedReading[] {
  const question = reading.question.text;
  const passages = reading.passages.map(({ read }) => read.passage);
  const alone = passages
    .slice(0, passages.length > passagesToExtractFrom ? mostReadOn : mostAlone)
    .map((passage) => ({ role: 'alone' as const, question, evidence: [], passage, premise: 1 }));
  const chained = passages.length < 2 ? [] : passages.slice(0, mostChained);
  return [
    ...alone,
    ...chained.map((passage, index) => ({
      ...{ role: 'chained' as const, question, passage, premise: 1 },
      evidence: evidenceFor(reading, index),
    })),
    ...stepReadings(question, ways),
  ];
}

/** What names the passage's thing, then what is most relevant beside it. */
function evidenceFor({ passages }: Reading, index: number): readonly Passage[] {
  const from = passages[index]?.link?.from;
  const order = from === undefined ? [] : [from];
  for (const place of passages.keys())
    if (place !== index && place !== from && order.length < mostEvidence) order.push(place);
  return order.flatMap((place) => passages[place]?.read.passage ?? []);
}

function stepReadings(question: string, ways: readonly Solution[]): readonly WantedReading[] {
  const seen = new Set([question]);
  const wanted: WantedReading[] = [];
  for (const { steps } of ways) {
    const last = steps.at(-1);
    if (last === undefined || steps.length < 2 || seen.has(last.reading.question.text)) continue;
    if (seen.size > mostSteps) break;
    seen.add(last.reading.question.text);
    const premise = steps.slice(0, -1).reduce((product, step) => product * step.probability, 1);
    for (const passage of passagesForStep(last.reading, last.span.candidate.context.view.passage.index))
      wanted.push({
        role: 'step',
        question: last.reading.question.text,
        evidence: [],
        passage,
        premise,
      });
  }
  return wanted;
}

/** Where the rules found it, then what the question names most. */
function passagesForStep({ passages }: Reading, found: number): readonly Passage[] {
  const named = passages.filter(({ named }) => named > 0).toSorted((left, right) => right.named - left.named);
  const order = [...new Set([found, ...named.map(({ index }) => index)])].slice(0, mostForStep);
  return order.flatMap((index) => passages[index]?.read.passage ?? []);
}
