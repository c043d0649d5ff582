import { canonicalJson } from '../../canonical-json.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Effect } from '../../effect.ts';
import { moveRules, repairs } from '../../rules/repairs.ts';
import { accountOf, conclude } from '../conclude.ts';
import { followAgainWays, followWays, nameWays } from './search-ways.ts';
import type { View } from './view.ts';
import type { Way, WayKind } from './way.ts';

const mostToVerify = 2;

/** Rules whose ways are listed one for one; names to follow have ways of their own. */
const listed = [
  ...(['respell', 'rephrase', 'broaden', 'focus', 'narrow', 'decade', 'disambiguate'] as const),
  ...(['heedPerson', 'askPerson', 'askNextNeed', 'readWhole', 'nextPage', 'switchSource'] as const),
  ...(['backtrack', 'leaveSource', 'wait', 'retry'] as const),
] as const;

/**
 * Every way on from here, those too for which no sign of failure shows: a failure that is plausible shows none. At least one: a run can always be
 * given up. Ways to the same effect are one, the first.
 */
export function waysOf(view: View): readonly Way[] {
  const ways = [
    ...verifyWays(view),
    ...listed.flatMap((kind) => ruleWay(view, kind) ?? []),
    ...followWays(view, diagnosisFor(view, 'missing-hop')),
    ...followAgainWays(view, diagnosisFor(view, 'off-topic')),
    ...nameWays(view, diagnosisFor(view, 'off-topic')),
    ...endWays(view),
  ];
  const seen = new Set<string>();
  return ways.filter(({ effect }) => {
    const key = effectKey(effect);
    return !seen.has(key) && seen.add(key);
  });
}

/** Effects with the same key do the same, whatever failure they name. */
export function effectKey(effect: Effect): string {
  const { repair: _, ...rest } = { repair: undefined, ...effect };
  return effect.type === 'give-up' ? effect.type : canonicalJson(rest);
}

function verifyWays({ open }: View): readonly Way[] {
  const latest = open.filter(({ isLatest }) => isLatest);
  const wanted = [...new Set([...open.slice(0, 1), ...latest])].slice(0, mostToVerify);
  return wanted.map(({ finding, question }, rank) => ({
    ...{ kind: 'verify', effect: { type: 'verify', finding, question } },
    ...{ failure: undefined, isShown: false, rank, score: finding.support },
  }));
}

function ruleWay(view: View, kind: (typeof listed)[number]): Way | undefined {
  const { rule } = moveRules[kind];
  const diagnosis = diagnosisOf(view, kind);
  const effect = view.search === undefined ? undefined : rule(view.state, diagnosis);
  if (effect === undefined) return undefined;
  const isShown = view.shown.includes(diagnosis);
  return { kind, effect, failure: diagnosis.failure, isShown, rank: 0, score: 0 };
}

/** The failure that a rule would answer here: the first that shows and that it is a repair of, else the one that is likely. */
function diagnosisOf(view: View, kind: (typeof listed)[number]): Diagnosis {
  const own = view.shown.find(({ failure }) => repairs[failure].includes(moveRules[kind]));
  return own ?? diagnosisFor(view, view.relevances[0] === undefined ? 'no-results' : 'off-topic');
}

/** A failure of this kind: as it shows, or as it is taken to be though it does not. */
function diagnosisFor({ shown, search }: View, failure: 'missing-hop' | 'off-topic' | 'no-results') {
  const diagnosis: Diagnosis = { failure, search, detail: '' };
  return shown.find((each) => each.failure === failure) ?? diagnosis;
}

function endWays({ state, shown }: View): readonly Way[] {
  const end = conclude(state);
  const failure = shown[0]?.failure ?? 'missing-hop';
  const account = accountOf(state, failure);
  const way = (kind: WayKind, effect: Effect): Way => ({
    ...{ kind, effect, failure, isShown: shown.length > 0, rank: 0 },
    score: 0,
  });
  const giveUp = way('give-up', { type: 'give-up', account });
  return end.type === 'answer' ? [way('answer', end), giveUp] : [giveUp];
}
