import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { shelve } from '../../../../src/core/reader/rank/shelf.ts';
import type { MadeReading } from '../../../../src/core/reader/trained/answer-candidates.ts';
import { claimedOption, optionClaims } from '../../../../src/core/reader/trained/option-claims.ts';
import { passage } from '../../../kit/passages.ts';

const vey = passage('Anna Vey', 'Anna Vey is a singer of Tolve. She sang at Quill.');
const lund = passage('Ole Lund (potter)', 'Ole Lund is a potter of Lentem. He never sang.');
const other = passage('Tolve', 'Tolve is a harbour.');
const readingOf = (question: string, passages = [other, vey, lund]) =>
  readFor(readQuestion(question), shelve(passages));
const asked = (question: string) => optionClaims(readingOf(question)).map((each) => each.question);

describe('optionClaims()', () => {
  test.each([
    ['Which singer is Tolvan, Anna Vey or Ole Lund?', 'Is Anna Vey Tolvan?', 'Is Ole Lund Tolvan?'],
    ['Who wrote a play, Anna Vey or Ole Lund?', 'Did Anna Vey write a play?', 'Did Ole Lund write a play?'],
    [
      'Which artist, Anna Vey or Ole Lund, is best known for cups?',
      'Is Anna Vey best known for cups?',
      'Is Ole Lund best known for cups?',
    ],
    ['Was Anna Vey or Ole Lund made a knight?', 'Was Anna Vey made a knight?', 'Was Ole Lund made a knight?'],
    ['Between Ole Lund and Anna Vey who has a ship?', 'Has Ole Lund a ship?', 'Has Anna Vey a ship?'],
  ])('%s', (question, first, second) => {
    expect(asked(question)).toEqual([first, second]);
  });

  test('reads each on its own page', () => {
    const claims = optionClaims(readingOf('Which singer is Tolvan, Anna Vey or Ole Lund?'));
    expect(claims.map((each) => each.passage)).toEqual([vey, lund]);
  });

  test.each([
    'Who is older, Anna Vey or Ole Lund?',
    'Which singer is Tolvan, Anna Vey or Ilse Brandt?',
    'Which singer is Tolvan?',
    'Who, Anna Vey or Ole Lund?',
  ])('claims nothing in %s', (question) => {
    expect(asked(question)).toEqual([]);
  });
});

describe('claimedOption()', () => {
  const question = 'Which singer is Tolvan, Anna Vey or Ole Lund?';
  const reading = readingOf(question);
  const made = (first: number, second: number): readonly MadeReading[] =>
    optionClaims(reading).map((claim, index) => {
      const yes = index === 0 ? first : second;
      const kinds = { span: 0, yes, no: 1 - yes, none: 0 };
      return { ...claim, reading: { relevance: 1, kinds, spans: [] } };
    });

  test('is the one of which the claim is read, with what its page says of it', () => {
    expect(claimedOption(reading, made(0.7, 0.3))).toMatchObject({
      text: 'Anna Vey',
      quote: { text: 'Anna Vey is a singer of Tolve.' },
    });
    expect(claimedOption(reading, made(0.3, 0.7))?.text).toBe('Ole Lund');
  });

  test('is none where both are read alike, or were not read', () => {
    expect(claimedOption(reading, made(0.6, 0.5))).toBeUndefined();
    expect(claimedOption(reading, [])).toBeUndefined();
  });
});
