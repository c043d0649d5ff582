import { expect, test } from 'vitest';
import { shellWords } from '../../src/cli/shell-words.ts';

test('shellWords() quotes what a shell would take apart', () => {
  expect(shellWords(['--library', 'my notes', '--out', 'a.json'])).toBe("--library 'my notes' --out a.json");
  expect(shellWords(["Ilse's", '', '$HOME'])).toBe("'Ilse'\\''s' '' '$HOME'");
});
