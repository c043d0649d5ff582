import type { Askings } from './asking.ts';

export const institutionAskings: Askings = {
  'founded-in': {
    ask: 'When was {s} founded?|In which year was {s} founded?|What was the year of the foundation of {s}?',
    other: 'When did {s} come into being?|In which year was {s} set up?',
  },
  'founded-by': {
    ask: 'Who founded {s}?|Who was the founder of {s}?',
    as: 'the founder of {s}',
    clause: '{s} was founded by a certain {type}',
    other: 'Who set up {s}?|Who brought {s} into being?|Who established {s}?',
    which: 'founded by {v}',
    inverse: 'Which {type} did {v} found?|Which {type} was founded by {v}?',
  },
  seat: {
    ask: 'Where is {s}?|In which place is {s}?',
    as: 'the seat of {s}|the place where {s} is',
    clause: '{s} is in a {type}',
    which: 'in {v}',
  },
  'first-head': {
    ask: 'Who was the first {head} of {s}?|What was the name of the first {head} of {s}?',
    as: 'the first {head} of {s}',
    clause: 'The first {head} of {s} was a {type}',
    other: 'Who was the first to run {s}?|Who was the first person in charge of {s}?',
    which: 'whose first {head} was {v}',
    inverse: 'Which {type} had {v} as its first {head}?|Of which {type} was {v} the first {head}?',
  },
  size: { ask: 'How many {unit} does {s} have?|How many {unit} are there at {s}?' },
  'size/trading company': { ask: 'How many {unit} does {s} have?|How many {unit} belong to {s}?' },
  'size/learned society': { ask: 'How many {unit} does {s} have?|How many {unit} belong to {s}?' },
  motto: { ask: 'What is the motto of {s}?|What does the motto of {s} mean?' },
  abbreviation: { ask: 'What is {s} usually called for short?|What is the usual abbreviation for {s}?' },
  'old-name': { ask: 'What was {s} called before it was renamed?|What was the earlier name of {s}?' },
  'renamed-in': { ask: 'When did {s} receive its present name?|In which year was {s} renamed?' },
  'absorbed-by': {
    ask: 'Which {type} absorbed {s}?|By which {type} was {s} absorbed?',
    as: 'the {type} that absorbed {s}',
    clause: '{s} was absorbed by another {type}',
    other: 'What did {s} become a part of?|Which {type} took over {s}?',
  },
  'absorbed-in': {
    ask: 'When was {s} absorbed?|In which year did {s} cease to be independent?',
  },
};
