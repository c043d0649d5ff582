import { expect, it } from 'vitest';
import { speakerOf } from '../../../src/core/text/speaker.ts';

function who(text: string, before: string, words = 'I'): string | undefined {
  const start = text.indexOf(before) + before.length;
  return speakerOf(text, { start, end: start + words.length })?.name;
}

const interview =
  'Vey: Who took the letter?\n\nOle Lund: It was noon. I took it.\n\nVey: I see.\n\nOle Lund: Nobody else was there.';

it('in an interview it is whoever the line names', () => {
  expect(who(interview, 'noon. ')).toBe('Ole Lund');
  expect(who(interview, '\n\nVey: ')).toBe('Vey');
});

it('in a letter it is the sender of the last one', () => {
  const letters =
    'From: Anna Vey <anna@example.org>\nTo: Ole Lund\n\nI paid.\n\nFrom: Ole Lund\nTo: Anna Vey\n\nThank you, I wrote to them.';
  expect(who(letters, 'Lund\n\n')).toBe('Anna Vey');
  expect(who(letters, 'you, ')).toBe('Ole Lund');
});

it('nobody is meant by other words, in a text without speakers, and by one line with a colon', () => {
  expect(who(interview, 'noon. ', 'I took')).toBeUndefined();
  expect(who('It was noon. I took it.', 'noon. ')).toBeUndefined();
  expect(who('Conclusion: it was noon. I took it.', 'noon. ')).toBeUndefined();
});
