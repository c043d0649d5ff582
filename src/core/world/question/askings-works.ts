import type { Askings } from './asking.ts';

const staged = {
  ask: 'When was {s} first performed?|In which year was {s} first performed?',
  other: 'When did {s} have its opening night?',
};

export const workAskings: Askings = {
  author: {
    ask: 'Who wrote {s}?|Who is the author of {s}?',
    as: 'the author of {s}',
    clause: '{s} was written by a certain {type}',
    other: 'Who penned {s}?|From whose pen is {s}?',
    which: 'by {v}',
    inverse: 'Which {type} did {v} write?|Which {type} is by {v}?',
  },
  'author/opera': {
    ask: 'Who composed {s}?|Who is the composer of {s}?',
    as: 'the composer of {s}',
    clause: '{s} was written by a certain {type}',
    other: 'From whose pen is {s}?',
    which: 'by {v}',
    inverse: 'Which {type} did {v} compose?|Which {type} is by {v}?',
  },
  'published-in': {
    ask: 'When was {s} published?|In which year was {s} published?',
    other: 'When did {s} come out?|When could {s} first be bought?',
  },
  'published-in/play': staged,
  'published-in/comedy': staged,
  'published-in/opera': staged,
  'published-by': {
    ask: 'Which press published {s}?|Who published {s}?',
    as: 'the press that published {s}|the publisher of {s}',
    clause: '{s} was published by a press',
    other: 'Who brought out {s}?|Which printing house issued {s}?',
    which: 'published by {v}',
  },
  'set-in': {
    ask: 'Where is {s} set?|In which place is {s} set?',
    as: 'the place where {s} is set',
    other: 'Where do the scenes of {s} happen?',
    inverse: 'Which {type} is set in {v}?',
  },
  'dedicated-to': {
    ask: 'To whom is {s} dedicated?|Who is {s} dedicated to?',
    as: 'the person to whom {s} is dedicated',
    clause: '{s} is dedicated to a certain {type}',
    other: 'Whom does {s} honour on its opening page?',
    which: 'dedicated to {v}',
    inverse: 'Which {type} is dedicated to {v}?',
  },
  'translated-by': {
    ask: 'Who translated {s}?|By whom was {s} translated?',
    as: 'the translator of {s}',
    clause: '{s} was translated by a certain {type}',
    other: 'Who put {s} into another language?',
    inverse: 'Which {type} did {v} translate?',
  },
  pages: { ask: 'How many pages does {s} have?|How many pages long is {s}?' },
  'first-performed-at': {
    ask: 'Where was {s} first performed?|At which theatre was {s} first performed?',
    as: 'the theatre where {s} was first performed',
    clause: '{s} was first performed at a theatre',
    other: 'Where did {s} have its opening night?|Which playhouse saw {s} before all others?',
    which: 'first performed at {v}',
    inverse: 'Which {type} was first performed at {v}?',
  },
};
