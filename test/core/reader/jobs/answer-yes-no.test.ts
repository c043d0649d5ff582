import { expect, test } from 'vitest';
import { answerYesNo } from '../../../../src/core/reader/jobs/answer-yes-no.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { shelve } from '../../../../src/core/reader/rank/shelf.ts';
import { passage } from '../../../kit/passages.ts';

function answer(question: string, text: string, title = 'Visiting us'): string | undefined {
  const found = answerYesNo(readFor(readQuestion(question), shelve([passage(title, text)])));
  return found.kind === 'answered' ? found.text : undefined;
}

test('“no dogs” is a no to whether dogs are allowed, and to nothing else', () => {
  const rule = 'No dogs in the dome, please. There is a hook beside the door.';
  expect(answer('Are dogs in the dome allowed?', rule)).toBe('no');
  expect(answer('Is there a hook beside the door?', rule)).toBeUndefined();
  expect(answer('Are cats in the dome allowed?', rule)).toBeUndefined();
});

test('a sentence on the thing that says all that is asked is a yes', () => {
  expect(answer('Was the Merrow built at Tolve?', 'The Merrow was built at Tolve.', 'Merrow')).toBe('yes');
  expect(answer('Was the Merrow built at Tolve?', 'The Merrow was never built at Tolve.', 'Merrow')).not.toBe(
    'yes',
  );
});
