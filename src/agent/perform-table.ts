import { leftMs } from '../core/budget-left.ts';
import type { Effect, EffectOf, EffectType } from '../core/effect.ts';
import { followedName } from '../core/evidence/candidates.ts';
import { evidencePassages } from '../core/evidence/evidence-passages.ts';
import { knownTerms } from '../core/evidence/known-terms.ts';
import { tablesAtHand } from '../core/evidence/whole-tables.ts';
import type { NeedId, PassageId, SourceId } from '../core/ids.ts';
import { wholePlan } from '../core/needs/whole-plan.ts';
import type { Passage } from '../core/passage.ts';
import { compose } from '../core/reader/jobs/compose.ts';
import { passagesOnPairs } from '../core/reader/jobs/tells-its-neighbour.ts';
import type { State } from '../core/state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Person } from '../ports/person.ts';
import type { QueryGate } from '../ports/query-gate.ts';
import type { JobOf, JobResult, JobValue, Reasoner, ReasonerJobKind } from '../ports/reasoner.ts';
import type { Recaller } from '../ports/recaller.ts';
import type { RelevanceChecker } from '../ports/relevance-checker.ts';
import type { Source } from '../ports/source.ts';
import type { OutcomeBody, Perform } from './perform.ts';
import { performRead } from './perform-read.ts';
import { performSearch } from './perform-search.ts';

export type World = {
  readonly sources: Pick<ReadonlyMap<SourceId, Source>, 'get'>;
  /** Before queries that leave this machine; absent where none does. */
  readonly gate?: QueryGate;
  readonly checker: RelevanceChecker;
  readonly reasoner: Reasoner;
  readonly recaller: Recaller;
  readonly person: Person;
  readonly clock: Clock;
  /** Results asked for in one search. */
  readonly pageSize: number;
  /** A source that takes longer, in milliseconds, is slow; infinity where none can be. */
  readonly searchTimeoutMs: number;
};

export type Context = { readonly world: World; readonly state: State; readonly signal: AbortSignal };
type Performers = {
  readonly [T in EffectType]: (effect: EffectOf<T>, context: Context) => Promise<OutcomeBody>;
};

/** The only impure table: one entry for each kind of effect. */
const performers: Performers = {
  recall: async ({ question }, { world, signal }) => ({
    type: 'runs-recalled',
    runs: await world.recaller.recall(question, signal),
  }),
  // A plan that repairs another asks for the whole: the engine had its say.
  plan: async ({ question, repair }, context) =>
    repair !== undefined
      ? { type: 'question-planned', plan: wholePlan(question) }
      : reason(context, { kind: 'decompose', question }, (plan) => ({ type: 'question-planned', plan })),
  search: performSearch,
  judge: performJudge,
  read: performRead,
  extract: async ({ need, question, passages }, context) => {
    const expects = context.state.plan?.needs.find((each) => each.id === need)?.expects ?? 'unknown';
    const { tables, rows } = tablesAtHand(context.state);
    const job: JobOf<'extract'> = {
      ...{ kind: 'extract', need, question, expects },
      passages: pick(context.state, passages),
      ...(tables.length === 0 ? {} : { tables, rows }),
    };
    return reason(context, job, (extraction) => extracted(need, extraction));
  },
  'write-query': async ({ question, avoid }, context) =>
    reason(context, { kind: 'write-query', question, avoid }, (query) => ({ type: 'query-written', query })),
  verify: async ({ finding, question }, context) => {
    const passages = pick(
      context.state,
      finding.quotes.map((quote) => quote.passageId),
    );
    const others = [...context.state.passages.values()].filter((each) => !passages.includes(each));
    const beside = passagesOnPairs(question, others);
    const { tables, rows } = tablesAtHand(context.state);
    const job = {
      ...({ kind: 'verify', question, finding, passages } as const),
      ...(beside.length === 0 ? {} : { beside }),
      ...(tables.length === 0 ? {} : { tables, rows }),
    };
    return reason(context, job, (value) => ({
      type: 'finding-verified',
      ...value,
    }));
  },
  wait: async ({ delayMs }, { world, signal }) => {
    await world.clock.wait(delayMs, signal);
    return { type: 'wait-ended' };
  },
  'ask-person': async ({ question }, { world, signal }) => ({
    type: 'person-answered',
    text: await world.person.ask(question, signal),
  }),
  backtrack: async () => ({ type: 'branch-abandoned' }),
  answer: performAnswer,
  'give-up': async ({ account }) => ({ type: 'run-given-up', account }),
};

