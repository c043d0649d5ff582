import type { Askings } from './asking.ts';

export const personAskings: Askings = {
  'born-on': {
    ask: 'When was {s} born?|In which year was {s} born?|What is the date of birth of {s}?|What was the year of birth of {s}?',
    other: 'When did {s} come into the world?|In which year did {s} first see the light of day?',
  },
  'born-in': {
    ask: 'Where was {s} born?|What was the birthplace of {s}?|In which place was {s} born?',
    as: 'the birthplace of {s}|the place where {s} was born',
    clause: '{s} was born in a {type}',
    other: 'Where did {s} come into the world?|From which place did {s} hail?',
    which: 'who was born in {v}',
    inverse: 'Which {type} was born in {v}?|Which {type} came from {v}?',
  },
  father: {
    ask: 'Who was the father of {s}?|What was the name of {s}’s father?',
    as: 'the father of {s}',
    which: 'whose father was {v}',
  },
  mother: {
    ask: 'Who was the mother of {s}?|What was the name of {s}’s mother?',
    as: 'the mother of {s}',
    which: 'whose mother was {v}',
  },
  'studied-at': {
    ask: 'Where did {s} study?|At which {type} did {s} study?|Which {type} was attended by {s}?',
    as: 'the {type} where {s} studied|the {type} at which {s} studied',
    clause: '{s} studied at a {type}|{s} was educated at a {type}',
    other: 'Which seat of learning did {s} attend?|Where was {s} taught as a young person?',
    which: 'who studied at {v}',
    inverse: 'Which {type} studied at {v}?',
  },
  'pupil-of': {
    ask: 'Whose pupil was {s}?|Who was the teacher of {s}?',
    as: 'the teacher of {s}',
    clause: '{s} was a pupil of a certain {type}',
    other: 'Under whom did {s} train?|Who was the master of {s} in the trade?',
    which: 'who was a pupil of {v}',
  },
  'employed-by': {
    ask: 'Which {type} employed {s}?|By which {type} was {s} employed?',
    as: 'the {type} that employed {s}|the {type} where {s} was employed',
    clause: '{s} was employed by a {type}|{s} worked for a {type}',
    other: 'Who paid the wages of {s}?|Where did {s} have a job?',
    which: 'who was employed by {v}',
  },
  spouse: {
    ask: 'Who was {s} married to?|Whom did {s} marry?|Who was the {spouse} of {s}?',
    as: 'the {spouse} of {s}',
    clause: '{s} was married to a {type}',
    which: 'who married {v}',
  },
  'known-for': {
    ask: 'What is {s} remembered for?|What is {s} known for?|What work is associated with {s}?',
  },
  'died-on': {
    ask: 'When did {s} die?|In which year did {s} die?|What is the date of death of {s}?|What was the year of death of {s}?',
    other: 'When did the life of {s} end?|In which year did {s} pass away?',
  },
  'died-in': {
    ask: 'Where did {s} die?|In which place did {s} die?|What was the place of death of {s}?',
    as: 'the place where {s} died|the place of death of {s}',
    clause: '{s} died in a {type}',
    other: 'Where did the life of {s} end?|Where did {s} pass away?',
    which: 'who died in {v}',
  },
  'pen-name': { ask: 'Under which pen name did {s} publish?|What was the pen name of {s}?' },
  nickname: { ask: 'By which nickname was {s} known?|What was the nickname of {s}?' },
};
