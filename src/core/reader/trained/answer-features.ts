import { terms } from '../../text/tokenize.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { datesIn } from '../spans/dates.ts';
import { isPartOfName } from '../spans/names.ts';
import { numbersIn } from '../spans/numbers.ts';
import type { AnswerCandidate, MadeReading } from './answer-candidates.ts';
import type { WantedReading } from './wanted-readings.ts';

export const answerFeatureNames = [
  ...(['rule', 'hasRule', 'ruleLead', 'ruleInside', 'hops'] as const),
  ...(['alone', 'chained', 'step', 'best', 'lead', 'relevance', 'hasStep'] as const),
  ...(['passages', 'anywhere', 'refused', 'partOfBest'] as const),
  ...(['kindFits', 'kindFights', 'inQuestion', 'words', 'asksUnknown', 'isDate', 'isNumber'] as const),
  'isChoice',
] as const;
export type AnswerFeature = (typeof answerFeatureNames)[number];
export type AnswerFeatures = Readonly<Record<AnswerFeature, number>>;

export type AnswerSetting = {
  readonly question: ReadQuestion;
  /** The answer is one of two that the question names. */
  readonly isChoice: boolean;
  readonly candidates: readonly AnswerCandidate[];
  readonly readings: readonly MadeReading[];
};

const least = 0.003;
/** Probabilities as the logistic model takes them. */
const logit = (probability: number) => {
  const p = Math.min(1 - least, Math.max(least, probability));
  return Math.log(p / (1 - p));
};

/**
 * What speaks for an answer. `rule…`: P by the rules, its lead over their next answer, P of a rule's answer that holds it or is held by it; `alone`,
 * `chained`, `step`: best P of the trained reader by how it read; `lead`: over the best other answer; `passages`: log(1 + passages in which it was
 * read); `anywhere`: most that any passage is said to hold an answer; `refused`: least P(no answer) beside the evidence. Probabilities are logits.
 */
export function answerFeatures(setting: AnswerSetting, at: number): AnswerFeatures | undefined {
  const { candidates, readings } = setting;
  const candidate = candidates[at];
  if (candidate === undefined) return undefined;
  const others = candidates.filter((each) => each !== candidate);
  const best = bestRead(candidate);
  const rival = Math.max(0, ...others.map((each) => bestRead(each)));
  const roles = new Set(readings.map(({ role }) => role));
  return {
    ...byRules(candidate, others),
    ...{ alone: logit(bestRead(candidate, 'alone')), chained: logit(bestRead(candidate, 'chained')) },
    ...{ step: logit(bestRead(candidate, 'step')), hasStep: roles.has('step') ? 1 : 0 },
    ...{ best: logit(best), lead: logit(best) - logit(rival) },
    relevance: Math.max(0, ...candidate.read.map(({ relevance }) => relevance)),
    passages: Math.log1p(
      new Set(candidate.read.filter(({ probability }) => probability >= 0.1).map((each) => each.passage.id))
        .size,
    ),
    anywhere: logit(Math.max(0, ...readings.map(({ reading }) => reading.kinds.span))),
    refused: logit(
      Math.min(1, ...readings.filter(({ role }) => role !== 'step').map(({ reading }) => reading.kinds.none)),
    ),
    partOfBest: others.some((each) => bestRead(each) > best && isInside(candidate.key, each.key)) ? 1 : 0,
    ...byKind(setting, candidate),
  };
}

function bestRead({ read }: AnswerCandidate, role?: WantedReading['role']): number {
  return Math.max(
    0,
    ...read.flatMap((each) => (role === undefined || each.role === role ? each.probability : [])),
  );
}

function byRules({ rule, key }: AnswerCandidate, others: readonly AnswerCandidate[]) {
  const rival = Math.max(0, ...others.map((each) => each.rule?.probability ?? 0));
  const inside = others.flatMap((each) =>
    isInside(key, each.key) || isInside(each.key, key) ? (each.rule?.probability ?? 0) : [],
  );
  return {
    rule: logit(rule?.probability ?? 0),
    hasRule: rule === undefined ? 0 : 1,
    ruleLead: logit(rule?.probability ?? 0) - logit(rival),
    ruleInside: logit(Math.max(0, ...inside)),
    hops: rule?.hops ?? 0,
  };
}

function isInside(part: string, whole: string): boolean {
  return part !== whole && ` ${whole} `.includes(` ${part} `);
}

/** 'Where is the Tolve School?' may well be answered by 'Tolve': a part of a name, and no name that the question asks of. */
function isPlaceInName({ words, expects }: ReadQuestion, key: string): boolean {
  return expects === 'place' && isPartOfName(words, key.split(' '));
}

function byKind({ question, isChoice }: AnswerSetting, { text, key }: AnswerCandidate) {
  const { expects } = question;
  const isDate = datesIn(text).length > 0;
  const isNumber = numbersIn(text).length > 0;
  const isName = /\p{Lu}/u.test(text) && !isDate;
  const fits =
    (expects === 'date' && isDate) ||
    (expects === 'number' && isNumber) ||
    ((expects === 'person' || expects === 'place' || expects === 'organisation') && isName);
  const knows = expects !== 'unknown' && expects !== 'thing' && expects !== 'reason' && expects !== 'choice';
  const asked = ` ${question.words.map(({ term }) => term).join(' ')} `;
  return {
    ...{ kindFits: fits ? 1 : 0, kindFights: knows && !fits ? 1 : 0 },
    inQuestion: !isChoice && asked.includes(` ${key} `) && !isPlaceInName(question, key) ? 1 : 0,
    isChoice: isChoice ? 1 : 0,
    words: Math.log1p(terms(text).length),
    asksUnknown: expects === 'unknown' ? 1 : 0,
    ...{ isDate: isDate ? 1 : 0, isNumber: isNumber && !isDate ? 1 : 0 },
  };
}
