// Measures the relevance checker on questions that it was not fitted on, and writes its operating curve into docs/results.md.
import { parseArgs } from 'node:util';
import { readHits } from '../src/adapters/any/trained-checker.ts';
import { openLibrary } from '../src/adapters/node/open-library.ts';
import type { EvaluationQuestion } from '../src/core/evaluation/question.ts';
import type { Hit } from '../src/core/passage.ts';
import { plainQuery } from '../src/core/query.ts';
import { readListOf, verdictOfRead } from '../src/core/relevance/judge-read.ts';
import { assessResults, type Results, verdictOf } from '../src/core/relevance/judge-results.ts';
import { predict } from '../src/core/relevance/logistic.ts';
import { readThresholds } from '../src/core/relevance/read-weights.ts';
import { thresholds } from '../src/core/relevance/thresholds.ts';
import { listModel } from '../src/core/relevance/weights.ts';
import { readListProbability } from '../src/core/relevance/with-reading.ts';
import type { SearchReply } from '../src/ports/source.ts';
import { withoutGold } from './fit/collect-examples.ts';
import { hasData, heldOutParts, type TrainingSet } from './fit/training-sets.ts';
import { openTrained } from './reader/open-trained.ts';
import { writeSection } from './write-section.ts';

/** The first search of a question, judged as it came, and without its gold passages: then nothing in it bears on the need. */
type Judged = {
  readonly set: string;
  /** Undefined where the search brought no gold passage. */
  readonly withGold: List | undefined;
  readonly nearMisses: List;
  /** The same question over another collection. */
  readonly elsewhere: List;
};
type Scored = { readonly p: number; readonly gold: boolean };
/** Its passages, and P(at least one bears on the need). */
type List = { readonly passages: readonly Scored[]; readonly p: number };
type Found = Extract<SearchReply, { kind: 'found' }>;

const signal = new AbortController().signal;
const pageSize = 20;
const { values } = parseArgs({
  options: { trained: { type: 'boolean', default: false }, limit: { type: 'string' } },
});
const limit = Number(values.limit ?? Number.POSITIVE_INFINITY);
const trained = values.trained ? await openTrained() : undefined;
const inUse = trained === undefined ? thresholds : readThresholds;
const args = process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : '';

async function openSet(set: TrainingSet) {
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(set.corpus, { path: set.name, signal });
  return library;
}

async function judgeSets(): Promise<readonly Judged[]> {
  const parts = heldOutParts();
  const libraries = await Promise.all(parts.map(({ set }) => openSet(set)));
  const judged: Judged[] = [];
  for (const [index, { set, questions }] of parts.entries()) {
    const own = libraries[index];
    const other = libraries[(index + 1) % libraries.length];
    if (own === undefined || other === undefined) continue;
    for (const question of questions.slice(0, limit)) {
      const request = { query: plainQuery(question.question), page: 0, pageSize };
      const [here, there] = [await own.search(request, signal), await other.search(request, signal)];
      if (here.kind === 'found' && there.kind === 'found')
        judged.push({ set: set.name, ...(await judgeBoth(question, here, there)) });
    }
  }
  return judged;
}

async function judgeBoth(
  question: EvaluationQuestion,
  here: Found,
  there: Found,
): Promise<Omit<Judged, 'set'>> {
  const gold = new Set(question.goldIds);
  const misses = withoutGold(here.hits, gold);
  const score = async (reply: Found, hits: readonly Hit[]): Promise<List> => {
    const asked = { question: question.question, hits, evidence: [], followed: undefined };
    const { together, p } = await judge({ ...reply, ...asked });
    const passages = hits.map((hit, index) => ({ p: together[index] ?? 0, gold: gold.has(hit.passage.id) }));
    return { passages, p };
  };
  const all = await score(here, here.hits);
  return {
    withGold: misses.length < here.hits.length ? all : undefined,
    nearMisses: await score(here, misses),
    elsewhere: await score(there, there.hits),
  };
}

type Scores = { readonly together: readonly number[]; readonly p: number };

/** By words alone, or by words and the trained reader. */
async function judge(results: Results): Promise<Scores> {
  if (trained === undefined) {
    const { together, list } = assessResults(results);
    return { together, p: list === undefined ? 0 : predict(listModel, list) };
  }
  const reply = await readHits(trained, results, signal);
  if (reply.kind !== 'read') throw new Error(reply.message);
  const list = readListOf(results, reply.read);
  return list === undefined
    ? { together: [], p: 0 }
    : { together: list.together, p: readListProbability(list) };
}

