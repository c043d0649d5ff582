import { exactMatch } from '../core/evaluation/answer-score.ts';
import type { ExamItem } from '../core/exam/exam-job.ts';
import type { ChooseRequest } from '../core/jobs/choose-job.ts';
import type { AnswerKind } from '../core/need.ts';
import { wholeNeed } from '../core/needs/whole-plan.ts';
import type { Passage } from '../core/passage.ts';
import { plainQuery } from '../core/query.ts';
import { readQuestion } from '../core/reader/question/read-question.ts';
import { judgeResults } from '../core/relevance/judge-results.ts';
import type { JobOf, JobValue, Reasoner, ReasonerJobKind } from '../ports/reasoner.ts';

/** A passage that is less likely than this to bear on the question counts as none that does. */
const leastRelevance = 0.5;

/** Whether the reader does an item right: what a model is measured against. */
export async function isReaderRight(item: ExamItem, reader: Reasoner, signal: AbortSignal): Promise<boolean> {
  const does = async <K extends ReasonerJobKind>(job: JobOf<K>) => {
    const result = await reader.run<K>(job, signal);
    return result.kind === 'done' ? { value: result.value } : undefined;
  };
  switch (item.job) {
    case 'decompose':
      return right(await does<'decompose'>({ kind: item.job, ...item.request }), item.isRight);
    case 'write-query':
      return right(await does<'write-query'>({ kind: item.job, ...item.request }), item.isRight);
    case 'extract':
      return right(
        await does<'extract'>({ kind: item.job, ...item.request, expects: expected(item.request.question) }),
        item.isRight,
      );
    case 'verify':
      return right(await does<'verify'>({ kind: item.job, ...item.request }), item.isRight);
    case 'compose':
      return right(await does<'compose'>({ kind: item.job, ...item.request }), item.isRight);
    case 'judge':
      return item.isRight(judged(item.request.question, item.request.passages));
    case 'choose':
      return item.isRight(await chosen(item.request, (job) => does<'extract'>(job)));
    default:
      return item satisfies never;
  }
}

type Extraction = Promise<{ readonly value: JobValue['extract'] } | undefined>;

/** The candidate that is the reader's own answer from the passages of all. */
async function chosen(
  { question, candidates, passages }: ChooseRequest,
  extract: (job: JobOf<'extract'>) => Extraction,
): Promise<number | undefined> {
  const expects = expected(question);
  const job = { kind: 'extract', need: wholeNeed, question, expects, passages } as const;
  const found = (await extract(job))?.value.findings ?? [];
  const places = found.map((each) => candidates.findIndex(({ text }) => exactMatch(each.text, [text]) === 1));
  return places.find((place) => place >= 0);
}

/** As a plan of one need has it. */
function expected(question: string): AnswerKind {
  return readQuestion(question).expects;
}

function right<Value>(
  done: { readonly value: Value } | undefined,
  isRight: (value: Value) => boolean,
): boolean {
  return done !== undefined && isRight(done.value);
}

function judged(question: string, passages: readonly Passage[]): readonly number[] {
  const hits = passages.map((passage, index) => ({ passage, rank: index + 1, score: 1 }));
  const results = {
    ...{ question, query: plainQuery(question), hits, terms: [], collectionPassages: 0 },
    ...{ evidence: [], followed: undefined },
  };
  return judgeResults(results).relevances.flatMap(({ relevance }, index) =>
    relevance >= leastRelevance ? [index] : [],
  );
}
