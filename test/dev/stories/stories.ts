import type { RunEvent } from '../../../src/core/event.ts';
import { asksPerson, hostileDocuments, remembered, repaired, severalHops } from './answered-stories.ts';
import { contradiction, noAnswer, outOfBudget, troubled } from './unanswered-stories.ts';

export type Story = { readonly question: string; readonly events: readonly RunEvent[] };

/** By the name that stands in the address. */
export const stories: Readonly<Record<string, () => Story>> = {
  repaired,
  'several-hops': severalHops,
  'no-answer': noAnswer,
  contradiction,
  person: asksPerson,
  remembered,
  troubled,
  'out-of-budget': outOfBudget,
  hostile: hostileDocuments,
};
