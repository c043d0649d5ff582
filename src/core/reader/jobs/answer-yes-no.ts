import type { Quote } from '../../passage.ts';
import { stem } from '../../text/stem.ts';
import { stopWords } from '../../text/stop-words.ts';
import { terms } from '../../text/tokenize.ts';
import { countryOf } from '../lexicon/countries.ts';
import { denials, negated } from '../lexicon/denials.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { PassageView, Reading, SentenceView } from '../rank/reading.ts';
import { coverageBy, shareOf, type WordMatches } from '../rank/word-matches.ts';
import { describe } from '../text/describe.ts';
import { sliceAround } from './evidence-quotes.ts';

/** 'yes' or 'no' with the sentence that it rests on, and P(it is right); or the reason why neither can be said. */
export type YesNo =
  | {
      readonly kind: 'answered';
      readonly text: 'yes' | 'no';
      readonly quote: Quote;
      readonly support: number;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Shares of right answers on the yes-no questions of HotpotQA's training part, rounded down (docs/reader.md). */
const support = { yes: 0.85, no: 0.65 } as const;
const enoughForYes = 0.8;
const tooMuchForNo = 0.4;

/**
 * Yes, where a sentence on the thing says all that the question says of it, and does not deny it. No, where a sentence that speaks of it denies the very thing that is asked
 * ('Prototypes are not for sale'), or where the question asks what the thing is ('Is Tolve a harbour?') and its passage says that it is something else. Else nothing: that a text
 * does not say so is no 'no'.
 */
export function answerYesNo(reading: Reading): YesNo {
  const denial = denied(reading);
  if (denial !== undefined) return answered('no', denial);
  const about = aboutIt(reading);
  if (about.length === 0) return { kind: 'refused', reason: 'No passage is about what the question names.' };
  const best = bestSentence(reading, about);
  if (best === undefined)
    return { kind: 'refused', reason: 'The question says nothing of the thing that it names.' };
  const { view, share } = best;
  const isSaid = share >= enoughForYes && !negated.test(textOf(view));
  const named = about.filter(({ named }) => named > 0);
  const other = describedOtherwise(reading, named);
  if (isSaid && (other === undefined || other.passage !== view.passage)) return answered('yes', view);
  if (other !== undefined) return answered('no', other);
  return { kind: 'refused', reason: 'No sentence says this of it, and none says otherwise.' };
}

/** A question that names nothing ('Can staff buy prototypes?') may be about any of them. */
function aboutIt({ names, passages }: Reading): readonly PassageView[] {
  return names.length === 0 ? passages : passages.filter(({ named }) => named > 0);
}

function textOf({ passage, sentence }: SentenceView): string {
  return passage.read.passage.text.slice(sentence.start, sentence.end);
}

const enoughForDenial = 0.4;
/** What a denial denies is among so many content words after it: 'not sold', 'declined to be interviewed'. */
const reach = 3;
const aside = /,\s+as\s[^,.;]{1,40},/gu;
/** What costs nothing is no payment; who is 'free to pay' and what is 'free of sugar' may cost something. */
const forNothing =
  /\b(?:free of (?:charge|cost)|for free|at no (?:extra )?(?:cost|charge))\b|(?<!\b(?:feel|feels|felt|set|sets)\s+|[-‐‑])\bfree\b(?![-‐‑]|\s+(?:to|from|of)\b)/iu;
const asksPayment = /\b(?:pay|cost|charged?|fees?|extra)\b/iu;

/** A sentence that speaks of what is asked and denies it: it says 'no dogs' where dogs are asked for, or 'not' right before a word of what is asked. */
function denied({ question, matches, sentences }: Reading): SentenceView | undefined {
  const said = question.words.filter((word) => !word.isFunction && !word.isCapital);
  if (said.length === 0 || negated.test(question.text)) return undefined;
  const none = new RegExp(
    String.raw`\bno\s+(?:\p{L}+\s+)?(?:${said.map(({ term }) => term).join('|')})s?\b`,
    'iu',
  );
  const isFree = asksPayment.test(question.text);
  return sentences
    .filter((view) => {
      const text = textOf(view);
      const isDenied = none.test(text) || deniesAsked(matches, view) || (isFree && forNothing.test(text));
      return isDenied && fullShare(matches, stemsWithTitle(view)) >= enoughForDenial;
    })
    .toSorted((left, right) => right.titled - left.titled)[0];
}

/** Whether one of the words after a denial, up to the next comma, is what the question says of its thing. */
function deniesAsked({ asked, byStem }: WordMatches, view: SentenceView): boolean {
  const text = textOf(view).replace(aside, '');
  return [...text.matchAll(denials)].some(({ index, 0: denial }) => {
    const [clause = ''] = text.slice(index + denial.length).split(/[,.;:]/u);
    const after = terms(clause).filter((term) => !stopWords.has(term));
    return after.slice(0, reach).some((term) => {
      const match = byStem.get(stem(term));
      return match !== undefined && asked[match.word]?.isName === false;
    });
  });
}

function* stemsWithTitle({ passage, sentence }: SentenceView): Iterable<string> {
  yield* sentence.stems;
  yield* passage.read.titleStems;
}

function answered(text: 'yes' | 'no', { passage, sentence }: SentenceView): YesNo {
  const quote = sliceAround(passage.read.passage, { ...sentence, at: sentence });
  return { kind: 'answered', text, quote, support: support[text] };
}

/** The sentence on the thing that covers most of what is said of it; undefined where nothing is said. */
function bestSentence({ matches, sentences }: Reading, about: readonly PassageView[]) {
  const said = withoutNames(matches);
  if (said.total === 0) return undefined;
  let best: { readonly view: SentenceView; readonly share: number } | undefined;
  for (const view of sentences) {
    if (!about.includes(view.passage)) continue;
    const share = fullShare(said, stemsWithTitle(view));
    if (share > (best?.share ?? -1)) best = { view, share };
  }
  return best;
}

/** A word of like meaning counts as the word itself. */
function fullShare(matches: WordMatches, stems: Iterable<string>): number {
  return shareOf(
    matches,
    coverageBy(matches, stems).factors.map((factor) => (factor > 0 ? 1 : 0)),
  );
}

function withoutNames(matches: WordMatches): WordMatches {
  const asked = matches.asked.map((each) => (each.isName ? { ...each, weight: 0 } : each));
  return { ...matches, asked, total: asked.reduce((sum, { weight }) => sum + weight, 0) };
}

/** The sentence in which a passage says what the thing is, where the question asks whether it is something that is not said anywhere in it. */
function describedOtherwise(
  { question, matches, sentences }: Reading,
  about: readonly PassageView[],
): SentenceView | undefined {
  if (!asksWhatItIs(question)) return undefined;
  const [passage] = about.toSorted((left, right) => right.named - left.named);
  const description = passage === undefined ? undefined : describe(passage.read);
  if (passage === undefined || description === undefined) return undefined;
  const all = fullShare(withoutNames(matches), passage.read.stems);
  const isOtherNation = namesOtherNation(question, description.stems);
  if (all > tooMuchForNo && !isOtherNation) return undefined;
  return sentences.find(
    (view) =>
      view.passage === passage &&
      description.from >= view.sentence.from &&
      description.from < view.sentence.to,
  );
}

/** 'Is X a …', 'Was X Tolvan': not 'Did X sail'. */
function asksWhatItIs({ words }: ReadQuestion): boolean {
  return /^(?:is|was|are|were)$/u.test(words[0]?.term ?? '');
}

function namesOtherNation({ words }: ReadQuestion, stems: ReadonlySet<string>): boolean {
  const nations = words.flatMap((word) =>
    word.isCapital ? (countryOf(word.term) === undefined ? [] : [word.stem]) : [],
  );
  return nations.length > 0 && nations.every((nation) => !stems.has(nation));
}
