import type { FailureKind } from '../failure.ts';
import type { Move } from '../move.ts';
import { backtrack } from './backtrack.ts';
import { askPerson, disambiguate, heedPerson } from './disambiguate.ts';
import { askNextNeed, followEntity, followUnlisted } from './follow-entity.ts';
import { leaveSource } from './leave-source.ts';
import { nextPage, readWhole, switchSource } from './look-further.ts';
import type { MoveRule } from './move-rule.ts';
import { respell } from './respell.ts';
import { broaden, focus, narrow, rephrase, spellOutDecade } from './rewordings.ts';
import { retrySearch, waitFirst } from './try-again.ts';

export type NamedRule = { readonly move: Move; readonly rule: MoveRule };

const rule = (move: Move, make: MoveRule): NamedRule => ({ move, rule: make });

/** All rules by the name that other policies know them by. */
export const moveRules = {
  respell: rule('respell', respell),
  rephrase: rule('rephrase', rephrase),
  broaden: rule('broaden', broaden),
  focus: rule('narrow', focus),
  narrow: rule('narrow', narrow),
  decade: rule('rephrase', spellOutDecade),
  disambiguate: rule('disambiguate', disambiguate),
  heedPerson: rule('disambiguate', heedPerson),
  askPerson: rule('ask-person', askPerson),
  askNextNeed: rule('decompose', askNextNeed),
  followEntity: rule('follow-entity', followEntity),
  followUnlisted: rule('follow-entity', followUnlisted),
  readWhole: rule('read-deeper', readWhole),
  nextPage: rule('read-deeper', nextPage),
  switchSource: rule('switch-source', switchSource),
  backtrack: rule('backtrack', backtrack),
  leaveSource: rule('backtrack', leaveSource),
  wait: rule('wait', waitFirst),
  retry: rule('retry', retrySearch),
} as const;

const { respell: s, rephrase: r, broaden: b, narrow: n, backtrack: back, switchSource: other } = moveRules;
const further = [
  ...[
    moveRules.askNextNeed,
    moveRules.followEntity,
    moveRules.readWhole,
    moveRules.followUnlisted,
    moveRules.nextPage,
  ],
];

/** Which moves answer which failure, in order. A failure without a move ends the run. */
export const repairs: Readonly<Record<FailureKind, readonly NamedRule[]>> = {
  'no-results': [s, b, back, other, r, ...further],
  'off-topic': [s, moveRules.focus, moveRules.decade, back, other, r, b, ...further],
  'too-broad': [moveRules.focus, moveRules.decade, n, ...further, other, r],
  'too-narrow': [b, back, other, r, ...further],
  misspelled: [s, back],
  ambiguous: [moveRules.heedPerson, moveRules.askPerson, moveRules.disambiguate],
  'missing-hop': [moveRules.decade, ...further, other, r],
  'wrong-source': [other, back, r],
  'source-down': [moveRules.wait, moveRules.retry, other, moveRules.leaveSource],
  'source-slow': [moveRules.wait, moveRules.retry, other, moveRules.leaveSource],
  'source-blocked': [other, moveRules.wait, moveRules.retry, moveRules.leaveSource],
  unreadable: [...further, other, r],
  contradiction: [moveRules.readWhole, moveRules.followEntity],
  unsupported: [...further, other, r],
  'model-invalid': [r, ...further],
  'engine-lost': [r, ...further],
  repeating: [back, ...further, r, other],
  'out-of-budget': [],
};
