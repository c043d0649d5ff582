import type { PassageId } from '../ids.ts';
import type { Passage } from '../passage.ts';
import { assess } from '../relevance/assess.ts';
import { questionWords } from '../relevance/question-words.ts';
import { withReading } from '../relevance/with-reading.ts';
import type { State } from '../state.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { foldDuplicates } from './fold-duplicates.ts';
import { knownTerms } from './known-terms.ts';
import { questionInUse } from './question-in-use.ts';
import { rankFusion } from './rank-fusion.ts';
import { readingsFor } from './readings-for.ts';

/** A found passage with P(it bears on the question), given all that was found. */
export type AssessedPassage = {
  readonly passage: Passage;
  readonly candidate: Candidate;
  readonly relevance: number;
};

type Assessed = Pick<State, 'passages' | 'readWhole'> & {
  readonly byQuestion: Map<string, readonly AssessedPassage[]>;
};
const remembered = new WeakMap<State['searches'], Assessed>();

/** All living passages, most relevant first; ties by how high all searches put them (rank-fusion.ts). `question` defaults to the run's. */
export function assessState(state: State, question = questionInUse(state)): readonly AssessedPassage[] {
  const known = assessedOf(state);
  const result = known.get(question) ?? compute(state, question);
  known.set(question, result);
  return result;
}

/** What was assessed for these searches and the documents that were read whole: a new search makes a new list, a document read another map of passages. */
function assessedOf({ searches, passages, readWhole }: State): Assessed['byQuestion'] {
  const known = remembered.get(searches);
  if (known?.passages === passages && known.readWhole === readWhole) return known.byQuestion;
  const byQuestion = new Map<string, readonly AssessedPassage[]>();
  remembered.set(searches, { passages, readWhole, byQuestion });
  return byQuestion;
}

function compute(state: State, question: string): readonly AssessedPassage[] {
  const candidates = foldDuplicates(candidatesOf(state), state.started?.sources[0]);
  const fused = rankFusion(state);
  const { together } = assess(questionWords(question, knownTerms(state)), candidates);
  const readings = readingsFor(state, question);
  return candidates
    .map((candidate, index) => {
      const relevance = withReading(together[index] ?? 0, readings(candidate.passage.id));
      return { passage: candidate.passage, candidate, relevance };
    })
    .sort(
      (left, right) =>
        right.relevance - left.relevance ||
        (fused.get(right.passage.id) ?? 0) - (fused.get(left.passage.id) ?? 0),
    );
}

/** Passage ids, best first: what the policy would show first. Policies that do not judge keep the order of the source. */
export function rankEvidence(state: State): readonly PassageId[] {
  if (state.searches.every((node) => node.judgement === undefined)) return inFoundOrder(state);
  return assessState(state).map(({ passage }) => passage.id);
}

function inFoundOrder(state: State): readonly PassageId[] {
  const latestFirst = state.searches.toReversed();
  const hits = latestFirst.flatMap(({ outcome }) => (outcome.kind === 'found' ? outcome.hits : []));
  return [...new Set(hits.map((hit) => hit.passage.id))];
}
