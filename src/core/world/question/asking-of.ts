import type { Fact } from '../fact.ts';
import type { Asking, Askings } from './asking.ts';
import { eventAskings } from './askings-events.ts';
import { institutionAskings } from './askings-institutions.ts';
import { personAskings } from './askings-people.ts';
import { placeAskings } from './askings-places.ts';
import { shipAskings } from './askings-ships.ts';
import { workAskings } from './askings-works.ts';

const byKind: Readonly<Record<string, Askings>> = {
  person: personAskings,
  place: placeAskings,
  ship: shipAskings,
  institution: institutionAskings,
  work: workAskings,
  event: eventAskings,
};

/** Undefined where nobody would ask for it. Wordings for one type ('led-by/battle') go before those for all. */
export function askingOf({ subject, relation }: Pick<Fact, 'subject' | 'relation'>): Asking | undefined {
  const askings = byKind[subject.kind];
  return askings?.[`${relation}/${subject.type}`] ?? askings?.[relation];
}
