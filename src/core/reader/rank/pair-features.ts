import { isNationality } from '../lexicon/countries.ts';
import { measureAsked, unitMeasure } from '../lexicon/measures.ts';
import { synonymStems } from '../lexicon/synonyms.ts';
import type { AnswerSpan } from '../spans/span.ts';
import type { Candidate } from './candidates.ts';
import { isSaid } from './is-said.ts';
import type { Reading } from './reading.ts';
import type { SentenceContext } from './sentence-context.ts';

/** Words before and after a span that tell something of it whatever the question is about. */
const told = new Set(
  'in on at of by to from for with as the a an is was are were and or his her its their who which that near during since after before between called named born died became be been'.split(
    ' ',
  ),
);

/**
 * Pairs of what is asked and how the span stands, as keys of the model's pair weights: 'place|after:in'. Only closed sets of words, so
 * that nothing of what it was fitted on is in them.
 */
export function pairFeatures(reading: Reading, candidate: Candidate): readonly string[] {
  const { question } = reading;
  const { span, context } = candidate;
  const { words } = context.view.passage.read;
  const { expects, asks } = question;
  const length = Math.min(4, span.to - span.from);
  const before = beside(words[span.from - 1]?.term, words[span.from]?.gap);
  const after = beside(words[span.to]?.term, words[span.to]?.gap);
  return [
    `${expects}|${span.shape}`,
    `${asks}|${span.shape}`,
    `${expects}|${span.shape}|${length}`,
    `${expects}|after:${before}`,
    `${expects}|before:${after}`,
    `${span.shape}|after:${before}`,
    `${span.shape}|before:${after}`,
    ...(isNationality(candidate.key) ? [`${expects}, ${asks}|nationality`] : []),
    ...countPair(reading, candidate),
    ...precisionPair(reading, candidate),
    ...levelPair(reading, candidate),
  ];
}

function beside(term: string | undefined, gap: string | undefined): string {
  if (term === undefined || gap === undefined) return 'nothing';
  if (gap !== 'space') return gap;
  return told.has(term) ? term : 'word';
}

const units = new Set(['year', 'month', 'day', 'decade', 'century', 'months', 'years']);

/** 'year|2' : a question for a year, and a date of two parts. */
function precisionPair({ question }: Reading, { span, context }: Candidate): readonly string[] {
  if (span.shape !== 'date') return [];
  const { passage } = context.view.passage.read;
  const text = passage.text.slice(span.start, span.end);
  const head = question.focus === undefined ? '' : (question.words[question.focus.to - 1]?.term ?? '');
  const asked = units.has(head) ? head : 'date';
  const isPart =
    /[\p{L}\d],?\s$/u.test(passage.text.slice(Math.max(0, span.start - 2), span.start)) &&
    /^\d{4}$/u.test(text) &&
    context.view.passage.read.words[span.from - 1]?.isNumber;
  return [`${asked}|parts:${text.split(/[\s,]+/u).length}`, ...(isPart ? [`${asked}|part of a date`] : [])];
}

const levels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    country: 'country nation kingdom countries nationality',
    region:
      'state province county region district territory island prefecture department canton continent municipality',
    town: 'city town village hamlet capital settlement hometown birthplace',
  }).flatMap(([level, words]) => words.split(' ').map((word) => [word, level] as const)),
);

/** 'region|later in a list': in 'Quill Harbour, Tolve' the first is the town and the second the region. */
function levelPair({ question }: Reading, { span, context }: Candidate): readonly string[] {
  if (question.expects !== 'place' || span.shape !== 'name') return [];
  const { words } = context.view.passage.read;
  const head = question.focus === undefined ? '' : (question.words[question.focus.to - 1]?.term ?? '');
  const level = levels.get(head) ?? question.asks;
  const [first, next] = [words[span.from], words[span.to]];
  const isLater = first?.gap === 'comma' && words[span.from - 1]?.isCapital === true;
  const isFirst = next?.gap === 'comma' && next.isCapital;
  return [`${level}|${isLater ? (isFirst ? 'inside' : 'last') : isFirst ? 'first' : 'alone'} in a list`];
}

/** 'counts what is asked': '35 boats' where boats are asked for; for amounts ('population') whether the sentence has the word, or the unit fits. */
function countPair({ question }: Reading, { span, context, around }: Candidate): readonly string[] {
  const { focus, words, asked } = question;
  if (question.expects !== 'number' || span.shape !== 'number') return [];
  const noun = words[(focus?.to ?? 0) - 1];
  const measure = measureAsked(words[asked.after]?.term ?? '') ?? measureAsked(noun?.term ?? '');
  if (measure !== undefined) return [`measure|${fitOf(measure, context, { span, after: around.after })}`];
  if (noun === undefined) return [];
  const near = context.view.passage.read.words.slice(span.from, span.to + 2).map((word) => word.stem);
  const like = synonymStems(noun.stem);
  if (near.some((stem) => stem === noun.stem || like.has(stem)))
    return [`${question.asks}|counts what is asked`];
  return [
    `${question.asks}|${isSaid(context.view, noun.stem) ? 'beside what is asked' : 'of something else'}`,
  ];
}

type Place = { readonly span: AnswerSpan; readonly after: string };

/** Whether the unit in the span or after it measures what is asked: 'fits', 'fits inside', 'another' or 'no unit'. */
function fitOf(measure: string, { view }: SentenceContext, { span, after }: Place): string {
  const text = view.passage.read.passage.text.slice(span.start, span.end).toLowerCase();
  const inside = /[a-z].*$/u.exec(text)?.[0];
  const unit = unitMeasure(inside ?? after);
  if (unit === undefined) return inside === undefined ? 'no unit' : 'other words';
  if (unit !== measure && !(measure === 'length' && unit === 'time')) return 'another';
  return inside === undefined ? 'fits' : 'fits inside';
}
