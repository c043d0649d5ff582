import type { Finding } from '../../answer.ts';
import type { Quote } from '../../passage.ts';
import { predict } from '../../relevance/logistic.ts';
import { thresholds } from '../../relevance/thresholds.ts';
import { understood } from '../alias/understood.ts';
import { withQuotes } from '../alias/with-quotes.ts';
import { Solver } from '../chain/solve.ts';
import { answerChoice } from '../jobs/answer-choice.ts';
import { answerYesNo } from '../jobs/answer-yes-no.ts';
import { quotesOf } from '../jobs/evidence-quotes.ts';
import { type Extraction, type ExtractRequest, statedIn } from '../jobs/extract.ts';
import { keepsToQuestion } from '../jobs/keeps-to-question.ts';
import { nearestFindings } from '../jobs/nearest-findings.ts';
import { refusalReason } from '../jobs/refusal-reason.ts';
import { tellsItsNeighbour } from '../jobs/tells-its-neighbour.ts';
import { optionsOf } from '../plan/options.ts';
import { readQuestion } from '../question/read-question.ts';
import { type Reading, readFor } from '../rank/reading.ts';
import { shelve } from '../rank/shelf.ts';
import { readerModels } from '../reader-models.ts';
import { optionName } from '../values/option-name.ts';
import {
  type AnswerCandidate,
  answerCandidates,
  answerKey,
  type MadeReading,
  type RuleAnswer,
} from './answer-candidates.ts';
import { type AnswerFeatures, answerFeatures } from './answer-features.ts';
import { answerQuotes, sentenceAround } from './answer-quotes.ts';
import { bearsOnQuestion } from './bears-on-question.ts';
import { isOfOtherKind } from './described-kind.ts';
import { fitsKind, isNobody } from './fits-kind.ts';
import { withFullDates } from './full-dates.ts';
import { isAcrossBorder } from './is-across-border.ts';
import { isAmount } from './is-amount.ts';
import { isDenied } from './is-denied.ts';
import { isOfOtherEnd } from './is-of-other-end.ts';
import { claimedOption, optionClaims } from './option-claims.ts';
import { tellsOfAnother } from './tells-of-another.ts';
import { type WantedReading, wantedReadings } from './wanted-readings.ts';
import { answerModel, yesNoModel } from './weights.ts';
import { yesNoFeatures } from './yes-no-features.ts';
import { yesNoGrounds } from './yes-no-grounds.ts';

/** What the rules make of a request before anything is read by the trained reader, and what that should read. */
export type PreparedExtraction = {
  readonly kind: 'span' | 'yes-no' | 'choice';
  readonly request: ExtractRequest;
  readonly reading: Reading;
  /** What says by which other names the question calls its things. */
  readonly quotes: readonly Quote[];
  readonly rules: readonly RuleAnswer[];
  /** What the rules say where they give neither a yes nor a no, nor choose. */
  readonly refusal: string;
  readonly wanted: readonly WantedReading[];
};

/** Undefined where there is nothing to read: what the rules say by themselves is all there is to say. */
export function prepareExtraction(asking: ExtractRequest): PreparedExtraction | undefined {
  const { question, passages, quotes } = understood(asking.question, asking.passages);
  const request = { ...asking, question, passages };
  const expects = request.expects === 'choice' ? 'unknown' : request.expects;
  const asked = readQuestion(question, expects);
  if (passages.length === 0 || asked.words.length === 0) return undefined;
  // What is told in so many words is weighed by nobody.
  if (statedIn(request, asked) !== undefined) return undefined;
  const reading = readFor(asked, shelve(passages));
  if (asked.expects === 'yes-no') return { ...yesOrNo(reading), request, reading, quotes };
  if (request.expects === 'choice') return { ...choice(reading), request, reading, quotes };
  // What the rules alone would refuse is no candidate here either.
  const ways = new Solver(passages, readerModels).solve(question, expects).filter(keepsToQuestion);
  const rules = ways.map(({ steps, probability }) => ({
    ...{ text: steps.at(-1)?.text ?? '', probability, hops: steps.length - 1 },
    quotes: quotesOf(steps),
  }));
  const wanted = wantedReadings(reading, ways);
  return { kind: 'span', request, reading, quotes, rules, refusal: '', wanted };
}

