import { expect, test } from 'vitest';
import { nestedIn, splitQuestion } from '../../../../src/core/reader/chain/split-question.ts';
import { namesInQuestion } from '../../../../src/core/reader/question/names-in-question.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';

function first(text: string) {
  const question = readQuestion(text);
  const split = splitQuestion(question, namesInQuestion(question.words, []))[0];
  return split === undefined ? undefined : [split.inner, split.outer('Xa')];
}

test.each([
  [
    'When did the director of the film Owl Island die?',
    'Who is the director of the film Owl Island?',
    'When did Xa die?',
  ],
  ["Where was Ilse Brandt's father born?", "Who is Ilse Brandt's father?", 'Where was Xa born?'],
  ["Where was the Tolve Fishers' captain born?", "Who is the Tolve Fishers' captain?", 'Where was Xa born?'],
  [
    "Who is the mother of the Tolve Fishers' captain?",
    "Who is the Tolve Fishers' captain?",
    'Who is the mother of Xa?',
  ],
  [
    'In which year was the town where Ilse Brandt died renamed?',
    'Which town Ilse Brandt died?',
    'In which year was Xa renamed?',
  ],
  ['Where does the river that runs past Tolve rise?', 'Which river runs past Tolve?', 'Where does Xa rise?'],
  ['Who led the country containing Tolve?', 'Which country containing Tolve?', 'Who led Xa?'],
  ["Who is Ilse Brandt's maternal grandfather?", "Who is Ilse Brandt's mother?", 'Who is the father of Xa?'],
  [
    'The Merrow was built by a certain shipwright. Where was that shipwright born?',
    'Who The Merrow was built by?',
    'Where was Xa born?',
  ],
  [
    'The Merrow belonged to a seafarer who was born in which town?',
    'Who The Merrow belonged to?',
    'Xa was born in which town?',
  ],
])('splitQuestion() finds what "%s" asks first', (question, inner, outer) => {
  expect(first(question)).toEqual([inner, outer]);
});

test.each([
  'When was Ilse Brandt born?',
  'What is the date of birth of Ilse Brandt?',
  'Who is the father of Ilse Brandt?',
  'When was the village of Tolve settled?',
  "What does the term 'Tolve Fishers' captain?",
  '',
])('splitQuestion() leaves "%s" whole', (question) => {
  expect(first(question)).toBeUndefined();
});

test('nestedIn() counts what is to be found first', () => {
  const nested = (text: string) => {
    const question = readQuestion(text);
    return nestedIn(question, namesInQuestion(question.words, []));
  };
  expect(nested('When was Ilse Brandt born?')).toBe(0);
  expect(nested('When did the director of Owl Island die?')).toBe(1);
  expect(nested('When did the father of the director of Owl Island die?')).toBe(2);
});
