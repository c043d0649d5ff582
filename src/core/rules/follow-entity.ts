import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { EffectOf } from '../effect.ts';
import { followQuery } from '../follow/follow-query.ts';
import { nameOptions } from '../follow/name-options.ts';
import { currentNeed, needQuestion, premises } from '../needs/current-need.ts';
import { thresholds } from '../relevance/thresholds.ts';
import type { State } from '../state.ts';
import { properNames } from '../text/proper-names.ts';
import { type MoveRule, repairOf, searchAgain } from './move-rule.ts';

/** Looks up what the answer to an earlier need named, or asks for a part of the question that was not asked for by itself yet. */
export const askNextNeed: MoveRule = (state, diagnosis) => {
  const need = currentNeed(state);
  if (need === undefined || (state.plan?.needs.length ?? 0) < 2) return undefined;
  if (state.searches.some((node) => node.need === need.id && node.repair !== undefined)) return undefined;
  const question = needQuestion(state, need);
  const answers = premises(state, need);
  const phrases = answers.length > 0 ? answers.slice(0, 1) : properNames(question).slice(0, 1);
  const query = { text: question, phrases, match: 'any' as const, prefix: false };
  const repair =
    answers.length > 0
      ? repairOf(diagnosis, 'follow-entity', answers.join(', '))
      : repairOf(diagnosis, 'decompose', question);
  return searchAgain(state, { query, repair: { ...repair, failure: 'missing-hop' }, diagnosis });
};

/** Looks up the name in the evidence that promises most, if any promises enough. */
export const followEntity: MoveRule = (state, diagnosis) => followAbove(state, diagnosis, thresholds.follow);

/** Names of a source that has no list of its words and names get so many turns a run. */
const mostUnlisted = 2;

/**
 * Looks up names that a source brought which tells nothing of its words: that no title of it is known says nothing against a name there, so
 * that those which promise most get a turn however little it is.
 */
export const followUnlisted: MoveRule = (state, diagnosis) => {
  const { search } = diagnosis;
  const isUnlisted = search?.outcome.kind === 'found' && search.outcome.terms.length === 0;
  const turns = state.repairs.filter((repair) => repair.move === 'follow-entity').length;
  return isUnlisted && turns < mostUnlisted ? followAbove(state, diagnosis, 0) : undefined;
};

/** The same for names that promise at least `floor`, 0-1. */
export function followAbove(
  state: State,
  diagnosis: Diagnosis,
  floor: number,
): EffectOf<'search'> | undefined {
  for (const option of nameOptions(state)) {
    if (option.promise < floor) return undefined;
    const repair = repairOf(diagnosis, 'follow-entity', option.thing.name);
    const effect = searchAgain(state, { query: followQuery(state, option), repair, diagnosis });
    if (effect !== undefined) return effect;
  }
  return undefined;
}
