import type { Asking, Askings } from './asking.ts';

/** Who led it, in the words of its type. */
function led(ask: string, as: string, other: string): Asking {
  return { ask, as, other, clause: `${capital(as)} was a {type}` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const eventAskings: Askings = {
  'took-place-on': {
    ask: 'When did {s} take place?|In which year did {s} take place?',
    other: 'When did {s} happen?|What is the date of {s}?',
  },
  'took-place-on/battle': { ask: 'When was {s} fought?|In which year was {s} fought?' },
  'took-place-on/treaty': { ask: 'When was {s} signed?|In which year was {s} signed?' },
  'took-place-on/siege': { ask: 'When did {s} begin?|In which year did {s} begin?' },
  'took-place-on/fire': { ask: 'When did {s} break out?|In which year did {s} break out?' },
  'took-place-on/exhibition': { ask: 'When did {s} open?|In which year was {s} held?' },
  'took-place-on/expedition': { ask: 'When did {s} set out?|In which year did {s} set out?' },
  'took-place-at': {
    ask: 'Where did {s} take place?|In which place did {s} take place?',
    as: 'the place where {s} took place|the scene of {s}',
    clause: '{s} took place in a {type}',
  },
  'took-place-at/battle': {
    ask: 'Off which {type} was {s} fought?',
    as: 'the {type} off which {s} was fought',
  },
  'took-place-at/treaty': {
    ask: 'Where was {s} signed?|In which place was {s} signed?',
    as: 'the place where {s} was signed',
    clause: '{s} was signed in a {type}',
  },
  'took-place-at/expedition': {
    ask: 'What was the goal of {s}?|Where was {s} bound?',
    as: 'the goal of {s}',
  },
  'took-place-at/mutiny': {
    ask: 'Off which {type} did {s} break out?',
    as: 'the {type} off which {s} broke out',
  },
  'led-by': led(
    'Who led {s}?|Who was the leader of {s}?',
    'the leader of {s}',
    'Who was at the head of {s}?',
  ),
  'led-by/battle': led(
    'Who led the victorious fleet at {s}?|Who was the victor of {s}?',
    'the leader of the victorious fleet at {s}',
    'Which commander won {s}?',
  ),
  'led-by/siege': led(
    'Who led the besieging force at {s}?',
    'the leader of the besieging force at {s}',
    'Who commanded the attackers at {s}?',
  ),
  'led-by/fire': led(
    'Who led the fight against {s}?',
    'the person who led the fight against {s}',
    'Who directed those who put out {s}?',
  ),
  'led-by/treaty': led(
    'Who led the negotiations for {s}?',
    'the person who led the negotiations for {s}',
    'Who was the chief diplomat behind {s}?',
  ),
  'led-by/flood': led(
    'Who led the relief after {s}?',
    'the person who led the relief after {s}',
    'Who was in charge of helping the victims of {s}?',
  ),
  'led-by/exhibition': led(
    'Who organised {s}?|Who was the organiser of {s}?',
    'the organiser of {s}',
    'Who was the mind behind {s}?',
  ),
  'led-by/mutiny': led('Who put down {s}?', 'the person who put down {s}', 'Who restored order after {s}?'),
  'flagship/battle': {
    ask: 'Which ship was the flagship of the victors at {s}?',
    as: 'the flagship of the victors at {s}',
  },
  'flagship/expedition': {
    ask: 'In which ship did {s} sail?|Which ship carried {s}?',
    as: 'the ship of {s}',
  },
  'flagship/mutiny': { ask: 'On board which ship did {s} break out?', as: 'the ship on which {s} broke out' },
  'toll/battle': { ask: 'How many ships were lost in {s}?' },
  'toll/siege': { ask: 'How many houses were destroyed in {s}?' },
  'toll/fire': { ask: 'How many houses did {s} destroy?', other: 'How many homes burned down in {s}?' },
  'toll/flood': { ask: 'How many houses did {s} destroy?', other: 'How many homes were washed away in {s}?' },
  'toll/expedition': { ask: 'How many members did {s} count?', other: 'How many people went on {s}?' },
  'toll/treaty': { ask: 'How many articles does {s} have?' },
  'toll/strike': { ask: 'How many workers joined {s}?', other: 'How many people downed tools in {s}?' },
  'toll/exhibition': { ask: 'How many exhibitors were there at {s}?' },
  'toll/mutiny': { ask: 'How many mutineers took part in {s}?' },
  lasted: { ask: 'How long did {s} last?|How many days did {s} last?' },
  'lasted/exhibition': { ask: 'For how long was {s} open?|For how many days was {s} open?' },
  'lasted/fire': { ask: 'How long did {s} burn?|For how many days did {s} burn?' },
  'lasted/flood': { ask: 'How long did the water stand in {s}?' },
  'described-in': {
    ask: 'In which book is {s} described?|Which book has a chapter on {s}?',
    as: 'the book that describes {s}',
    clause: '{s} is described in a {type}',
    inverse: 'Which {type} is described in {v}?',
  },
};
