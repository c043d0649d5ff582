import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { followedName } from '../../evidence/candidates.ts';
import { questionInUse } from '../../evidence/question-in-use.ts';
import { followQuery } from '../../follow/follow-query.ts';
import { nameOptions } from '../../follow/name-options.ts';
import type { Query } from '../../query.ts';
import { repairOf, searchAgain } from '../../rules/move-rule.ts';
import { properNames } from '../../text/proper-names.ts';
import type { View } from './view.ts';
import type { Way } from './way.ts';

/** So many names are offered; what is less promising than the third has no prospects. */
const mostNames = 3;

const named = (name: string, rest: string): Query => ({
  text: [name, rest].join(' ').trim(),
  ...{ phrases: [name], match: 'any', prefix: false },
});

/** Looks up a name that the evidence holds: the most promising ones. */
export function followWays({ state, shown }: View, diagnosis: Diagnosis): readonly Way[] {
  const ways: Way[] = [];
  for (const option of nameOptions(state)) {
    if (ways.length === mostNames) break;
    const { name } = option.thing;
    const repair = repairOf(diagnosis, 'follow-entity', name);
    const effect = searchAgain(state, { query: followQuery(state, option), repair, diagnosis });
    if (effect === undefined) continue;
    const isShown = shown.includes(diagnosis);
    const { failure } = diagnosis;
    ways.push({ kind: 'follow', effect, failure, isShown, rank: ways.length, score: option.promise });
  }
  return ways;
}

/**
 * Looks up the name of the latest search once more in other words: by itself, or with the whole question. What came the first time may say nothing
 * about the name.
 */
export function followAgainWays({ state, search, shown }: View, diagnosis: Diagnosis): readonly Way[] {
  const name = search === undefined ? undefined : followedName(search);
  if (search === undefined || name === undefined || search.outcome.kind === 'failed') return [];
  const repair = repairOf(diagnosis, 'follow-entity', name);
  const { need } = search;
  return [named(name, ''), named(name, questionInUse(state))].flatMap((query, rank): Way[] => {
    const effect = searchAgain(state, { query, repair, diagnosis });
    const { failure } = diagnosis;
    const isShown = shown.includes(diagnosis);
    if (effect === undefined) return [];
    return [{ kind: 'followAgain', effect: { ...effect, need }, failure, isShown, rank, score: 0 }];
  });
}

/** Asks for a name of the question by itself: the other words may have brought what came. */
export function nameWays({ state, shown }: View, diagnosis: Diagnosis): readonly Way[] {
  if (diagnosis.search?.outcome.kind !== 'found') return [];
  const names = properNames(questionInUse(state)).toSorted((left, right) => right.length - left.length);
  const ways: Way[] = [];
  for (const name of names) {
    const repair = repairOf(diagnosis, 'narrow', name);
    const effect = searchAgain(state, { query: named(name, ''), repair, diagnosis });
    if (effect === undefined) continue;
    const { failure } = diagnosis;
    const isShown = shown.includes(diagnosis);
    ways.push({ kind: 'askName', effect, failure, isShown, rank: ways.length, score: 0 });
    if (ways.length === 2) break;
  }
  return ways;
}