function yesOrNo(reading: Reading): Omit<PreparedExtraction, 'request' | 'reading' | 'quotes'> {
  const found = answerYesNo(reading);
  const wanted = wantedReadings(reading, []);
  if (found.kind === 'refused') return { kind: 'yes-no', rules: [], refusal: found.reason, wanted };
  const { text, support, quote } = found;
  return {
    kind: 'yes-no',
    rules: [{ text, probability: support, hops: 0, quotes: [quote] }],
    ...{ refusal: '', wanted },
  };
}

function choice(reading: Reading): Omit<PreparedExtraction, 'request' | 'reading' | 'quotes'> {
  const found = answerChoice(reading);
  const rules =
    found === undefined
      ? []
      : [{ text: found.text, probability: found.support, hops: 0, quotes: [found.quote] }];
  const refusal = 'The passages do not say which of the two it is.';
  return {
    kind: 'choice',
    rules,
    refusal,
    wanted: [...wantedReadings(reading, []), ...optionClaims(reading)],
  };
}

/**
 * The answers that rules and readings give together, best first; none, and why, where no answer is likely enough. Little is asked of them here, for P(right) falls
 * with each thing that a question says, also where passages say them all: whoever takes a weak answer holds it against what it quotes.
 */
export function finishExtraction(prepared: PreparedExtraction, made: readonly MadeReading[]): Extraction {
  const readings = made.filter(({ role }) => role !== 'claim');
  const { fitting, strayed } = claimed(prepared, made, weighed(prepared, readings));
  const findings = fitting.filter(({ support }) => support >= thresholds.weak);
  if (findings.length > 0) return withQuotes({ findings, reason: '' }, prepared.quotes);
  const nearest = nearestFindings(fitting, findingsOf(prepared, strayed));
  return { findings: [], reason: reasonFor(prepared, nearest), nearest };
}

function reasonFor(
  { kind, refusal, reading, request }: PreparedExtraction,
  nearest: readonly Finding[],
): string {
  if (kind === 'span') return refusalReason(reading.question, request.passages, nearest[0]?.text);
  return refusal === '' ? 'The passages do not clearly say yes or no.' : refusal;
}

/** `strayed`: what seems to be said of something else than the question asks about. */
type Weighed = { readonly fitting: readonly Finding[]; readonly strayed: readonly WeighedAnswer[] };

function weighed(prepared: PreparedExtraction, readings: readonly MadeReading[]): Weighed {
  if (prepared.kind === 'yes-no') return { fitting: weighYesNo(prepared, readings), strayed: [] };
  const ofKind = weighAnswers(prepared, readings).filter(({ candidate }) => isOfKind(prepared, candidate));
  const fitting = ofKind.filter(({ candidate }) => isOfQuestion(prepared, candidate));
  return {
    fitting: findingsOf(prepared, fitting),
    strayed: ofKind.filter((each) => !fitting.includes(each)),
  };
}

/** Where a claim is read of one option and not of the other, that one is it, whatever else was read. */
function claimed(
  { kind, reading, request }: PreparedExtraction,
  made: readonly MadeReading[],
  weighed: Weighed,
): Weighed {
  const chosen = kind === 'choice' ? claimedOption(reading, made) : undefined;
  if (chosen === undefined) return weighed;
  const { text, quote } = chosen;
  const known = weighed.fitting.find((finding) => finding.text === text);
  const support = Math.max(chosen.support, known?.support ?? 0);
  const quotes = known?.quotes ?? [quote];
  return { fitting: [{ need: request.need, text, quotes, support }], strayed: [] };
}

function findingsOf(
  { request, reading }: PreparedExtraction,
  answers: readonly WeighedAnswer[],
): readonly Finding[] {
  return withFullDates(reading.question, answers)
    .map(({ candidate, support }) => ({
      ...{ need: request.need, text: candidate.text, support },
      quotes: answerQuotes(reading, candidate),
    }))
    .filter(({ quotes }) => quotes.length > 0)
    .sort((left, right) => right.support - left.support);
}

