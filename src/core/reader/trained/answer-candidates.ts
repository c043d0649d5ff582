import type { Passage, Quote } from '../../passage.ts';
import type { DecodedReading } from '../../reading/read-outputs.ts';
import { speakerOf } from '../../text/speaker.ts';
import { terms } from '../../text/tokenize.ts';
import { readQuestion } from '../question/read-question.ts';
import { numbersIn } from '../spans/numbers.ts';
import { readPassage } from '../text/read-passage.ts';
import { narrowRange } from './narrow-range.ts';
import type { WantedReading } from './wanted-readings.ts';
import { withWholeName } from './whole-name.ts';
import { isLoneLetter, withWholeWords } from './whole-words.ts';

/** A reading that was made. */
export type MadeReading = WantedReading & { readonly reading: DecodedReading };

/** A span that the trained reader gives: where, by which reading, and P(it answers) with that of its premise. */
export type ReadAnswer = {
  readonly role: WantedReading['role'];
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** Who is meant where the text says 'I'; begins with where it names them. Undefined where the words themselves answer. */
  readonly speaker?: string;
  readonly probability: number;
  readonly relevance: number;
  readonly evidence: readonly Passage[];
};

/** An answer that the rules give: P(it is right), questions that were answered before it, and the sentences it rests on. */
export type RuleAnswer = {
  readonly text: string;
  readonly probability: number;
  readonly hops: number;
  readonly quotes: readonly Quote[];
};

/** An answer, and all that speaks for it. */
export type AnswerCandidate = {
  readonly key: string;
  readonly text: string;
  readonly rule: RuleAnswer | undefined;
  readonly read: readonly ReadAnswer[];
};

const rulesKept = 4;
/** A span that is less likely than this is no candidate by itself. */
const leastLikely = 0.02;
const candidatesKept = 12;

/** Answers by words: the same words are the same answer, whoever gave it. In no order that means something. */
export function answerCandidates(
  rules: readonly RuleAnswer[],
  readings: readonly MadeReading[],
): readonly AnswerCandidate[] {
  const found = new Map<string, { text: string; rule: RuleAnswer | undefined; read: ReadAnswer[] }>();
  for (const rule of rules.slice(0, rulesKept)) {
    const key = answerKey(rule.text);
    if (key !== '' && !found.has(key)) found.set(key, { text: rule.text, rule, read: [] });
  }
  for (const answer of readings
    .flatMap(answersOf)
    .sort((left, right) => right.probability - left.probability)) {
    const text = answer.speaker ?? answer.passage.text.slice(answer.start, answer.end);
    const key = answerKey(text);
    const known = found.get(key);
    if (known !== undefined) known.read.push(answer);
    else if (key !== '' && answer.probability >= leastLikely && found.size < candidatesKept)
      found.set(key, { text, rule: undefined, read: [answer] });
  }
  return [...found].map(([key, candidate]) => ({ key, ...candidate }));
}

/** Folded words without an article before them, and the sign or the point that a number begins with. */
export function answerKey(text: string): string {
  const words = terms(text)
    .join(' ')
    .replace(/^(?:the|an?) (?=.)/u, '');
  const [mark = ''] = /^(?:[-−–]\.?|\.)(?=[$£€¥]?\d)/u.exec(text) ?? [];
  return `${mark.replace(/[−–]/u, '-')}${words}`;
}

/** What goes on into another sentence is no answer. */
function answersOf({
  role,
  question,
  passage,
  premise,
  reading,
  evidence,
}: MadeReading): readonly ReadAnswer[] {
  const { relevance, kinds, spans } = reading;
  if (spans.length === 0) return [];
  const asked = readQuestion(question);
  const read = readPassage(passage);
  const whole = spans.filter(
    ({ start, end }) =>
      !/(?:\p{Ll}{4}|\p{N})[.!?]\s+\p{Lu}/u.test(passage.text.slice(start, end)) &&
      !isLoneLetter(passage.text.slice(start, end)),
  );
  return whole.map(({ start, end, probability }) => ({
    ...spoken(
      passage.text,
      narrowRange(asked, passage.text, withWholeName(read, wholeWords(passage.text, start, end))),
    ),
    ...{ role, passage, relevance, evidence },
    probability: premise * kinds.span * probability,
  }));
}

function wholeWords(text: string, start: number, end: number): Slice {
  return withWholeWords(text, trimmed(text, start, end));
}

type Slice = { readonly start: number; readonly end: number };

/** 'I' answers no question of who: from where the text names who speaks to what is said. */
function spoken(text: string, span: Slice): Slice & Pick<ReadAnswer, 'speaker'> {
  const speaker = speakerOf(text, span);
  return speaker === undefined ? span : { start: speaker.start, end: span.end, speaker: speaker.name };
}

/** Without marks around it that are no part of an answer: 'Tolve,' is 'Tolve', '“Merrow”' is 'Merrow'; brackets and quotes go in pairs. */
function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  const slice = text.slice(from, to);
  const before = /^[\s,;:.\-–—]*/u.exec(slice)?.[0].length ?? 0;
  const after = /[\s,;:\-–—]*$/u.exec(slice)?.[0].length ?? 0;
  const start = withSign(text, from, from + before);
  const end = Math.max(start, to - after);
  const inner = text.slice(start, end);
  const isPaired = /^["“„«‘'][^"“”„«»‘’']+["”»’']$/u.test(inner) || /^\([^()]*\)$/u.test(inner);
  if (isPaired) return { start: start + 1, end: end - 1 };
  if (/^["“„«(][^"“”„«»()]*$/u.test(inner)) return { start: start + 1, end };
  // What is opened within and not closed says something more of it: 'the HSC (in full, the Hesper'.
  const opened = /^[^()]+?(?=\s*\([^()]*$)/u.exec(inner);
  if (opened !== null) return { start, end: start + opened[0].length };
  if (/^[^"“”„«»()]*["”»)]$/u.test(inner)) return { start, end: end - 1 };
  return { start, end };
}

/** What is around a number that says whether a mark before it is its sign. */
const around = 8;

/** The sign and the point of '-12 °C' and '.45 calibre' are marks before an answer, and parts of it. */
function withSign(text: string, from: number, start: number): number {
  const window = Math.max(0, from - around);
  const numbers = numbersIn(text.slice(window, start + around)).map((number) => window + number.start);
  return numbers.find((at) => at >= from && at < start) ?? start;
}
