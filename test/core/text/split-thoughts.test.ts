import { describe, expect, test } from 'vitest';
import { splitThoughts } from '../../../src/core/text/split-thoughts.ts';

describe('splitThoughts()', () => {
  test.each([
    ['leaves a plain result alone', '{"a":1}', '{"a":1}', undefined],
    ['takes the thoughts from before the result', '<think>\nHm.\n</think>\n\n{"a":1}', '{"a":1}', 'Hm.'],
    ['takes an empty block for no thoughts', '<think>\n\n</think>\n\n{"a":1}', '{"a":1}', undefined],
    ['understands a block whose opening mark stood in the prompt', 'Hm.</think>yes', 'yes', 'Hm.'],
    ['finds no result after thoughts that were cut off', '<think>Hm, let me', '', 'Hm, let me'],
    [
      'leaves marks inside a result alone',
      'The tag <think> is a tag.',
      'The tag <think> is a tag.',
      undefined,
    ],
  ])('%s', (_, output, text, thoughts) => {
    expect(splitThoughts(output)).toEqual({ text, thoughts });
  });
});
