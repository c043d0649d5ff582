import type { Effect, EffectOf, EffectType } from './effect.ts';
import type { Outcome, StepStarted } from './event.ts';
import { wholeTables } from './evidence/whole-tables.ts';
import type { PassageId } from './ids.ts';
import { doneAgain } from './needs/done-again.ts';
import { wholePlan } from './needs/whole-plan.ts';
import type { Passage } from './passage.ts';
import type { Extraction, SearchNode, SearchOutcome, State, Trouble } from './state.ts';
import { betterText } from './text/broken-text.ts';

/** What the outcome of a step adds to the state. `started` is the step that it answers, as the log has it. */
export function evolveOutcome(before: State, outcome: Outcome, started: StepStarted | undefined): State {
  const effect = started?.effect;
  const state = before.again === undefined ? before : { ...before, again: undefined };
  switch (outcome.type) {
    case 'runs-recalled':
      return { ...state, recalled: outcome.runs };
    case 'question-planned':
      return { ...state, plan: outcome.plan };
    case 'search-completed':
    case 'search-failed':
      return addSearch(state, outcome, only(effect, 'search'));
    case 'results-judged':
      return addJudgement(state, outcome, only(effect, 'judge'));
    case 'passages-read':
      return addReading(state, outcome, only(effect, 'read'));
    case 'read-failed':
      return addTrouble(markRead(state, only(effect, 'read')), outcome, 'unreadable');
    case 'need-answered':
    case 'need-unanswered':
      return addExtraction(state, outcome, only(effect, 'extract'));
    case 'query-written':
      return { ...state, offeredQuery: outcome.query };
    case 'finding-verified':
      return addVerification(state, outcome, only(effect, 'verify'));
    case 'engine-failed':
      return addEngineFailure(addTrouble(before, outcome, outcome.failure), outcome, effect);
    case 'wait-ended':
      return state;
    case 'person-answered':
      return { ...state, personSaid: [...state.personSaid, outcome.text] };
    case 'branch-abandoned':
      return markDead(state, only(effect, 'backtrack'));
    case 'run-answered':
      return { ...state, ending: { kind: 'answered', answer: outcome.answer } };
    case 'run-given-up':
      return { ...state, ending: { kind: 'gave-up', account: outcome.account } };
    default:
      return outcome satisfies never;
  }
}

type OutcomeOf<T extends Outcome['type']> = Extract<Outcome, { readonly type: T }>;

function only<T extends EffectType>(effect: Effect | undefined, type: T): EffectOf<T> | undefined {
  // The check above the cast is what the cast says.
  return effect?.type === type ? (effect as EffectOf<T>) : undefined;
}

function addTrouble(
  state: State,
  { step, message }: { readonly step: Trouble['step']; readonly message: string },
  failure: Trouble['failure'],
): State {
  return { ...state, troubles: [...state.troubles, { step, failure, message }] };
}

/** What an engine could not do is done again; after some times it is taken as done without result, so that a run comes to an end. */
function addEngineFailure(
  before: State,
  outcome: OutcomeOf<'engine-failed'>,
  effect: Effect | undefined,
): State {
  const again = doneAgain(before.again, outcome, effect);
  if (again !== undefined) return { ...before, again };
  const state = { ...before, again: undefined };
  const { step, message } = outcome;
  switch (effect?.type) {
    case 'plan':
      return { ...state, plan: wholePlan(effect.question) };
    case 'extract': {
      const { need, question, passages } = effect;
      const extraction: Extraction = {
        step,
        need,
        question,
        passages,
        findings: [],
        reason: message,
        nearest: [],
      };
      return { ...state, extractions: [...state.extractions, extraction] };
    }
    case 'verify':
      return { ...state, rejected: [...state.rejected, { finding: effect.finding, reason: message }] };
    case 'answer':
      return { ...state, uncombined: true };
    default:
      return state;
  }
}

function withPassages(state: State, added: readonly Passage[]): State {
  const passages = new Map(state.passages);
  for (const passage of added) {
    const known = passages.get(passage.id);
    const isKept = known !== undefined && betterText(known.text, passage.text) === known.text;
    passages.set(passage.id, isKept ? known : passage);
  }
  return { ...state, passages };
}

function searchOutcome(outcome: OutcomeOf<'search-completed' | 'search-failed'>): SearchOutcome {
  if (outcome.type === 'search-failed') {
    const { failure, message, retryAfterMs, refusedBy } = outcome;
    const by = refusedBy === undefined ? {} : { refusedBy };
    return { kind: 'failed', failure, message, retryAfterMs, ...by, ...reviewOf(outcome) };
  }
  const { hits, terms, collectionPassages, hasMore } = outcome;
  return { kind: 'found', hits, terms, collectionPassages, hasMore, ...reviewOf(outcome) };
}

function reviewOf({ review }: OutcomeOf<'search-completed' | 'search-failed'>) {
  return review === undefined ? {} : { review };
}

