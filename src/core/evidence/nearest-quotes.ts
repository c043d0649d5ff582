import type { Finding } from '../answer.ts';
import { currentNeed, isOpen, needQuestion } from '../needs/current-need.ts';
import type { Passage, Quote } from '../passage.ts';
import { thresholds } from '../relevance/thresholds.ts';
import type { State } from '../state.ts';
import { type Span, sentences } from '../text/sentences.ts';
import { stem } from '../text/stem.ts';
import { terms, tokenize } from '../text/tokenize.ts';
import { nearestWords } from '../wording.ts';
import { assessState } from './assess-state.ts';
import { knownTerms } from './known-terms.ts';
import { coverage, type WordWeights, wordWeights } from './word-weights.ts';

/** A sentence that came near to an answer. */
export type NearestQuote = {
  readonly quote: Quote;
  /** Undefined where the log does not hold it. */
  readonly passage: Passage | undefined;
  /** Where in the quote's text the words stand that were not sure enough; undefined where nothing was taken for an answer. */
  readonly marked: Span | undefined;
};

const most = 3;
const passagesLookedAt = 5;
const longestSentence = 420;

/**
 * What a run without an answer found that came nearest to one, best first, for a person to judge: the sentences of what was not sure enough, or
 * did not stand, then those of the best passages that say most of the question. None where all that came was off topic. What the account says was found is
 * not said again.
 */
export function nearestQuotes(state: State): readonly NearestQuote[] {
  if (state.ending?.kind !== 'gave-up' || isAllOffTopic(state)) return [];
  const told = state.ending.account.found.flatMap(({ quotes }) => quotes);
  const isNew = ({ quote }: NearestQuote) => !told.some((each) => overlap(each, quote));
  const refused = refusedFindings(state).flatMap((finding) => quoteOf(state, finding) ?? []);
  return distinct([...refused, ...bestSentences(state)])
    .filter(isNew)
    .slice(0, most);
}

/** What is said above them: that they are no answer. */
export function nearestLead(quotes: readonly NearestQuote[]): string {
  return quotes.some(({ marked }) => marked !== undefined) ? nearestWords.marked : nearestWords.unmarked;
}

function isAllOffTopic({ searches }: State): boolean {
  const judged = searches.flatMap(({ judgement }) => judgement ?? []);
  return judged.length > 0 && judged.every(({ verdict }) => verdict === 'bad');
}

/** Of the needs that could be answered next: those that rest on an answer that was not found were never rightly asked. */
function refusedFindings(state: State): readonly Finding[] {
  const open = new Set(state.plan?.needs.flatMap((need) => (isOpen(state, need) ? need.id : [])));
  const all = state.extractions.flatMap(({ need, findings, nearest }) =>
    open.has(need) ? [...findings, ...nearest] : [],
  );
  return all.toSorted((left, right) => right.support - left.support);
}

function quoteOf(state: State, { text, quotes }: Finding): NearestQuote | undefined {
  const places = quotes.map((quote) => ({ quote, marked: placeOf(text, quote.text) }));
  const best = places.find(({ marked }) => marked !== undefined) ?? places[0];
  return best && { ...best, passage: state.passages.get(best.quote.passageId) };
}

/** Where the words of an answer first stand in a text, whatever their case and marks. */
function placeOf(answer: string, text: string): Span | undefined {
  const wanted = terms(answer);
  const words = tokenize(text);
  const at = words.findIndex((_, from) => wanted.every((term, index) => words[from + index]?.term === term));
  const [first, last] = [words[at], words[at + wanted.length - 1]];
  return first && last && { start: first.start, end: last.end };
}

/** A sentence goes on from the one before it: 'Ilse Brandt kept the books. She lived in Tolve with her brother.' */
const ofSentenceBefore = 0.5;
/** A sentence that says less than this share of what the best one says has only a word in common with the question. */
const leastOfBest = 0.6;

function bestSentences(state: State): readonly NearestQuote[] {
  const question = needQuestion(state, currentNeed(state));
  const weights = wordWeights(question, knownTerms(state));
  const found = bestPassages(state, question)
    .flatMap((passage) => bestSentence(passage, weights) ?? [])
    .toSorted((left, right) => right.score - left.score);
  const [best] = found;
  return found.filter(({ score }) => score >= leastOfBest * (best?.score ?? 0)).map(({ near }) => near);
}

/** As they were judged when they came, or stand among all that was found: a sentence may be worth reading where either speaks for it. */
function bestPassages(state: State, question: string): readonly Passage[] {
  return assessState(state, question)
    .map(({ passage, relevance }) => ({
      passage,
      relevance: Math.max(relevance, state.relevance.get(passage.id) ?? 0),
    }))
    .filter(({ relevance }) => relevance >= thresholds.bad)
    .toSorted((left, right) => right.relevance - left.relevance)
    .slice(0, passagesLookedAt)
    .map(({ passage }) => passage);
}

function bestSentence(passage: Passage, weights: WordWeights) {
  let [best, before] = [{ score: 0, span: { start: 0, end: 0 } }, 0];
  for (const span of sentences(passage.text)) {
    const stems = new Set(terms(passage.text.slice(span.start, span.end)).map(stem));
    const own = coverage(weights, stems);
    const score = own === 0 ? 0 : own + ofSentenceBefore * before;
    if (score > best.score) best = { score, span };
    before = own;
  }
  return best.score === 0 ? undefined : { score: best.score, near: sentenceOf(passage, best.span) };
}

function sentenceOf(passage: Passage, { start, end }: Span): NearestQuote {
  const cut = end - start <= longestSentence ? end : passage.text.lastIndexOf(' ', start + longestSentence);
  const to = cut > start ? cut : end;
  const quote = { passageId: passage.id, start, end: to, text: passage.text.slice(start, to) };
  return { quote, passage, marked: undefined };
}

function distinct(all: readonly NearestQuote[]): readonly NearestQuote[] {
  const kept: NearestQuote[] = [];
  for (const each of all) {
    const isKept = kept.some(({ quote }) => overlap(quote, each.quote) || quote.text === each.quote.text);
    if (!isKept) kept.push(each);
  }
  return kept;
}

function overlap(left: Quote, right: Quote): boolean {
  return left.passageId === right.passageId && left.start < right.end && right.start < left.end;
}
