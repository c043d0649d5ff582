import { canonicalJson } from '../canonical-json.ts';
import type { Effect, EffectOf, Repair } from '../effect.ts';
import type { Outcome, RunEvent, StepStarted } from '../event.ts';
import { addOutcome } from './add-outcome.ts';
import { lastSearch, replaceSearch } from './edit-stations.ts';
import { noteWork } from './note-work.ts';
import type { SearchStation, Station, Trail } from './trail.ts';

/** A trail while it is folded: `pending` is the step whose outcome has not come. */
type Folding = { readonly trail: Trail; readonly pending: StepStarted | undefined; readonly length: number };

const start: Folding = {
  trail: { stations: [], doing: undefined, quoted: new Set() },
  pending: undefined,
  length: 0,
};

/** The run as a line of stations. Total: any prefix of a log gives the trail as it stood then. */
export function foldTrail(events: Iterable<RunEvent>): Trail {
  let folding = start;
  for (const event of events) folding = addEvent(folding, event);
  return folding.trail;
}

function addEvent({ trail, pending, length }: Folding, event: RunEvent): Folding {
  const next = { length: length + 1 };
  switch (event.type) {
    case 'run-started': {
      const { question, policy } = event;
      const station: Station = {
        kind: 'start',
        question,
        policy,
        recalled: [],
        plan: undefined,
        ...{ troubles: [], work: [] },
        ...at(length),
      };
      return { ...next, pending: undefined, trail: { ...trail, stations: [station] } };
    }
    case 'run-forked': {
      const { policy, query } = event;
      return {
        ...next,
        pending: undefined,
        trail: append(reopened(trail), { kind: 'forked', policy, query, ...at(length) }),
      };
    }
    case 'run-stopped':
      return {
        ...next,
        pending: undefined,
        trail: append(trail, { kind: 'paused', resumed: false, ...at(length) }),
      };
    case 'run-resumed':
      return { ...next, pending: undefined, trail: resume(trail, length) };
    case 'step-started':
      return { ...next, pending: event, trail: begin(trail, event, length) };
    default:
      return {
        ...next,
        pending: undefined,
        trail: settle(trail, { event, effect: pending?.effect, at: length }),
      };
  }
}

function at(index: number) {
  return { span: { first: index, last: index }, durationMs: 0 } as const;
}

function append(trail: Trail, station: Station): Trail {
  return { ...trail, doing: undefined, stations: [...dropInFlight(trail.stations), station] };
}

/** A fork from the end of a run goes on: the old end is no station of the new run. */
function reopened(trail: Trail): Trail {
  const stations = trail.stations.filter((each) => each.kind !== 'answered' && each.kind !== 'gave-up');
  return { ...trail, stations, quoted: new Set() };
}

/** A pause that was gone on from; a run whose tab died has none, and gets one. */
function resume(trail: Trail, index: number): Trail {
  const last = trail.stations.at(-1);
  const kept = last?.kind === 'paused' ? trail.stations.slice(0, -1) : dropInFlight(trail.stations);
  const span = { first: last?.kind === 'paused' ? last.span.first : index, last: index };
  return {
    ...trail,
    doing: undefined,
    stations: [...kept, { kind: 'paused', resumed: true, span, durationMs: 0 }],
  };
}

/** A search or question in flight that was cut off is wanted again: it comes back as a station of its own. */
function dropInFlight(stations: readonly Station[]): readonly Station[] {
  return stations.filter(
    (each) =>
      !(each.kind === 'search' && each.outcome === undefined) && !(each.kind === 'asked' && each.isOpen),
  );
}

function begin(trail: Trail, { effect, step }: StepStarted, index: number): Trail {
  const doing = { ...trail, stations: dropInFlight(trail.stations), doing: effect.type };
  const noted = 'repair' in effect && effect.repair !== undefined ? noteRepair(doing, effect.repair) : doing;
  if ('redo' in effect && effect.redo !== undefined) return noteRedo(noted, effect.redo);
  const station = stationOf(trail, effect, { step, index });
  return station === undefined ? noted : { ...noted, stations: [...noted.stations, station] };
}

function stationOf(
  trail: Trail,
  effect: Effect,
  { step, index }: { readonly step: SearchStation['step']; readonly index: number },
): Station | undefined {
  switch (effect.type) {
    case 'search':
      return searchStation(effect, { step, index, need: needWords(trail, effect) });
    case 'wait':
      return { kind: 'wait', delayMs: effect.delayMs, repair: effect.repair, ...at(index) };
    case 'ask-person': {
      const { question, repair } = effect;
      return { kind: 'asked', question, repair, reply: undefined, isOpen: true, ...at(index) };
    }
    default:
      return undefined;
  }
}

function searchStation(
  { source, query, page, parent, repair }: EffectOf<'search'>,
  {
    step,
    index,
    need,
  }: { readonly step: SearchStation['step']; readonly index: number; readonly need: string },
): SearchStation {
  return {
    ...{ kind: 'search', step, source, query, page, parent, need, arrivedBy: repair, ...at(index) },
    ...{ outcome: undefined, verdict: undefined, relevance: new Map() },
    ...{ readings: [], attempts: [], troubles: [], work: [], repairs: [], dead: false },
  };
}

function needWords(trail: Trail, { need }: EffectOf<'search'>): string {
  const [first] = trail.stations;
  if (first?.kind !== 'start') return '';
  const question = first.plan?.needs.find((each) => each.id === need)?.question ?? first.question;
  return question.includes('#') ? first.question : question;
}

/** The step that an engine failed at is done again: said where the trouble stands. */
function noteRedo(trail: Trail, { move }: Repair): Trail {
  const last = lastSearch(trail.stations) ?? trail.stations.find((each) => each.kind === 'start');
  const trouble = last?.troubles.at(-1);
  if (last === undefined || trouble === undefined) return trail;
  const troubles = last.troubles.with(-1, { ...trouble, again: move });
  return { ...trail, stations: trail.stations.map((each) => (each === last ? { ...last, troubles } : each)) };
}

/** A rewording and the search for it carry the same repair: that is one. */
function noteRepair(trail: Trail, repair: Repair): Trail {
  const step = repair.at ?? lastSearch(trail.stations)?.step;
  return replaceSearch(trail, step, (station) =>
    station.repairs.some((each) => canonicalJson(each) === canonicalJson(repair))
      ? station
      : { ...station, repairs: [...station.repairs, repair] },
  );
}

type Settled = { readonly event: Outcome; readonly effect: Effect | undefined; readonly at: number };

function settle(trail: Trail, settled: Settled): Trail {
  const stations = noteWork(addOutcome(trail, settled), settled);
  const answer = settled.event.type === 'run-answered' ? settled.event.answer.findings : [];
  const quotes = answer.flatMap((finding) => finding.quotes.map((quote) => quote.passageId));
  return { stations, doing: undefined, quoted: quotes.length === 0 ? trail.quoted : new Set(quotes) };
}
