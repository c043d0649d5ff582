import type { Effect } from '../effect.ts';
import type { Outcome } from '../event.ts';
import type { FailureKind } from '../failure.ts';
import type { SearchOutcome } from '../state.ts';
import { changeLastSearch, lastSearch, livingSearch, replaceSearch } from './edit-stations.ts';
import type { Attempt, SearchStation, StartStation, Station, Trail, TrailTrouble } from './trail.ts';

type Settled = { readonly event: Outcome; readonly effect: Effect | undefined; readonly at: number };
type OutcomeOf<T extends Outcome['type']> = Extract<Outcome, { readonly type: T }>;

/** The stations after the outcome of a step. */
export function addOutcome(trail: Trail, { event, effect, at }: Settled): readonly Station[] {
  const grown = (station: SearchStation): SearchStation => grow(station, event.durationMs, at);
  const onLast = (change: (station: SearchStation) => SearchStation) =>
    changeLastSearch(trail, (station) => change(grown(station)));
  // The step is one of the latest search in time; what it tells belongs to the way on which the run is.
  const onLiving = (change: (station: SearchStation) => SearchStation) =>
    replaceSearch(
      { ...trail, stations: onLast((station) => station) },
      (livingSearch(trail.stations) ?? lastSearch(trail.stations))?.step,
      change,
    ).stations;
  switch (event.type) {
    case 'runs-recalled':
      return changeStart(trail, { recalled: event.runs });
    case 'question-planned':
      // Asking for the whole again, where its parts led nowhere, does not undo that it was split.
      return isSplit(trail) ? trail.stations : changeStart(trail, { plan: event.plan });
    case 'search-completed':
    case 'search-failed':
      return onLast((station) => ({ ...station, outcome: outcomeOf(event) }));
    case 'results-judged':
      return addJudgement(trail, event, effect);
    case 'passages-read':
      return onLast((station) => addReading(station, event, effect));
    case 'read-failed':
      return onLast((station) => addTrouble(station, 'unreadable', event.message));
    case 'need-answered':
    case 'need-unanswered':
      return onLiving((station) => ({
        ...station,
        attempts: [...station.attempts, attemptOf(event, effect)],
      }));
    case 'finding-verified':
      return onLiving((station) => addVerification(station, event, effect));
    case 'engine-failed':
      return addEngineTrouble(trail, event, onLast);
    case 'branch-abandoned':
      return markDead(trail, effect);
    case 'person-answered':
      return trail.stations.map((each) =>
        each.kind === 'asked' && each.isOpen ? { ...each, reply: event.text, isOpen: false } : each,
      );
    case 'run-answered':
      return [...trail.stations, { kind: 'answered', answer: event.answer, work: [], ...endAt(event, at) }];
    case 'run-given-up':
      return [...trail.stations, { kind: 'gave-up', account: event.account, ...endAt(event, at) }];
    case 'query-written':
      return onLast((station) => station);
    case 'wait-ended':
      return trail.stations;
    default:
      return event satisfies never;
  }
}

function endAt({ durationMs }: Outcome, at: number) {
  return { span: { first: at, last: at }, durationMs };
}

function grow(station: SearchStation, durationMs: number, at: number): SearchStation {
  return {
    ...station,
    span: { first: station.span.first, last: at },
    durationMs: station.durationMs + durationMs,
  };
}

function changeStart(trail: Trail, change: Partial<StartStation>): readonly Station[] {
  return trail.stations.map((each) => (each.kind === 'start' ? { ...each, ...change } : each));
}

function isSplit({ stations }: Trail): boolean {
  return stations.some((each) => each.kind === 'start' && (each.plan?.needs.length ?? 0) > 1);
}

function outcomeOf(event: OutcomeOf<'search-completed' | 'search-failed'>): SearchOutcome {
  const review = event.review === undefined ? {} : { review: event.review };
  if (event.type === 'search-failed') {
    const { failure, message, retryAfterMs } = event;
    return { kind: 'failed', failure, message, retryAfterMs, ...review };
  }
  const { hits, terms, collectionPassages, hasMore } = event;
  return { kind: 'found', hits, terms, collectionPassages, hasMore, ...review };
}

function addJudgement(
  trail: Trail,
  { verdict, relevances }: OutcomeOf<'results-judged'>,
  effect: Effect | undefined,
): readonly Station[] {
  const step = effect?.type === 'judge' ? effect.search : lastSearch(trail.stations)?.step;
  const relevance = new Map(relevances.map((each) => [each.passageId, each.relevance]));
  return replaceSearch(trail, step, (station) => ({ ...station, verdict, relevance })).stations;
}

function addReading(
  station: SearchStation,
  { passages, names }: OutcomeOf<'passages-read'>,
  effect: Effect | undefined,
): SearchStation {
  const asked = effect?.type === 'read' ? effect : { passages: [], whole: false };
  const added = passages.map((passage) => passage.id);
  const reading = { whole: asked.whole, passages: asked.passages, added, names };
  return { ...station, readings: [...station.readings, reading] };
}

function addTrouble(station: SearchStation, failure: FailureKind, message: string): SearchStation {
  return { ...station, troubles: [...station.troubles, troubleOf(failure, message)] };
}

function troubleOf(failure: FailureKind, message: string): TrailTrouble {
  return { failure, message, again: undefined };
}

/** Before the first search it belongs to the question. */
function addEngineTrouble(
  trail: Trail,
  { failure, message }: OutcomeOf<'engine-failed'>,
  onLast: (change: (station: SearchStation) => SearchStation) => readonly Station[],
): readonly Station[] {
  if (lastSearch(trail.stations) !== undefined)
    return onLast((station) => addTrouble(station, failure, message));
  const start = trail.stations.find((each) => each.kind === 'start');
  return changeStart(trail, { troubles: [...(start?.troubles ?? []), troubleOf(failure, message)] });
}

function attemptOf(
  event: OutcomeOf<'need-answered' | 'need-unanswered'>,
  effect: Effect | undefined,
): Attempt {
  const question = effect?.type === 'extract' ? effect.question : '';
  return event.type === 'need-answered'
    ? { need: event.finding.need, question, finding: event.finding, reason: '', stands: undefined }
    : { need: event.need, question, finding: undefined, reason: event.reason, stands: undefined };
}

/** Another finding than the one that was offered first may be the one that was verified. */
function addVerification(
  station: SearchStation,
  { supported, reason }: OutcomeOf<'finding-verified'>,
  effect: Effect | undefined,
): SearchStation {
  if (effect?.type !== 'verify') return station;
  const { finding, question } = effect;
  const attempt: Attempt = { need: finding.need, question, finding, reason, stands: supported };
  const open = station.attempts.findLastIndex(
    (each) => each.stands === undefined && each.finding?.text === finding.text,
  );
  const attempts = open < 0 ? [...station.attempts, attempt] : station.attempts.with(open, attempt);
  return { ...station, attempts };
}

function markDead(trail: Trail, effect: Effect | undefined): readonly Station[] {
  const dead = new Set(effect?.type === 'backtrack' ? effect.dead : []);
  return trail.stations.map((each) =>
    each.kind === 'search' && dead.has(each.step) ? { ...each, dead: true } : each,
  );
}
