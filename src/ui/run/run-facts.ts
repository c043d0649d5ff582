import type { RunEvent } from '../../core/event.ts';
import type { RunId } from '../../core/ids.ts';
import type { State } from '../../core/state.ts';
import { count, policyWords } from '../../core/wording.ts';
import { durationWords } from '../words/duration-words.ts';
import { dateWords } from '../words/time-words.ts';

/** All that decided how a run went, as names and values. A fork has its parent's start in its log: it says when it was forked too. */
export function runFacts(
  id: RunId,
  { events, state }: { readonly events: readonly RunEvent[]; readonly state: State },
): readonly (readonly [string, string])[] {
  const { started, policy, policyWeights, budget, startedAt, lastAt, idleMs } = state;
  const { searches, steps, timeMs } = budget;
  const forkedAt = events.findLast(({ type }) => type === 'run-forked')?.at;
  return [
    ['Question', started?.question ?? ''],
    [
      'Policy',
      `${policyWords[policy].name}${policyWeights === undefined ? '' : `, weights ${policyWeights}`}`,
    ],
    ['Engine', started?.engine ?? ''],
    ['Sources', started?.sources.join(', ') ?? ''],
    ['Budget', `${count(searches, 'search', 'searches')}, ${count(steps, 'step')}, ${durationWords(timeMs)}`],
    ['Seed', String(started?.seed ?? '')],
    ['May ask you', started?.mayAsk === true ? 'yes' : 'no'],
    [forkedAt === undefined ? 'Started' : 'Its parent started', dateWords(startedAt)],
    ...(forkedAt === undefined ? [] : [['Forked', dateWords(forkedAt)] as const]),
    ['Took', durationWords(lastAt - startedAt - idleMs)],
    ['Id', id],
  ];
}
