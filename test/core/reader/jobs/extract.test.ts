import { expect, test } from 'vitest';
import { needId } from '../../../../src/core/ids.ts';
import type { Passage } from '../../../../src/core/passage.ts';
import { extract, leastLikely } from '../../../../src/core/reader/jobs/extract.ts';
import { passage } from '../../../kit/passages.ts';

const painter = passage('Ilse Brandt', 'Ilse Brandt was a captain. She was a pupil of Anna Vey.');
const teacher = passage('Anna Vey', 'Anna Vey was a painter. She was born in 1696 in Wukolu.');
const native = passage('Lowenna Stull', 'Lowenna Stull was a painter. She was born in Bruthorpe.');
const town = passage('Bruthorpe', 'Bruthorpe is a town. It was first settled in 1389.');

function answers(question: string, ...passages: readonly Passage[]): readonly string[] {
  return extract({ need: needId('n'), question, expects: 'unknown', passages }).findings.map(
    ({ text }) => text,
  );
}

test('extract() answers from a sentence about what the question names', () => {
  expect(answers('In which year was Anna Vey born?', painter, teacher)).toEqual(['1696']);
});

test('extract() takes no answer from a sentence about something else, however well it fits', () => {
  expect(answers('In which year was Ilse Brandt born?', painter, teacher)).toEqual([]);
  expect(answers('What was the year of birth of Lowenna Stull?', native, town)).toEqual([]);
});

test('extract() tells what came near where it gives no answer, with the sentence that says it, and names that', () => {
  const { findings, reason, nearest } = extract({
    ...{ need: needId('n'), question: 'Who taught Lowenna Stull?', expects: 'unknown' },
    passages: [native, painter, teacher, town],
  });
  expect(findings).toEqual([]);
  const [near] = nearest ?? [];
  expect(near?.support).toBeLessThan(leastLikely);
  expect(near?.quotes[0]?.text).toContain(near?.text);
  expect(reason).toContain(`the nearest is “${near?.text}”`);
});
