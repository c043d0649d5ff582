import { describe, expect, test } from 'vitest';
import { chainedNeeds } from '../../../../src/core/reader/plan/chained.ts';

const asked = (question: string) => chainedNeeds(question)?.map((need) => need.question);

describe('chainedNeeds()', () => {
  test.each([
    [
      'Which ship did the brother of John the blacksmith sail on?',
      ['Who is the brother of John the blacksmith?', 'Which ship did #1 sail on?'],
    ],
    [
      'Where did the clock that John the blacksmith left hang in 1862?',
      ['Which clock did John the blacksmith leave?', 'Where did #1 hang in 1862?'],
    ],
    [
      'Who was the first president of the society which published The Tolve Almanac?',
      ['Which society published The Tolve Almanac?', 'Who was the first president of #1?'],
    ],
    [
      'When did the country where the author of Merrow was born join the Northern League?',
      [
        'Who is the author of Merrow?',
        'In which country was #1 born?',
        'When did #1 join the Northern League?',
      ],
    ],
    [
      'When was the country that produced Her Own Way taken by the Vey?',
      ['Which country produced Her Own Way?', 'When was #1 taken by the Vey?'],
    ],
    [
      'What year did the company Quill Airways is part of dissolve?',
      ['Which company is Quill Airways part of?', 'What year did #1 dissolve?'],
    ],
    [
      'On which river is the town in which Anna Vey teaches?',
      ['In which town does Anna Vey teach?', 'On which river is #1?'],
    ],
    [
      'Where does the owner of the Merrow come from?',
      ['Who is the owner of the Merrow?', 'Where does #1 come from?'],
    ],
    [
      'What time does the state where Brandt High is stop selling cider?',
      ['In which state is Brandt High?', 'What time does #1 stop selling cider?'],
    ],
    [
      'What is the most popular inn in Anna Vey’s city of birth?',
      ['Where was Anna Vey born?', 'What is the most popular inn in #1?'],
    ],
    [
      'Who did the actor who starred as Captain Brandt in the series “Owl Island” have a child with?',
      ['Who starred as Captain Brandt in the series “Owl Island”?', 'Who did #1 have a child with?'],
    ],
    [
      'What kind of school did the author of Merrow and the Long, Dark Tide attend?',
      ['Who is the author of Merrow and the Long, Dark Tide?', 'What kind of school did #1 attend?'],
    ],
    [
      'In which part of the continent where the river Ash is located did the tulip trade begin?',
      ['In which continent is the river Ash located?', 'In which part of #1 did the tulip trade begin?'],
    ],
    [
      'When did the country containing Tolve leave the Northern League?',
      ['In which country is Tolve?', 'When did #1 leave the Northern League?'],
    ],
    [
      'Who is married to the Maiden Voyage singer?',
      ['Who is the singer of Maiden Voyage?', 'Who is married to #1?'],
    ],
    [
      'What is the motto of the school that employed the person after whom the Brandt Strait is named?',
      [
        'After which person is the Brandt Strait named?',
        'Which school employed #1?',
        'What is the motto of #1?',
      ],
    ],
    [
      'What is the length of the river that runs past the place where the Tolve School is?',
      ['Where is the Tolve School?', 'Which river runs past #1?', 'What is the length of #1?'],
    ],
    [
      'What is the population of the place where Anna Vey died?',
      ['Where did Anna Vey die?', 'What is the population of #1?'],
    ],
    [
      'Where does the River Ash start in the state where the Star Mill is located?',
      ['In which state is the Star Mill located?', 'Where does the River Ash start in #1?'],
    ],
    [
      'What is the country where Tolve is located named after?',
      ['In which country is Tolve located?', 'What is #1 named after?'],
    ],
    [
      'Where is the district that contains Tolve located?',
      ['In which district is Tolve?', 'Where is #1 located?'],
    ],
    [
      'The seat of the Star Mill lies on a river. What is the length of that river?',
      ['Where is the Star Mill?', '#1 lies on which river?', 'What is the length of #1?'],
    ],
    [
      'When did the country where the village of Tolve is located, become a member of the League?',
      ['In which country is the village of Tolve located?', 'When did #1 become a member of the League?'],
    ],
    [
      'In what county is the town where Anna W. Vey was born?',
      ['In which town was Anna W. Vey born?', 'In what county is #1?'],
    ],
    [
      'When did the town where the next Tolve Games will be held flood?',
      ['In which town will the next Tolve Games be held?', 'When did #1 flood?'],
    ],
    [
      'How many mills are in the county that borders the east of the county where Owl Island’s author lived in when she died?',
      [
        "Who is Owl Island's author?",
        'In which county did #1 live in when she died?',
        'Which county borders the east of #1?',
        'How many mills are in #1?',
      ],
    ],
    [
      'When did the country of Owl Island’s author invade Tolve?',
      ["Who is Owl Island's author?", 'What is the country of #1?', 'When did #1 invade Tolve?'],
    ],
    [
      'What is the motto of the country where the Botanical Garden of the school where Vey got her doctorates is located?',
      [
        'In which school did Vey get her doctorates?',
        'In which country is the Botanical Garden of #1 located?',
        'What is the motto of #1?',
      ],
    ],
    [
      'What position did the receiver of the 2007 Tolve U-20 Golden Oar play?',
      ['Who is the receiver of the 2007 Tolve U-20 Golden Oar?', 'What position did #1 play?'],
    ],
    [
      'What genre is the author of “Act of Tolve; The Long Tide” associated with?',
      ['Who is the author of “Act of Tolve; The Long Tide”?', 'What genre is #1 associated with?'],
    ],
    [
      'What does a clerk pay for the thing that went to the Mill Road infants’ fair?',
      ['Which thing went to the Mill Road infants’ fair?', 'What does a clerk pay for #1?'],
    ],
    [
      "Where is the bell that came from the Tolve Fishers' hall kept?",
      ["Which bell came from the Tolve Fishers' hall?", 'Where is #1 kept?'],
    ],
    [
      "Where was the captain of Ole Lund's boat born?",
      ["Who is the captain of Ole Lund's boat?", 'Where was #1 born?'],
    ],
    [
      "Which street does the man who sold Ole Lund's boat live in?",
      ["Who sold Ole Lund's boat?", 'Which street does #1 live in?'],
    ],
    [
      'Who founded the school that owned the Tolve Girls’ School?',
      ['Which school owned the Tolve Girls’ School?', 'Who founded #1?'],
    ],
    [
      'What does the man who got Mrs Pring’s wireless going again whittle in his spare moments?',
      ['Who got Mrs Pring’s wireless going again?', 'What does #1 whittle in his spare moments?'],
    ],
    [
      "Which songs did the man who restored the Brandts' mill sing?",
      ["Who restored the Brandts' mill?", 'Which songs did #1 sing?'],
    ],
    [
      "What does the term 'parish schools' mean in the country where Anna Vey lives?",
      ['In which country does Anna Vey live?', "What does the term 'parish schools' mean in #1?"],
    ],
    [
      'Kate Vey is a character from a radio play created by whom?',
      ['Kate Vey is a character from which radio play?', '#1 was created by whom?'],
    ],
    [
      'Ole Lund wrote the life of a thief who was caught in what city?',
      ['Ole Lund wrote the life of which thief?', '#1 was caught in what city?'],
    ],
    [
      'Ole Lund wrote a 1980 play that was first given at the festival held at which mill?',
      ['Ole Lund wrote which 1980 play?', '#1 was first given at the festival held at which mill?'],
    ],
    [
      'The Long Tide was recorded by a man from what county?',
      ['The Long Tide was recorded by whom?', '#1 is from what county?'],
    ],
  ])('%s', (question, parts) => {
    expect(asked(question)).toEqual(parts);
  });

  test('lets each part go on from the one before', () => {
    const needs = chainedNeeds('When did the country where the author of Merrow was born join the League?');
    expect(needs?.map(({ dependsOn }) => dependsOn)).toEqual([[], ['part-1'], ['part-2']]);
  });

  test.each([
    'When was Ilse Brandt born?',
    'When did the life of Anna Vey end?',
    'Which captain sailed the brig Merrow?',
    'What was the year of the first settlement of Tolve?',
    'Anna Vey painted a mill. Who owned that boat?',
    'The father of Anna Vey died in a harbour town. What was the year of its first chart?',
    'Who is the wife of Anna Vey-lund?',
    'What man born in 1964 directed an episode of the second season of “Owl Island”?',
    'Ilse Brandt was a painter who was born in which town?',
    'The Blue Mill, a breed of Tolve, and the Quill Hound are dogs of which century?',
    'At which college did the builder of the lighthouse of Quill Harbour study?',
    'What does the man who saw Anna Vey leaving remember?',
    'Who is the mother of the Tolve Fishers’ chairman?',
    'Who was the Tolve Fishers’ leader for 1912?',
  ])('leaves whole: %s', (question) => {
    expect(asked(question)).toBeUndefined();
  });

  test.each([
    'On what day was Ilse Brandt’s daughter Susanna born?',
    'Where was Tolve’s mayor Ilse Brandt born?',
    'Who gave Anna the captain’s log?',
  ])('leaves “%s” whole, which names whom it asks of', (question) => {
    expect(asked(question)).toBeUndefined();
  });
});
