import { openLibrary } from '../../src/adapters/node/open-library.ts';
import { headlessAgent, runQuestion } from '../../src/cli/headless-agent.ts';
import { hitsOf } from '../../src/core/diagnosis/diagnosis.ts';
import type { RunEvent } from '../../src/core/event.ts';
import { rankEvidence } from '../../src/core/evidence/assess-state.ts';
import { candidatesOf, followedName } from '../../src/core/evidence/candidates.ts';
import { evidencePassages } from '../../src/core/evidence/evidence-passages.ts';
import { knownTerms } from '../../src/core/evidence/known-terms.ts';
import { questionInUse } from '../../src/core/evidence/question-in-use.ts';
import { evolve } from '../../src/core/evolve.ts';
import type { NameFeature } from '../../src/core/follow/name-features.ts';
import { nameOptions } from '../../src/core/follow/name-options.ts';
import { passageId } from '../../src/core/ids.ts';
import type { Hit } from '../../src/core/passage.ts';
import { plainQuery } from '../../src/core/query.ts';
import { assessResults, type Results } from '../../src/core/relevance/judge-results.ts';
import { type LinkFeature, linkFeatures } from '../../src/core/relevance/link-features.ts';
import type { ListFeature } from '../../src/core/relevance/list-features.ts';
import type { LogisticModel } from '../../src/core/relevance/logistic.ts';
import { predict } from '../../src/core/relevance/logistic.ts';
import { type PassageFeature, passageFeatures } from '../../src/core/relevance/passage-features.ts';
import { questionWords } from '../../src/core/relevance/question-words.ts';
import { initialState, type State } from '../../src/core/state.ts';
import { terms } from '../../src/core/text/tokenize.ts';
import type { Reasoner } from '../../src/ports/reasoner.ts';
import type { Example } from './fit-logistic.ts';
import { plainPlanner } from './plain-planner.ts';
import type { TrainingPart } from './training-sets.ts';

/** States of runs at which something is judged or a name is chosen, with what is gold for their question. */
export type Moment = {
  readonly state: State;
  readonly gold: ReadonlySet<string>;
  readonly goldWords: readonly string[];
  readonly set: string;
  readonly weight: number;
};

const signal = new AbortController().signal;
const budget = { steps: 300, searches: 6, timeMs: 1e9 };

/** Runs each question with the policy and weights of now; keeps the state after each search was judged and its names were read. */
export async function collectMoments(
  { set, questions, weight }: TrainingPart,
  reasoner: Reasoner = plainPlanner,
): Promise<readonly Moment[]> {
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(set.corpus, { path: set.name, signal });
  const texts = new Map(set.corpus.map(({ id, text }) => [id, text]));
  const moments: Moment[] = [];
  for (const { question, goldIds } of questions) {
    const agent = headlessAgent({ sources: [library], reasoner });
    const options = {
      policy: 'rules',
      engine: 'none',
      sources: [library.id],
      budget,
      seed: 1,
      mayAsk: false,
    } as const;
    const { events } = await runQuestion(agent, { question, options }, signal);
    const gold = new Set(goldIds);
    const goldWords = goldIds.map((id) => ` ${terms(texts.get(id) ?? '').join(' ')} `);
    for (const state of statesOf(events)) moments.push({ state, gold, goldWords, set: set.name, weight });
  }
  library.close();
  return moments;
}

/** The state after the first search, one in the middle, and the last one: those between are much like their neighbours. */
function statesOf(events: readonly RunEvent[]): readonly State[] {
  const found: State[] = [];
  let state = initialState;
  for (const event of events) {
    const isSearch = event.type === 'step-started' && event.effect.type === 'search';
    if (isSearch && state.searches.length > 0) found.push(state);
    state = evolve(state, event);
  }
  const all = [...found, state];
  const places = new Set([0, Math.floor((all.length - 1) / 2), all.length - 1]);
  return all.filter((_, index) => places.has(index));
}

export function passageExamples({ state, gold, weight }: Moment): readonly Example<PassageFeature>[] {
  const question = questionWords(questionInUse(state), knownTerms(state));
  return candidatesOf(state).map((candidate) => ({
    features: passageFeatures(question, candidate),
    label: gold.has(candidate.passage.id),
    weight,
  }));
}

