import type { StepNumber } from '../../core/ids.ts';
import { ledNowhere } from '../../core/trail/track.ts';
import type { EventSpan, SearchStation, Trail } from '../../core/trail/trail.ts';
import { answerWords, moveWords } from '../../core/wording.ts';
import { bringersOf } from './bringers-of.ts';

export type EndKind = 'answered' | 'gave-up' | 'stopped';

export type GraphNode = { readonly id: string; readonly span: EventSpan } & (
  | { readonly kind: 'start'; readonly question: string }
  | { readonly kind: 'search'; readonly station: SearchStation; readonly look: 'living' | 'plain' | 'dead' }
  | { readonly kind: 'end'; readonly end: EndKind; readonly text: string }
);

export type GraphEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The move that led there, and what it names; undefined where there was none. */
  readonly label: { readonly move: string; readonly detail: string } | undefined;
  /** 'living': on the way to the answer, or to where the run is now. 'dead': led nowhere. */
  readonly look: 'living' | 'plain' | 'dead';
};

export type RunGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };

/** The trail as a tree of searches under the question: what went on from what, by which move, and what it came to. */
export function graphOf(trail: Trail): RunGraph {
  const [start] = trail.stations;
  if (start?.kind !== 'start') return { nodes: [], edges: [] };
  const searches = trail.stations.filter((each) => each.kind === 'search');
  const living = livingSteps(trail, searches);
  const lookOf = (station: SearchStation) =>
    living.has(station.step) ? 'living' : ledNowhere(trail, station) ? 'dead' : 'plain';
  const end = endOf(trail);
  return {
    nodes: [
      { id: startId, kind: 'start', question: start.question, span: start.span },
      ...searches.map((station): GraphNode => {
        const { step, span } = station;
        return { id: searchId(step), kind: 'search', station, look: lookOf(station), span };
      }),
      ...(end === undefined ? [] : [end]),
    ],
    edges: [
      ...searches.map((station): GraphEdge => {
        const from = parentOf(station, searches);
        return {
          ...edge(from, searchId(station.step)),
          label: labelOf(trail, station),
          look: lookOf(station),
        };
      }),
      ...(end === undefined ? [] : endEdges(trail, searches)),
    ],
  };
}

const startId = 'start';
const endId = 'end';

export function searchId(step: StepNumber): string {
  return `search-${step}`;
}

function edge(from: string, to: string) {
  return { id: `${from}>${to}`, from, to };
}

/** A parent that is not there (a fork from before it) is the question. */
function parentOf({ parent }: SearchStation, searches: readonly SearchStation[]): string {
  return parent !== undefined && searches.some((each) => each.step === parent) ? searchId(parent) : startId;
}

function labelOf(trail: Trail, station: SearchStation): GraphEdge['label'] {
  const before = trail.stations[trail.stations.indexOf(station) - 1];
  if (before?.kind === 'forked' && before.query !== undefined) return { move: 'Your query', detail: '' };
  if (station.arrivedBy === undefined) return undefined;
  const { move, detail } = station.arrivedBy;
  // What these two name is the query itself, which stands in the node.
  return { move: moveWords[move].name, detail: move === 'rephrase' || move === 'broaden' ? '' : detail };
}

function endOf(trail: Trail): GraphNode | undefined {
  const last = trail.stations.at(-1);
  const node = { id: endId, kind: 'end' } as const;
  switch (last?.kind) {
    case 'answered':
      return { ...node, end: 'answered', text: answerWords(last.answer.text), span: last.span };
    case 'gave-up':
      return { ...node, end: 'gave-up', text: last.account.missing, span: last.span };
    case 'paused':
      return last.resumed ? undefined : { ...node, end: 'stopped', text: '', span: last.span };
    default:
      return undefined;
  }
}

function endEdges(trail: Trail, searches: readonly SearchStation[]): readonly GraphEdge[] {
  const isAnswered = trail.stations.at(-1)?.kind === 'answered';
  const from = isAnswered
    ? withoutAncestors(bringersOf(trail, searches), searches)
    : searches.slice(-1).map(({ step }) => step);
  const ids = from.length === 0 ? [startId] : from.map(searchId);
  const look = isAnswered ? 'living' : 'plain';
  return ids.map((id) => ({ ...edge(id, endId), label: undefined, look }));
}

/** A search that led to another one of them needs no line of its own to the end. */
function withoutAncestors(
  steps: readonly StepNumber[],
  searches: readonly SearchStation[],
): readonly StepNumber[] {
  const parents = new Set(steps.flatMap((step) => [...wayTo(step, searches)].slice(1)));
  return steps.filter((step) => !parents.has(step));
}

/** A search and all that it went on from, up to the question. */
function wayTo(step: StepNumber, searches: readonly SearchStation[]): ReadonlySet<StepNumber> {
  const way = new Set<StepNumber>();
  for (let at: StepNumber | undefined = step; at !== undefined && !way.has(at); at = parent(at, searches)) {
    way.add(at);
  }
  return way;
}

function parent(step: StepNumber, searches: readonly SearchStation[]): StepNumber | undefined {
  return searches.find((each) => each.step === step)?.parent;
}

/** The searches that the answer rests on and those that led to them; while there is no answer, the way to the latest good one. */
function livingSteps(trail: Trail, searches: readonly SearchStation[]): ReadonlySet<StepNumber> {
  const last = trail.stations.at(-1);
  if (last?.kind === 'gave-up') return new Set();
  const latest = searches.findLast((each) => !ledNowhere(trail, each));
  const ends =
    last?.kind === 'answered' ? bringersOf(trail, searches) : latest === undefined ? [] : [latest.step];
  return new Set(ends.flatMap((step) => [...wayTo(step, searches)]));
}

/** The node that shows what an event belongs to: the latest that had begun by then. */
export function nodeAt({ nodes }: RunGraph, index: number): GraphNode | undefined {
  const begun = nodes.filter(({ span }) => span.first <= index);
  return begun.find(({ span }) => span.last >= index) ?? begun.at(-1);
}