function addSearch(
  state: State,
  outcome: OutcomeOf<'search-completed' | 'search-failed'>,
  effect: EffectOf<'search'> | undefined,
): State {
  if (effect === undefined) return state;
  const { need, source, query, page, parent, repair } = effect;
  const node: SearchNode = {
    ...{ step: outcome.step, need, source, query, page, parent, repair },
    outcome: searchOutcome(outcome),
    judgement: undefined,
    dead: false,
  };
  const found = outcome.type === 'search-completed' ? outcome.hits.map((hit) => hit.passage) : [];
  const next = withPassages(state, found);
  const idleMs = state.idleMs + (outcome.review?.waitedMs ?? 0);
  return { ...next, idleMs, searches: [...state.searches, node], offeredQuery: undefined };
}

function addJudgement(
  state: State,
  outcome: OutcomeOf<'results-judged'>,
  effect: EffectOf<'judge'> | undefined,
): State {
  const relevances = new Map(outcome.relevances.map((each) => [each.passageId, each.relevance]));
  const relevance = new Map(state.relevance);
  for (const [id, value] of relevances) relevance.set(id, Math.max(value, relevance.get(id) ?? 0));
  const searches = state.searches.map((node) =>
    node.step === effect?.search ? { ...node, judgement: { verdict: outcome.verdict, relevances } } : node,
  );
  return { ...state, searches, relevance, readings: withReadings(state, outcome, effect) };
}

/** What the trained reader said last of a passage counts: it has seen more evidence by then. */
function withReadings(
  { readings }: State,
  outcome: OutcomeOf<'results-judged'>,
  effect: EffectOf<'judge'> | undefined,
): State['readings'] {
  if (outcome.readings === undefined || effect === undefined) return readings;
  const own = new Map(readings.get(effect.question));
  for (const { passageId, relevance } of outcome.readings) own.set(passageId, relevance);
  return new Map(readings).set(effect.question, own);
}

function markRead(state: State, effect: EffectOf<'read'> | undefined): State {
  if (effect === undefined) return state;
  const read = new Set([...state.read, ...effect.passages]);
  const readWhole = effect.whole ? new Set([...state.readWhole, ...effect.passages]) : state.readWhole;
  return { ...state, read, readWhole };
}

function addReading(
  state: State,
  outcome: OutcomeOf<'passages-read'>,
  effect: EffectOf<'read'> | undefined,
): State {
  const next = markRead(withPassages(state, outcome.passages), effect);
  // Passages from the same document as a relevant one are as likely to bear on the need as their neighbour, at most.
  const relevance = new Map(next.relevance);
  const floor = wholeRelevance(next, effect?.passages ?? []);
  for (const passage of outcome.passages)
    relevance.set(passage.id, Math.max(floor, relevance.get(passage.id) ?? 0));
  const brought = effect?.whole === true ? wholeTables(outcome.passages, readBefore(state, effect)) : [];
  const tables = brought.length === 0 ? state.tables : new Set([...state.tables, ...brought]);
  return { ...next, relevance, tables, names: [...state.names, ...outcome.names] };
}

function readBefore({ passages }: State, effect: EffectOf<'read'>): readonly Passage[] {
  return effect.passages.flatMap((id) => passages.get(id) ?? []);
}

function wholeRelevance(state: State, around: readonly PassageId[]): number {
  return Math.max(0, ...around.map((id) => state.relevance.get(id) ?? 0)) * 0.9;
}

function addExtraction(
  state: State,
  outcome: OutcomeOf<'need-answered' | 'need-unanswered'>,
  effect: EffectOf<'extract'> | undefined,
): State {
  if (effect === undefined) return state;
  const answered = outcome.type === 'need-answered';
  const extraction: Extraction = {
    step: outcome.step,
    need: effect.need,
    question: effect.question,
    passages: effect.passages,
    findings: answered ? [outcome.finding, ...outcome.others] : [],
    reason: answered ? '' : outcome.reason,
    nearest: answered ? [] : (outcome.nearest ?? []),
  };
  return { ...state, extractions: [...state.extractions, extraction] };
}

function addVerification(
  state: State,
  outcome: OutcomeOf<'finding-verified'>,
  effect: EffectOf<'verify'> | undefined,
): State {
  if (effect === undefined) return state;
  const { finding } = effect;
  if (outcome.supported) return { ...state, findings: new Map(state.findings).set(finding.need, finding) };
  return { ...state, rejected: [...state.rejected, { finding, reason: outcome.reason }] };
}

/** Findings whose quotes were all brought by dead branches go with them. */
function markDead(state: State, effect: EffectOf<'backtrack'> | undefined): State {
  if (effect === undefined) return state;
  const dead = new Set(effect.dead);
  const searches = state.searches.map((node) => (dead.has(node.step) ? { ...node, dead: true } : node));
  const lost = passagesOnlyOfDead(searches);
  const findings = new Map(
    [...state.findings].filter(([, { quotes }]) => quotes.some((quote) => !lost.has(quote.passageId))),
  );
  return { ...state, searches, findings };
}

function passagesOnlyOfDead(searches: readonly SearchNode[]): ReadonlySet<PassageId> {
  const idsOf = (nodes: readonly SearchNode[]) =>
    nodes.flatMap(({ outcome }) =>
      outcome.kind === 'found' ? outcome.hits.map((hit) => hit.passage.id) : [],
    );
  const alive = new Set(idsOf(searches.filter((node) => !node.dead)));
  return new Set(idsOf(searches.filter((node) => node.dead)).filter((id) => !alive.has(id)));
}