export function linkExamples(
  { state, gold, weight }: Moment,
  model: LogisticModel<PassageFeature>,
): readonly Example<LinkFeature>[] {
  const question = questionWords(questionInUse(state), knownTerms(state));
  const candidates = candidatesOf(state);
  const features = candidates.map((candidate) => passageFeatures(question, candidate));
  const alone = features.map((each) => predict(model, each));
  return linkFeatures({ question, candidates, features, alone }).map((each, index) => ({
    features: each,
    label: gold.has(candidates[index]?.passage.id ?? ''),
    weight,
  }));
}

/** Passages that stand so high already are not worth another search. */
const shown = 5;

/**
 * A name is worth following when a document that goes by it is gold and does not stand high yet; one that no document goes by, when a gold
 * passage holds it that was not found yet.
 */
export function nameExamples({ state, gold, goldWords, weight }: Moment): readonly Example<NameFeature>[] {
  const missing = goldWords.filter((_, index) => !state.passages.has(passageId([...gold][index] ?? '')));
  const high = new Set<string>(rankEvidence(state).slice(0, shown));
  return nameOptions(state).map(({ features, thing }) => {
    const held = ` ${terms(thing.name).join(' ')} `;
    const label =
      thing.titles.length > 0
        ? thing.titles.some((title) => gold.has(title) && !high.has(title))
        : missing.some((words) => words.includes(held));
    return { features, label, weight };
  });
}

/**
 * The searches of a moment as lists: with what came, and with the gold taken out, so that nothing in them bears on the need. A list is right
 * where it holds gold.
 */
export function listExamples({ state, gold, weight }: Moment): readonly Example<ListFeature>[] {
  const results = latestResults(state);
  if (results === undefined) return [];
  const { hits } = results;
  const misses = withoutGold(hits, gold);
  const lists = [
    { hits, label: misses.length < hits.length },
    { hits: misses, label: false },
  ];
  return lists.slice(0, misses.length === hits.length ? 1 : 2).flatMap(({ hits, label }) => {
    const { list } = assessResults({ ...results, hits });
    return list === undefined ? [] : [{ features: list, label, weight }];
  });
}

/** What the last search of a state brought, beside the evidence of those before; undefined where it brought nothing. */
export function latestResults(state: State): Results | undefined {
  const latest = state.searches.at(-1);
  if (latest?.outcome.kind !== 'found') return undefined;
  const { hits } = latest.outcome;
  const before = state.searches.slice(0, -1).flatMap((node) => hitsOf(node).map(({ passage }) => passage.id));
  const seen = new Set(before);
  const evidence = evidencePassages(state).filter(
    ({ id }) => seen.has(id) && hits.every((hit) => hit.passage.id !== id),
  );
  const question = questionInUse(state);
  return { ...knownTerms(state), question, hits, evidence, followed: followedName(latest) };
}

/** The hits that are not gold, as if the gold ones had not been there. */
export function withoutGold(hits: readonly Hit[], gold: ReadonlySet<string>): readonly Hit[] {
  return hits.filter((hit) => !gold.has(hit.passage.id)).map((hit, index) => ({ ...hit, rank: index + 1 }));
}

/** First searches of questions over a collection of another set: nothing in it bears on them. */
export async function elsewhereExamples(
  parts: readonly TrainingPart[],
): Promise<readonly Example<ListFeature>[]> {
  const examples: Example<ListFeature>[] = [];
  for (const [index, { questions, weight }] of parts.entries()) {
    const other = parts[(index + 1) % parts.length];
    if (other === undefined) continue;
    const library = await openLibrary(async function* () {});
    await library.loadCorpus(other.set.corpus, { path: other.set.name, signal });
    for (const { question } of questions) {
      const reply = await library.search({ query: plainQuery(question), page: 0, pageSize: 20 }, signal);
      if (reply.kind !== 'found') continue;
      const { list } = assessResults({ ...reply, question, evidence: [], followed: undefined });
      if (list !== undefined) examples.push({ features: list, label: false, weight });
    }
    library.close();
  }
  return examples;
}
