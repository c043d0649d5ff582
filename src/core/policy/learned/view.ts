import { diagnoseAll } from '../../diagnosis/diagnose.ts';
import { type Diagnosis, hitsOf, latestSearch } from '../../diagnosis/diagnosis.ts';
import { type AssessedPassage, assessState } from '../../evidence/assess-state.ts';
import { knownTerms } from '../../evidence/known-terms.ts';
import { questionInUse } from '../../evidence/question-in-use.ts';
import type { KnownTerms } from '../../evidence/word-weights.ts';
import type { Need } from '../../need.ts';
import { currentNeed } from '../../needs/current-need.ts';
import type { Hit } from '../../passage.ts';
import type { QuestionWords } from '../../relevance/passage-features.ts';
import { questionWords } from '../../relevance/question-words.ts';
import type { SearchNode, State } from '../../state.ts';
import { type OpenFinding, openFindings } from './open-findings.ts';

/** A run as the features see it: what several of them need is worked out once. */
export type View = {
  readonly state: State;
  readonly search: SearchNode | undefined;
  readonly hits: readonly Hit[];
  /** P(bears on the need) of the latest search's hits, highest first. */
  readonly relevances: readonly number[];
  /** Everything that was found, most relevant first. */
  readonly assessed: readonly AssessedPassage[];
  readonly shown: readonly Diagnosis[];
  readonly need: Need | undefined;
  /** Findings that could be verified, best supported first. */
  readonly open: readonly OpenFinding[];
  readonly question: QuestionWords;
  readonly known: KnownTerms;
};

export function viewOf(state: State): View {
  const search = latestSearch(state);
  const known = knownTerms(state);
  return {
    ...{ state, search, known },
    hits: search === undefined ? [] : hitsOf(search),
    relevances: [...(search?.judgement?.relevances.values() ?? [])].sort((left, right) => right - left),
    assessed: assessState(state),
    shown: diagnoseAll(state),
    need: currentNeed(state),
    open: openFindings(state),
    question: questionWords(questionInUse(state), known),
  };
}
