import type { CorpusRecord } from '../../adapters/any/sqlite-library/load-corpus.ts';
import type { EvaluationProblem } from '../../core/evaluation/evaluation-record.ts';
import { lineProblemWords, type ReadLines } from '../../core/evaluation/jsonl-records.ts';
import type { EvaluationQuestion } from '../../core/evaluation/question.ts';
import type { FilePack, QuestionPack } from '../../core/evaluation/question-pack.ts';
import { corpusForm, readCorpus } from '../../core/evaluation/read-corpus.ts';
import { questionForm, readQuestions } from '../../core/evaluation/read-questions.ts';
import { writeWorld } from '../../core/evaluation/write-world.ts';
import type { EvaluationFiles } from '../../ports/evaluation-runner.ts';

export type OpenedPack = {
  readonly kind: 'opened';
  readonly questions: readonly EvaluationQuestion[];
  /** Undefined: they are asked of the person's library. */
  readonly corpus: readonly CorpusRecord[] | undefined;
};

export type RefusedPack = { readonly kind: 'failed' } & EvaluationProblem;

/** The questions and the corpus of a pack. */
export async function openPack(
  pack: QuestionPack,
  files: EvaluationFiles,
): Promise<OpenedPack | RefusedPack> {
  if (pack.kind === 'files') return openFiles(pack, files);
  const world = writeWorld(pack);
  if (world === undefined) return refuse(`There is no made-up world “${pack.family}” here. Choose another.`);
  return { kind: 'opened', questions: world.questions, corpus: world.articles };
}

async function openFiles(pack: FilePack, files: EvaluationFiles): Promise<OpenedPack | RefusedPack> {
  if (files.questions === undefined) {
    return refuse(
      `Cannot read “${pack.questions}”: the file is no longer kept. Start a new evaluation with it.`,
    );
  }
  const questions = readQuestions(await files.questions.text());
  if (questions.kind === 'broken') return broken(pack.questions, questions, questionForm);
  if (questions.values.length === 0) {
    return refuse(`Cannot evaluate: “${pack.questions}” holds no question. Write ${questionForm}.`);
  }
  if (pack.corpus === undefined) return { kind: 'opened', questions: questions.values, corpus: undefined };
  const corpus = readCorpus((await files.corpus?.text()) ?? '');
  if (corpus.kind === 'broken') return broken(pack.corpus, corpus, corpusForm);
  if (corpus.values.length === 0) {
    return refuse(`Cannot evaluate: “${pack.corpus}” holds no document. Write ${corpusForm}.`);
  }
  return { kind: 'opened', questions: questions.values, corpus: corpus.values };
}

function broken(
  name: string,
  { problems }: Extract<ReadLines<unknown>, { kind: 'broken' }>,
  form: string,
): RefusedPack {
  const lines = problems.length === 1 ? 'a line' : `${problems.length} lines`;
  return {
    ...refuse(`Cannot read “${name}”: ${lines} cannot be used. Mend them and start again; it needs ${form}.`),
    details: lineProblemWords(problems),
  };
}

export function refuse(message: string): RefusedPack {
  return { kind: 'failed', message, details: [] };
}
