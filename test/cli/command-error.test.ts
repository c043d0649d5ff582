import { parseArgs } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { CommandError, orEnd } from '../../src/cli/command-error.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([
  [
    'an option that is not known',
    () => parseArgs({ args: ['--nope'], options: {} }),
    "Unknown option '--nope'",
  ],
  [
    'a value that cannot be used',
    () => {
      throw new CommandError('Cannot use it.');
    },
    'Cannot use it.',
  ],
])('orEnd() ends the command in plain words at %s', (_, read, words) => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  expect(() => orEnd<unknown>(read)).toThrow('ended');
  expect(exit).toHaveBeenCalledWith(2);
  expect(said).toHaveBeenCalledWith(expect.stringContaining(words));
});

test('orEnd() hides no bug', () => {
  const read = () => {
    throw new TypeError('x is undefined');
  };
  expect(() => orEnd(read)).toThrow('x is undefined');
});
