import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readStated } from '../../../../src/core/reader/stated/read-stated.ts';
import { passage } from '../../../kit/passages.ts';

const teacher = readQuestion('Who was the teacher of Ilse Brandt?');
const read = (text: string, title = 'Ilse Brandt') => readStated(teacher, [passage(title, text)])?.text;

describe('readStated()', () => {
  test('reads a role that a text on the thing gives in so many words', () => {
    for (const text of [
      'She was a potter. Her teacher was Anna Vey. She died in 1840.',
      'Anna Vey was her teacher.',
      'Anna Vey was the teacher of Ilse Brandt.',
      'The teacher of Ilse Brandt was the glazier Anna Vey, of Tolve.',
      'Teacher: Anna Vey. Mother: Hedda Lorn.',
      'Her teacher, Anna Vey, praised her.',
      'Ilse Brandt’s teacher was Anna Vey.',
    ])
      expect(read(text), text).toBe('Anna Vey');
  });

  test('takes pronouns for those of the thing only in a text on it', () => {
    expect(read('Her teacher was Anna Vey.', 'Hedda Lorn')).toBeUndefined();
    expect(read('Anna Vey was the teacher of Ilse Brandt.', 'Hedda Lorn')).toBe('Anna Vey');
  });

  test('reads nothing from another role, from doubt, and from more than one value', () => {
    for (const text of [
      'Her first teacher was Anna Vey.',
      'Her teacher was not Anna Vey.',
      'Her teacher was once thought to be Anna Vey.',
      'Her teacher was Anna Vey. Her teacher was Hedda Lorn.',
      'Her teacher was Anna Vey or Hedda Lorn.',
    ])
      expect(read(text), text).toBeUndefined();
  });

  test('does not choose between two texts on things of one name', () => {
    const passages = ['weaver', 'potter'].map((trade) =>
      passage(`Ilse Brandt (${trade})`, 'Her teacher was Anna Vey.'),
    );
    expect(readStated(teacher, passages)).toBeUndefined();
  });

  test('quotes the sentence, by its place in the passage', () => {
    const text = 'She was a potter. Her teacher was Anna Vey.';
    const quote = readStated(teacher, [passage('Ilse Brandt', text)])?.quote;
    expect(quote?.text).toBe('Her teacher was Anna Vey.');
    expect(text.slice(quote?.start, quote?.end)).toBe(quote?.text);
  });
});

const stated = (question: string, title: string, text: string) =>
  readStated(readQuestion(question), [passage(title, text)])?.text;

test.each([
  [
    'Who is the husband of Ruth Vey?',
    'Ruth Vey',
    'She is married to the organ builder Jonas Vey; they live in Tolve.',
    'Jonas Vey',
  ],
  ['Who was Ruth Vey’s husband?', 'Ruth Vey', 'Ruth Vey married Jonas Vey in 1990.', 'Jonas Vey'],
  ['Who was the husband of Ruth Vey?', 'Ada Lund', 'She is married to Jonas Vey.', undefined],
  [
    'What is the profession of Jonas Vey?',
    'Ruth Vey',
    'She is married to the organ builder Jonas Vey.',
    'organ builder',
  ],
  [
    'What was the occupation of Jonas Vey?',
    'The lock',
    'The lock was made by the old smith Jonas Vey.',
    'smith',
  ],
  ['What is the profession of Jonas Vey?', 'Ruth Vey', 'She lives with her brother Jonas Vey.', undefined],
  ['What is the profession of Jonas Vey?', 'Ruth Vey', 'The founder Jonas Vey came from Tolve.', undefined],
])('%s on “%s”: %s', (question, title, text, expected) => {
  expect(stated(question, title, text)).toBe(expected);
});

describe('what somebody works as', () => {
  const trade = readQuestion('What is the profession of Anna Vey?');
  const asked = (text: string) => readStated(trade, [passage('Notes', text)])?.text;

  test('is told of the name, and of the last name with a title', () => {
    expect(asked('Anna Vey is a notary in Tolve; she did not reply.')).toBe('notary');
    expect(asked('Ms Vey was a tax lawyer, and left.')).toBe('tax lawyer');
  });

  test('is nothing that somebody is to others, nor what may not be so', () => {
    expect(asked('Anna Vey was a friend of Ole Lund.')).toBeUndefined();
    expect(asked('Anna Vey was never a notary in Tolve.')).toBeUndefined();
    expect(asked('Ole Vey is a notary in Tolve.')).toBeUndefined();
  });
});
