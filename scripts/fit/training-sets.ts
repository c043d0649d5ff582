import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { CorpusRecord } from '../../src/adapters/any/sqlite-library/load-corpus.ts';
import type { EvaluationQuestion } from '../../src/core/evaluation/question.ts';
import { writeEncyclopedia } from '../../src/core/world/write-encyclopedia.ts';

export type TrainingSet = {
  readonly name: string;
  readonly corpus: readonly CorpusRecord[];
  readonly questions: readonly EvaluationQuestion[];
};

export const dataFolder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

type Json = Readonly<Record<string, unknown>>;

export function readLines(path: string): readonly Json[] {
  const bytes = readFileSync(`${dataFolder}${path}`);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Json);
}

export function questionSet(name: string): TrainingSet {
  const corpus = readLines(`${name}/corpus.jsonl`).map(({ id, title, text }) => ({
    ...{ id: String(id), title: String(title), text: String(text) },
  }));
  const questions = readLines(`${name}/questions.jsonl`).map(({ id, question, answers, gold_ids }) => ({
    ...{ id: String(id), question: String(question) },
    ...{ answers: (answers as string[]) ?? [], goldIds: (gold_ids as string[]) ?? [] },
  }));
  return { name, corpus, questions };
}

/** The training questions of HotpotQA that are not in qa-hotpotqa-train100, over all of their own passages. */
export function hotpotTraining(): TrainingSet {
  const measured = new Set(questionSet('qa-hotpotqa-train100').questions.map(({ question }) => question));
  const ids = new Map<string, CorpusRecord>();
  const questions: EvaluationQuestion[] = [];
  for (const record of readLines('train-hotpotqa-train600/train.jsonl.gz')) {
    const passages = record['passages'] as { title: string; text: string; gold: boolean }[];
    for (const { title, text } of passages) {
      const key = `${title}\n${text}`;
      if (!ids.has(key)) ids.set(key, { id: `h${ids.size}`, title, text });
    }
    if (measured.has(String(record['question']))) continue;
    const goldIds = passages
      .filter(({ gold }) => gold)
      .flatMap(({ title, text }) => ids.get(`${title}\n${text}`)?.id ?? []);
    const answer = String(record['answer']);
    questions.push({
      ...{ id: String(record['id']), question: String(record['question']), answers: [answer], goldIds },
    });
  }
  return { name: 'train-hotpotqa-train600', corpus: [...ids.values()], questions };
}

export function hasData(): boolean {
  return existsSync(`${dataFolder}qa-hotpotqa-train100/corpus.jsonl`);
}

/** Passages without titles of their own, as folders of notes have them: what a passage is about stands in its text only. */
function untitled({ name, corpus, questions }: TrainingSet): TrainingSet {
  const plain = corpus.map((record, index) => ({ ...record, title: `Document ${index + 1}` }));
  return { name: `${name}, untitled`, corpus: plain, questions };
}

/** Claims of SciFact: one hop, no names, long abstracts. */
function scifactClaims(split: 'train' | 'dev'): TrainingSet {
  const corpus = readLines('ir-scifact/corpus.jsonl').map(({ id, title, text }) => ({
    ...{ id: String(id), title: String(title), text: String(text) },
  }));
  const gold = new Map<string, string[]>();
  const qrels = readFileSync(`${dataFolder}ir-scifact/qrels.tsv`, 'utf8').split('\n').slice(1);
  for (const line of qrels) {
    const [query = '', document = '', relevance = '0'] = line.split('\t');
    if (Number(relevance) > 0) gold.set(query, [...(gold.get(query) ?? []), document]);
  }
  const questions = readLines('ir-scifact/queries.jsonl')
    .filter((query) => query['split'] === split)
    .map(({ id, text }) => ({
      ...{ id: String(id), question: String(text), answers: [], goldIds: gold.get(String(id)) ?? [] },
    }));
  return { name: 'ir-scifact', corpus, questions };
}

/** Questions that have an answer, over a fictional encyclopedia of another seed than any that is measured on. */
function fictionalWorld(seed: number, count: number): TrainingSet {
  const { articles, questions } = writeEncyclopedia({ seed, articles: 800, questions: count });
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  return { name: `world ${seed}`, corpus: articles, questions: answerable };
}

export type TrainingPart = {
  readonly set: TrainingSet;
  readonly questions: readonly EvaluationQuestion[];
  /** How much each example counts. */
  readonly weight: number;
};

/**
 * What is fitted on: all of the HotpotQA training questions, every other question of the two sets that have no training part of their own
 * (the rest is for measuring), a part of HotpotQA without titles, and claims over abstracts.
 */
export function trainingParts(): readonly TrainingPart[] {
  const hotpot = hotpotTraining();
  const claims = scifactClaims('train');
  const world = fictionalWorld(101, 200);
  const everyOther = (set: TrainingSet) => set.questions.filter((_, index) => index % 2 === 0);
  const [wiki, musique] = [questionSet('qa-2wiki-train'), questionSet('qa-musique-train100')];
  return [
    { set: hotpot, questions: hotpot.questions, weight: 1 },
    { set: wiki, questions: everyOther(wiki), weight: 1 },
    { set: musique, questions: everyOther(musique), weight: 3 },
    { set: untitled(hotpot), questions: hotpot.questions.slice(0, 150), weight: 1 },
    { set: claims, questions: claims.questions.slice(0, 150), weight: 0.5 },
    { set: world, questions: world.questions, weight: 2 },
  ];
}

/** What is measured on: nothing of it is fitted on. */
export function heldOutParts(): readonly Omit<TrainingPart, 'weight'>[] {
  const hotpot = questionSet('qa-hotpotqa-train100');
  const halves = ['qa-2wiki-train', 'qa-musique-train100'].map(questionSet);
  const claims = scifactClaims('dev');
  return [
    { set: hotpot, questions: hotpot.questions },
    ...halves.map((set) => ({ set, questions: set.questions.filter((_, index) => index % 2 === 1) })),
    { set: claims, questions: claims.questions.slice(0, 150) },
  ];
}
