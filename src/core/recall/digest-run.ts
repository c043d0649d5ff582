import type { RunEvent } from '../event.ts';
import { livingRepairs } from '../evidence/question-in-use.ts';
import { evolve } from '../evolve.ts';
import type { FailureKind } from '../failure.ts';
import type { PassageId, RunId } from '../ids.ts';
import { queryKey } from '../query.ts';
import type { RecalledRun } from '../recalled-run.ts';
import { initialState, type SearchNode, type State } from '../state.ts';

/** What a run teaches, before it is compared with a question. */
export type RunDigest = Omit<RecalledRun, 'similarity'>;

type LearntRepair = RecalledRun['repairs'][number];

/** Failures that are the query's own. A source that was down says nothing about the query. */
const queryFailures: ReadonlySet<FailureKind> = new Set([
  ...(['no-results', 'off-topic', 'too-broad', 'too-narrow', 'misspelled', 'ambiguous'] as const),
  ...(['wrong-source', 'repeating'] as const),
]);

/** The lessons of a run that came to an end; undefined for one that did not, which teaches nothing yet. */
export function digestRun(runId: RunId, events: readonly RunEvent[]): RunDigest | undefined {
  const { state, repairs } = foldRepairs(events);
  if (state.started === undefined || state.ending === undefined) return undefined;
  const evidence = quotedPassages(state);
  const worked = workedSearches(state, evidence);
  const failed = state.searches.filter((node) => hasFailed(node, state));
  const working = new Set(worked.map((node) => queryKey(node.query)));
  return {
    runId,
    question: state.started.question,
    ended: state.ending.kind,
    worked: queryTexts(worked),
    queries: worked.map(({ query }) => query),
    evidence,
    failed: queryTexts(failed.filter((node) => !working.has(queryKey(node.query)))),
    repairs,
  };
}

function quotedPassages({ ending }: State): readonly PassageId[] {
  const findings = ending?.kind === 'answered' ? ending.answer.findings : [];
  return [...new Set(findings.flatMap(({ quotes }) => quotes.map(({ passageId }) => passageId)))];
}

/**
 * For each passage that the answer quotes, the living search that brought it highest, and the good searches that led
 * to it: the last hop alone would not be understood without them. In the order in which they were made.
 */
function workedSearches(state: State, quoted: readonly PassageId[]): readonly SearchNode[] {
  const worked = new Set(quoted.flatMap((id) => wayTo(bringerOf(id, state), state)));
  return state.searches.filter((node) => worked.has(node));
}

function wayTo(end: SearchNode | undefined, state: State): readonly SearchNode[] {
  const way: SearchNode[] = [];
  for (let node = end; node !== undefined && !way.includes(node); node = parentOf(node, state))
    way.push(node);
  return way.filter((node) => node === end || (!node.dead && node.judgement?.verdict === 'good'));
}

function parentOf({ parent }: SearchNode, state: State): SearchNode | undefined {
  return state.searches.find((node) => node.step === parent);
}

function bringerOf(id: PassageId, state: State): SearchNode | undefined {
  const rank = (node: SearchNode) =>
    node.outcome.kind === 'found' ? node.outcome.hits.find((hit) => hit.passage.id === id)?.rank : undefined;
  return state.searches
    .filter((node) => !node.dead && rank(node) !== undefined)
    .toSorted((left, right) => (rank(left) ?? 0) - (rank(right) ?? 0))[0];
}

function hasFailed(node: SearchNode, state: State): boolean {
  if (node.outcome.kind === 'failed') return false;
  if (node.dead || node.outcome.hits.length === 0 || node.judgement?.verdict === 'bad') return true;
  if (state.ending?.kind === 'gave-up' && ledNowhere(node, state)) return true;
  return state.repairs.some((repair) => repair.at === node.step && queryFailures.has(repair.failure));
}

/** In a run without an answer: it brought nothing good, or nothing that went on from it. */
function ledNowhere(node: SearchNode, state: State): boolean {
  return node.judgement?.verdict !== 'good' || state.searches.every((each) => each.parent !== node.step);
}

function queryTexts(nodes: readonly SearchNode[]): readonly string[] {
  return [...new Set(nodes.map((node) => node.query.text))];
}

/** A repair helped if the first thing that was judged after it was good, or if an answer was found before another search. */
function foldRepairs(events: readonly RunEvent[]): { state: State; repairs: readonly LearntRepair[] } {
  let state = initialState;
  const helped: (boolean | undefined)[] = [];
  for (const event of events) {
    state = evolve(state, event);
    while (helped.length < state.repairs.length) helped.push(undefined);
    const verdict = verdictOf(event);
    if (verdict !== undefined) for (const index of helped.keys()) helped[index] ??= verdict;
  }
  return { state, repairs: uniqueRepairs(state, helped) };
}

function verdictOf(event: RunEvent): boolean | undefined {
  switch (event.type) {
    case 'results-judged':
      return event.verdict === 'good';
    case 'need-answered':
      return true;
    case 'search-completed':
      return event.hits.length === 0 ? false : undefined;
    case 'search-failed':
      return false;
    default:
      return undefined;
  }
}

/** A rewording and the search for it carry the same repair: that is one lesson. */
function uniqueRepairs(state: State, helped: readonly (boolean | undefined)[]): readonly LearntRepair[] {
  const living = new Set(livingRepairs(state));
  const lessons = new Map<string, LearntRepair>();
  for (const [index, repair] of state.repairs.entries()) {
    const { failure, at, move, detail, replaces, focus } = repair;
    lessons.set(JSON.stringify([failure, at, move, detail]), {
      ...{ failure, move, detail },
      helped: helped[index] ?? false,
      ...(replaces === undefined || !living.has(repair) ? {} : { replaces }),
      ...(focus === undefined || !living.has(repair) ? {} : { focus }),
    });
  }
  return [...lessons.values()];
}
