import { expect, test } from 'vitest';
import { placeOfLevel } from '../../../../src/core/reader/trained/place-level.ts';

function placed(question: string, words: string, text: string): string {
  const start = text.indexOf(words);
  const { start: from, end } = placeOfLevel(question, text, { start, end: start + words.length });
  return text.slice(from, end);
}

const address = 'The works are in Ilsbury, Quill County, Oregon, United States, by the river.';
const whole = 'Ilsbury, Quill County, Oregon, United States';

test.each([
  ['In which city are the works?', whole],
  ['In what county are the works?', 'Quill County'],
  ['The works are in what state?', 'Oregon'],
  ['In which country are the works?', 'United States'],
  ['Where are the works?', whole],
])('placeOfLevel() answers %s with %s', (question, answer) => {
  expect(placed(question, whole, address)).toBe(answer);
});

test('placeOfLevel() takes what stands before a country that was read for a state, and before a state that was read for a county', () => {
  expect(
    placed('In which state is Merrow?', 'India', 'Merrow is a village in Maharashtra state, India.'),
  ).toBe('Maharashtra');
  expect(placed('In which county is Merrow?', 'Oregon', 'Merrow is in Quill County, Oregon.')).toBe(
    'Quill County',
  );
});

test('placeOfLevel() leaves a place that is no address, and a state that is called like a country', () => {
  expect(
    placed('In which city is it?', 'the old harbour by the mill', 'It is in the old harbour by the mill.'),
  ).toBe('the old harbour by the mill');
  expect(placed('In which state is it?', 'Atlanta, Georgia', 'It is in Atlanta, Georgia.')).toBe('Georgia');
  expect(placed('What is the state flower?', 'Ilsbury, Oregon', 'It grows in Ilsbury, Oregon.')).toBe(
    'Ilsbury, Oregon',
  );
});
