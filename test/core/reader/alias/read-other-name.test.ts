import { expect, test } from 'vitest';
import { needId } from '../../../../src/core/ids.ts';
import { extract } from '../../../../src/core/reader/jobs/extract.ts';
import { verify } from '../../../../src/core/reader/jobs/verify.ts';
import { passage } from '../../../kit/passages.ts';

const answer = (question: string, ...passages: ReturnType<typeof passage>[]) =>
  extract({ need: needId('n'), question, expects: 'unknown', passages }).findings[0]?.text;

const tolve = passage('Tolve', 'Tolve is a port. Until 1871 it was called Seriki Market.');
const brandt = passage('Ilse Brandt', 'Ilse Brandt was a captain. Sailors called her Silent Hare.');
const school = passage(
  'Quill School',
  'The Quill School teaches knots. The school is usually called the QSK.',
);

test.each([
  ['What is the old name of Tolve?', tolve, 'Seriki Market'],
  ['What was Tolve called before it was renamed?', tolve, 'Seriki Market'],
  ['What was the nickname of Ilse Brandt?', brandt, 'Silent Hare'],
  ['What is the usual abbreviation for Quill School?', school, 'QSK'],
])('%s', (question, page, expected) => {
  expect(answer(question, page)).toBe(expected);
});

test('what is told so stands when it is held against its quote, though that says nothing of a nickname', () => {
  const question = 'What was the nickname of Ilse Brandt?';
  const request = { need: needId('n'), question, expects: 'unknown', passages: [brandt] } as const;
  const [finding] = extract(request).findings;
  expect(finding && verify(question, finding, [brandt])).toMatchObject({ supported: true });
});

test('gives no name of another kind, and none of several', () => {
  expect(answer('What is the usual abbreviation for Tolve?', tolve)).toBeUndefined();
  const twice = passage('Tolve', 'Until 1871 it was called Seriki Market. It was known as Vey until 1700.');
  expect(answer('What is the old name of Tolve?', twice)).not.toBe('Vey');
});
