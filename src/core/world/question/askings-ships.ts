import type { Askings } from './asking.ts';

export const shipAskings: Askings = {
  launched: {
    ask: 'When was {s} launched?|In which year was {s} launched?|When was the launch of {s}?',
    other: 'When did {s} first take to the water?',
  },
  'built-at': {
    ask: 'Where was {s} built?|At which shipyard was {s} built?',
    as: 'the shipyard where {s} was built|the shipyard that built {s}',
    clause: '{s} was built at a shipyard',
    other: 'Which yard turned out {s}?|Where was {s} put together?',
    which: 'that was built at {v}',
    inverse: 'Which {type} was built at {v}?',
  },
  'designed-by': {
    ask: 'Who designed {s}?|Who was the designer of {s}?',
    as: 'the designer of {s}',
    clause: '{s} was designed by a certain {type}',
    other: 'Who drew up the plans for {s}?|Whose ideas gave {s} her shape?',
    which: 'designed by {v}',
    inverse: 'Which {type} did {v} design?|Which {type} was designed by {v}?',
  },
  'first-captain': {
    ask: 'Who was the first captain of {s}?|What was the name of the first captain of {s}?',
    as: 'the first captain of {s}',
    clause: 'The first captain of {s} was a certain {type}',
    other: 'Who was the first skipper of {s}?|Who was in charge of {s} when she was new?',
    which: 'whose first captain was {v}',
    inverse: 'Of which {type} was {v} the first captain?|Which {type} had {v} as her first captain?',
  },
  owner: {
    ask: 'Who owned {s}?|Which company owned {s}?|To which company did {s} belong?',
    as: 'the company that owned {s}|the owner of {s}',
    clause: '{s} belonged to a trading company',
    other: 'In whose hands was {s}?|Which firm had {s} in its fleet?',
    which: 'that belonged to {v}',
  },
  'home-port': {
    ask: 'What was the home port of {s}?|Which place was the home port of {s}?',
    as: 'the home port of {s}',
    clause: 'The home port of {s} was a {type}',
    other: 'Where was {s} based?',
    which: 'that sailed out of {v}',
  },
  tonnage: { ask: 'How many tons did {s} measure?|What was the tonnage of {s}?' },
  crew: { ask: 'How large was the crew of {s}?|What was the size of the crew of {s}?' },
  'lost-off': {
    ask: 'Where was {s} lost?|Off which {type} was {s} lost?|Where was {s} wrecked?',
    as: 'the {type} off which {s} was lost',
    clause: '{s} was lost off a {type}',
    other: 'Where did {s} go to the bottom?|Where did {s} sink?',
    which: 'that was lost off {v}',
    inverse: 'Which {type} was lost off {v}?',
  },
  'lost-in': {
    ask: 'When was {s} lost?|In which year was {s} lost?',
    other: 'When did {s} go to the bottom?|In which year did {s} sink?',
  },
  'broken-up-at': {
    ask: 'Where was {s} broken up?|In which place was {s} broken up?',
    as: 'the place where {s} was broken up',
    clause: '{s} was broken up in a {type}',
    other: 'Where was {s} scrapped?|Where was {s} taken to pieces?',
    which: 'that was broken up in {v}',
  },
  'broken-up-in': {
    ask: 'When was {s} broken up?|In which year was {s} broken up?',
    other: 'In which year was {s} scrapped?',
  },
  'preserved-at': {
    ask: 'Where is {s} preserved?|In which place can {s} still be seen?',
    as: 'the {type} where {s} is preserved',
    clause: '{s} is preserved at a {type}',
    which: 'that is preserved at {v}',
    inverse: 'Which {type} is preserved at {v}?',
  },
  'old-name': {
    ask: 'What was {s} called before she was renamed?|Under which earlier name did {s} sail?',
  },
  'renamed-in': { ask: 'When was {s} renamed?|In which year did {s} receive her later name?' },
};
