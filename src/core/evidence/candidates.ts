import type { PassageId } from '../ids.ts';
import type { Passage } from '../passage.ts';
import type { SearchNode, State } from '../state.ts';
import { nameKey } from '../text/name-key.ts';
import { passageWords } from '../text/passage-words.ts';

/** A passage that the run has found, and how it was found. All numbers are 0-1. */
export type Candidate = {
  readonly passage: Passage;
  /** 1 / best rank in searches for the question itself. */
  readonly questionRank: number;
  /** Score against the best of that search. */
  readonly questionScore: number;
  /** The same for searches that followed a name. */
  readonly followRank: number;
  readonly followScore: number;
  /** 1 where a search followed the very name that this passage is about. */
  readonly followed: number;
  /** Highest cosine with a query, by the trained retriever; absent where it was never among the nearest. */
  readonly nearness?: number;
};

export function newCandidate(passage: Passage): Candidate {
  return { passage, questionRank: 0, questionScore: 0, followRank: 0, followScore: 0, followed: 0 };
}

type Gathered = Pick<State, 'passages' | 'readWhole'> & { readonly candidates: readonly Candidate[] };
const remembered = new WeakMap<State['searches'], Gathered>();

/** Everything that living branches have found, in the order in which it was found. Remembered: several stages of a policy look through it. */
export function candidatesOf(state: State): readonly Candidate[] {
  const { searches, passages, readWhole } = state;
  const known = remembered.get(searches);
  if (known?.passages === passages && known.readWhole === readWhole) return known.candidates;
  const candidates = gather(state);
  remembered.set(searches, { passages, readWhole, candidates });
  return candidates;
}

type Growing = { -readonly [Key in keyof Candidate]: Candidate[Key] };

function gather(state: State): readonly Candidate[] {
  const found = new Map<PassageId, Growing>();
  for (const node of state.searches) if (!node.dead) addHits(found, node, state.passages);
  for (const id of state.readWhole) addNeighbours(found, state, id);
  return [...found.values()];
}

export function followedName(node: SearchNode): string | undefined {
  const follows = node.repair?.move === 'follow-entity' || node.repair?.move === 'decompose';
  return follows ? node.query.phrases[0] : undefined;
}

function addHits(found: Map<PassageId, Growing>, node: SearchNode, passages: State['passages']): void {
  if (node.outcome.kind !== 'found') return;
  const name = followedName(node);
  const key = name === undefined ? undefined : nameKey(name);
  const best = node.outcome.hits[0]?.score ?? 1;
  for (const { passage, rank, score, nearness } of node.outcome.hits) {
    // The text may have come whole since.
    const known: Growing = found.get(passage.id) ?? newCandidate(passages.get(passage.id) ?? passage);
    const ratio = best > 0 ? Math.min(1, score / best) : 0;
    found.set(passage.id, known);
    if (nearness !== undefined) known.nearness = Math.max(known.nearness ?? -1, nearness);
    if (key === undefined) {
      known.questionRank = Math.max(known.questionRank, 1 / rank);
      known.questionScore = Math.max(known.questionScore, ratio);
    } else {
      known.followRank = Math.max(known.followRank, 1 / rank);
      known.followScore = Math.max(known.followScore, ratio);
      if (passageWords(passage).titleNames.includes(key)) known.followed = 1;
    }
  }
}

/** Passages that came from reading the whole document around one that was found. */
function addNeighbours(found: Map<PassageId, Growing>, state: State, around: PassageId): void {
  const known = found.get(around);
  if (known === undefined) return;
  for (const passage of state.passages.values()) {
    if (passage.documentId !== known.passage.documentId || found.has(passage.id)) continue;
    found.set(passage.id, { ...known, passage, questionRank: 0, followRank: 0 });
  }
}