/** What the rules alone gave was held against the question by them, but for what no passage's own words were at hand for. */
function isOfKind({ kind, reading }: PreparedExtraction, candidate: AnswerCandidate): boolean {
  if (kind !== 'span') return true;
  if (isOfOtherKind(reading, candidate)) return false;
  const { question } = reading;
  const { text } = candidate;
  const [best] = candidate.read;
  if (best !== undefined && isOfOtherEnd(question, best.passage.text, best)) return false;
  if (best !== undefined && isAcrossBorder(question.text, best.passage.text, best)) return false;
  const isReason = best === undefined && question.expects === 'reason';
  if (isReason && !fitsKind(question, { text, sentence: text, title: '' })) return false;
  const quote = quoteHolding(candidate);
  if (quote === undefined) return true;
  const stated = { text, sentence: quote.text, title: best?.passage.title ?? '' };
  const fits = best === undefined ? !isNobody(question, stated) : fitsKind(question, stated);
  return fits && !isDenied(question.text, stated) && isAmount(reading, text, quote);
}

/** The sentence that an answer was read in, or the first that the rules took it from. */
function quoteHolding({ rule, read: [best] }: AnswerCandidate): Quote | undefined {
  return best === undefined ? rule?.quotes[0] : sentenceAround(best.passage, best);
}

/** Whether it is said of what the question asks about. */
function isOfQuestion({ kind, reading }: PreparedExtraction, candidate: AnswerCandidate): boolean {
  if (kind !== 'span') return true;
  const [best] = candidate.read;
  const quote = quoteHolding(candidate);
  if (quote === undefined) return true;
  const bears = best === undefined || bearsOnQuestion(reading, best, quote);
  return (
    bears &&
    !tellsOfAnother(reading, quote) &&
    !tellsItsNeighbour({ question: reading.question, passages: reading.shelf.passages }, quote)
  );
}

export type WeighedAnswer = {
  readonly candidate: AnswerCandidate;
  readonly features: AnswerFeatures;
  readonly support: number;
};

/** All candidates with P(right), in no order. */
export function weighAnswers(
  { kind, reading, rules }: PreparedExtraction,
  readings: readonly MadeReading[],
  model = answerModel,
): readonly WeighedAnswer[] {
  const all = answerCandidates(rules, readings);
  const candidates = kind === 'choice' ? amongOptions(reading.question.text, all) : all;
  const setting = { question: reading.question, isChoice: kind === 'choice', candidates, readings };
  return candidates.flatMap((candidate, at) => {
    const features = answerFeatures(setting, at);
    return features === undefined
      ? []
      : [{ candidate, features, support: supportOf(candidate, predict(model, features)) }];
  });
}

/** How much of what the rules are sure of by themselves counts where the readings take from it (docs/decisions has the measure). */
const shareOfRules = 0.3;

function supportOf({ rule }: AnswerCandidate, together: number): number {
  return Math.max(together, together + shareOfRules * ((rule?.probability ?? 0) - together));
}

/** Only answers that are one of the two that the question names, by the name that it has for them. */
function amongOptions(question: string, candidates: readonly AnswerCandidate[]): readonly AnswerCandidate[] {
  const options = optionsOf(question);
  if (options === undefined) return candidates;
  return [options.first, options.second].flatMap((option) => {
    const text = optionName(option);
    const key = answerKey(text);
    const own = candidates.filter(
      (each) => ` ${key} `.includes(` ${each.key} `) || ` ${each.key} `.includes(` ${key} `),
    );
    if (own.length === 0) return [];
    const rule = own.find((each) => each.rule !== undefined)?.rule;
    const read = own
      .flatMap((each) => each.read)
      .toSorted((left, right) => right.probability - left.probability);
    return [{ key, text, rule, read }];
  });
}

function weighYesNo(
  { request, reading, rules }: PreparedExtraction,
  readings: readonly MadeReading[],
): readonly Finding[] {
  const [rule] = rules;
  const yes = predict(yesNoModel, yesNoFeatures(readings, rule));
  // By itself the trained reader says little more than which of the two is the commoner answer to such a question.
  if (rule === undefined && Math.max(yes, 1 - yes) < thresholds.solid) return [];
  const text = yes >= 0.5 ? 'yes' : 'no';
  const quotes =
    rule?.text === text
      ? rule.quotes
      : [yesNoGrounds(reading, readings, text)].flatMap((quote) => quote ?? []);
  return quotes.length === 0 ? [] : [{ need: request.need, text, quotes, support: Math.max(yes, 1 - yes) }];
}