export function createPerform(world: World): Perform {
  return (effect, state, signal) => {
    signal.throwIfAborted();
    return dispatch(effect, { world, state, signal });
  };
}

function dispatch<T extends EffectType>(
  effect: EffectOf<T> & Effect,
  context: Context,
): Promise<OutcomeBody> {
  // The table's type ties key and effect together; the compiler cannot follow that through an index.
  const perform = performers[effect.type] as (effect: Effect, context: Context) => Promise<OutcomeBody>;
  return perform(effect, context);
}

/** Findings for another need than the one asked for would be verified over and over: such an engine gave nothing usable. */
function extracted(need: NeedId, { findings, reason, nearest = [] }: JobValue['extract']): OutcomeBody {
  const [finding, ...others] = findings;
  if (finding === undefined) {
    const told = nearest.length === 0 ? {} : { nearest };
    return { type: 'need-unanswered', need, reason, ...told };
  }
  if (findings.every((each) => each.need === need)) return { type: 'need-answered', finding, others };
  const message = 'The engine answered another question than the one it was asked.';
  return { type: 'engine-failed', failure: 'model-invalid', message };
}

function pick(state: State, ids: readonly PassageId[]): readonly Passage[] {
  return ids.flatMap((id) => state.passages.get(id) ?? []);
}

async function reason<K extends ReasonerJobKind>(
  { world, state, signal }: Context,
  job: JobOf<K>,
  toOutcome: (value: Extract<JobResult<K>, { kind: 'done' }>['value']) => OutcomeBody,
): Promise<OutcomeBody> {
  const attempt = state.again === undefined ? {} : { attempt: state.again.failed.length };
  const result = await world.reasoner.run<K>({ ...job, ...attempt, leftMs: leftMs(state) }, signal);
  const generation = result.generation === undefined ? {} : { generation: result.generation };
  return result.kind === 'done'
    ? { ...toOutcome(result.value), ...generation }
    : { type: 'engine-failed', failure: result.kind, message: result.message, ...generation };
}

async function performJudge(
  effect: EffectOf<'judge'>,
  { world, state, signal }: Context,
): Promise<OutcomeBody> {
  const node = state.searches.find((each) => each.step === effect.search);
  const hits = node?.outcome.kind === 'found' ? node.outcome.hits : [];
  const own = new Set(hits.map((hit) => hit.passage.id));
  const judgement = await world.checker.judge(
    {
      question: effect.question,
      query: node?.query ?? { text: effect.question, phrases: [], match: 'any', prefix: false },
      hits,
      ...knownTerms(state),
      evidence: evidencePassages(state).filter((passage) => !own.has(passage.id)),
      followed: node === undefined ? undefined : followedName(node),
    },
    signal,
  );
  return { type: 'results-judged', ...judgement };
}

async function performAnswer(effect: EffectOf<'answer'>, context: Context): Promise<OutcomeBody> {
  const { plan, started } = context.state;
  if (plan === undefined || started === undefined) return { type: 'run-answered', answer: effect.answer };
  const { findings } = effect.answer;
  const outcome = await reason(
    context,
    { kind: 'compose', question: started.question, plan, findings },
    (answer) =>
      answer === undefined
        ? {
            type: 'engine-failed',
            failure: 'model-invalid',
            message: 'The findings could not be put together into one answer.',
          }
        : { type: 'run-answered', answer },
  );
  // What was found stands. It is not lost for want of words: they can be put together by rules as well.
  const failedAgain = outcome.type === 'engine-failed' && context.state.again !== undefined;
  const byRules = failedAgain ? compose(plan, findings) : undefined;
  return byRules === undefined ? outcome : { type: 'run-answered', answer: byRules };
}