const share = (count: number, of: number) => (of === 0 ? 0 : count / of);

/** Probability that a relevant passage stands above an irrelevant one of the same search (ties half); the mean over searches. */
function areaUnderCurve(lists: readonly (readonly Scored[])[]): number {
  const areas = lists.flatMap((list) => {
    const [good, bad] = [list.filter(({ gold }) => gold), list.filter(({ gold }) => !gold)];
    if (good.length === 0 || bad.length === 0) return [];
    const wins = good.flatMap((left) =>
      bad.map((right): number => (left.p > right.p ? 1 : left.p === right.p ? 0.5 : 0)),
    );
    return [wins.reduce((sum, win) => sum + win, 0) / wins.length];
  });
  return areas.reduce((sum, area) => sum + area, 0) / Math.max(1, areas.length);
}

/** Expected calibration error over ten bins of equal width (Guo et al., On calibration of modern neural networks, 2017). */
function calibrationError(scored: readonly Scored[]): number {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = scored.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === bin);
    const mean = share(
      inside.reduce((sum, { p }) => sum + p, 0),
      inside.length,
    );
    const right = share(inside.filter(({ gold }) => gold).length, inside.length);
    error += share(inside.length, scored.length) * Math.abs(mean - right);
  }
  return error;
}

function curveRow(judged: readonly Judged[], bad: number): string {
  const good = judged.flatMap(({ withGold }) => withGold?.p ?? []);
  const rates = [
    share(good.filter((p) => p < bad).length, good.length),
    share(judged.filter(({ nearMisses }) => nearMisses.p >= bad).length, judged.length),
    share(judged.filter(({ elsewhere }) => elsewhere.p >= bad).length, judged.length),
  ];
  const mark = bad === inUse.bad ? ' (in use)' : '';
  return `| ${bad.toFixed(2)}${mark} | ${rates.map((rate) => rate.toFixed(3)).join(' | ')} |`;
}

function setRow(judged: readonly Judged[], set: string): string {
  const own = judged.filter((each) => each.set === set);
  const lists = own.flatMap(({ withGold }) => (withGold === undefined ? [] : [withGold]));
  const verdicts = (all: readonly List[]) =>
    ['good', 'unclear', 'bad']
      .map((verdict) => share(all.filter(({ p }) => verdictIn(p) === verdict).length, all.length).toFixed(2))
      .join(' / ');
  const scored = lists.map(({ passages }) => passages);
  const figures = [areaUnderCurve(scored), calibrationError(scored.flat())].map((figure) =>
    figure.toFixed(3),
  );
  const lists3 = [lists, own.map(({ nearMisses }) => nearMisses), own.map(({ elsewhere }) => elsewhere)].map(
    verdicts,
  );
  return `| ${set} | ${own.length} | ${[...figures, ...lists3].join(' | ')} |`;
}

function verdictIn(p: number) {
  return trained === undefined ? verdictOf(p) : verdictOfRead(p);
}

if (!hasData()) {
  console.log('relevance-curve: skipped, because ../shared/data is not there.');
} else {
  const judged = await judgeSets();
  const sets = [...new Set(judged.map(({ set }) => set))];
  const text = [
    `\`npm run relevance-curve${args}\`: the first search of questions that the model was not fitted on, 20 results each. "Gold": the results hold a passage that`,
    'is needed. "Near misses": the same results without those. "Elsewhere": the same question over another collection.',
    '',
    '| set | questions | AUC | calibration error | gold: good / unclear / bad | near misses | elsewhere |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...sets.map((set) => setRow(judged, set)),
    '',
    'A search is bad when P(a passage of it bears on the need) stays under the threshold:',
    '',
    '| threshold | false alarms (gold judged bad) | missed, near misses | missed, elsewhere |',
    '| --- | --- | --- | --- |',
    ...[0.02, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7].map((bad) => curveRow(judged, bad)),
  ].join('\n');
  console.log(text);
  writeSection(trained === undefined ? 'relevance' : 'relevance-read', {
    title: `Relevance: operating curve${trained === undefined ? '' : ', with the trained reader'}`,
    text,
  });
}
