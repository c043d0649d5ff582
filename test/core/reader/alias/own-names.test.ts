import { describe, expect, test } from 'vitest';
import { needId } from '../../../../src/core/ids.ts';
import { withOwnNames } from '../../../../src/core/reader/alias/own-names.ts';
import { extract } from '../../../../src/core/reader/jobs/extract.ts';
import { verify } from '../../../../src/core/reader/jobs/verify.ts';
import { passage } from '../../../kit/passages.ts';

const asked = (question: string, ...passages: ReturnType<typeof passage>[]) =>
  withOwnNames(question, passages).question;

describe('withOwnNames()', () => {
  test.each([
    ['Until 1743 she sailed under the name Quill Gannet.', 'Quill Gannet'],
    ['Sailors called her Old Gannet, and she bore it.', 'Old Gannet'],
    ['Sailors call her the Quill Gannet.', 'Quill Gannet'],
    ['She was widely known as the Quill Gannet.', 'Quill Gannet'],
    ['She was launched as the Quill Gannet, and took her present name in 1743.', 'Quill Gannet'],
    ['The Merrow (formerly the Quill Gannet) was a brig.', 'Quill Gannet'],
    ['The brig is usually called the QGN.', 'QGN'],
  ])('knows from “%s” whose name that is', (text, alias) => {
    expect(asked(`When was the ${alias} lost?`, passage('Merrow (brig)', text))).toBe(
      'When was the Merrow lost?',
    );
  });

  test.each([
    ['Her first port was Teslon (now Quill Harbour).', 'Where is Teslon?', 'Where is Quill Harbour?'],
    [
      'He served on the Gannet (the brig later renamed the Merrow).',
      'Who built the Gannet?',
      'Who built the Merrow?',
    ],
    [
      'Her captain was Ilse Brandt (known as the Gannet).',
      'When was the Gannet born?',
      'When was the Ilse Brandt born?',
    ],
  ])('takes the name that stands beside it: %s', (text, question, expected) => {
    expect(asked(question, passage('Anna Vey', text))).toBe(expected);
  });

  test('takes the name of a role for a role, and not for another name', () => {
    const text = passage('Merrow (brig)', 'Sailors called her Old Gannet.');
    expect(asked('What is the name of the captain of the Old Gannet?', text)).toBe(
      'What is the name of the captain of the Merrow?',
    );
    expect(asked('What is the name of the Old Gannet?', text)).toBe('What is the name of the Old Gannet?');
  });

  test.each([
    ['a stranger of that name', 'Her teacher, a man called Gannet, was from Tolve.', 'When was Gannet born?'],
    ['a mere mention', 'The Merrow met the Gannet off Tolve.', 'When was the Gannet lost?'],
    ['a word that is no name there', 'People called her old.', 'When was Old lost?'],
  ])('leaves %s alone', (_, text, question) => {
    expect(asked(question, passage('Merrow (brig)', text))).toBe(question);
  });

  test('leaves a name that has its own page, and a question for the name itself', () => {
    const told = passage('Merrow', 'She was known as the Gannet.');
    const own = passage('Gannet (schooner)', 'The Gannet was a schooner.');
    expect(asked('When was the Gannet lost?', told, own)).toBe('When was the Gannet lost?');
    expect(asked('Which ship was called the Gannet?', told)).toBe('Which ship was called the Gannet?');
  });
});

test('an answer on a thing that is asked for by another name quotes what says so, and holds against it', () => {
  const merrow = passage(
    'Merrow (brig)',
    'The Merrow was a brig of 90 tons. Until 1743 the Merrow sailed under the name Quill Gannet. The captain of the Merrow was Ilse Brandt.',
  );
  const question = 'Who was the captain of the Quill Gannet?';
  const [finding] = extract({ need: needId('n'), question, expects: 'person', passages: [merrow] }).findings;
  expect(finding?.text).toBe('Ilse Brandt');
  expect(finding?.quotes.map(({ text }) => text).join(' ')).toContain('under the name Quill Gannet');
  expect(finding && verify(question, finding, [merrow])).toMatchObject({ supported: true });
});
