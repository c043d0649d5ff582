import type { Quote } from '../../passage.ts';
import { countryOf } from '../lexicon/countries.ts';
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
const negated = /\b(?:not|never|no longer|neither|nor|without|failed to|refused to|n['’]t)\b/iu;

/**
 * Yes, where a sentence on the thing says all that the question says of it, and does not deny it. No, only where the question asks what
 * the thing is ('Is Tolve a harbour?') and its passage says that it is something else. Else nothing: that a text does not say so is no 'no'.
 */
export function answerYesNo(reading: Reading): YesNo {
  const denial = denied(reading);
  if (denial !== undefined) return answered('no', denial);
  const about = reading.passages.filter(({ named }) => named > 0);
  if (about.length === 0) return { kind: 'refused', reason: 'No passage is about what the question names.' };
  const best = bestSentence(reading, about);
  if (best === undefined)
    return { kind: 'refused', reason: 'The question says nothing of the thing that it names.' };
  const { view, share } = best;
  const text = view.passage.read.passage.text.slice(view.sentence.start, view.sentence.end);
  const other = describedOtherwise(reading, about);
  if (other === undefined && share >= enoughForYes && !negated.test(text)) return answered('yes', view);
  if (other !== undefined) return answered('no', other);
  return { kind: 'refused', reason: 'No sentence says this of it, and none says otherwise.' };
}

const enoughForDenial = 0.4;

/** A sentence that speaks of what is asked and says 'no dogs', where dogs are asked for: whether any are allowed, were seen, were there. */
function denied({ question, matches, sentences }: Reading): SentenceView | undefined {
  const nouns = question.words.filter((word) => !word.isFunction && !word.isCapital);
  if (nouns.length === 0 || negated.test(question.text)) return undefined;
  const none = new RegExp(
    String.raw`\bno\s+(?:\p{Ll}+\s+)?(?:${nouns.map(({ term }) => term).join('|')})s?\b`,
    'iu',
  );
  return sentences.find(({ passage, sentence }) => {
    const text = passage.read.passage.text.slice(sentence.start, sentence.end);
    return none.test(text) && fullShare(matches, sentence.stems) >= enoughForDenial;
  });
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
    const share = fullShare(said, view.sentence.stems);
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
