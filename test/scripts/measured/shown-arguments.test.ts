import { expect, test } from 'vitest';
import { shownArguments } from '../../../scripts/measured/shown-arguments.ts';

test('shownArguments() leaves out how a command was made in parts, and no number of another option', () => {
  const args = ['--questions', '100', '--go-on', '--seconds', '280', '--rate', '0.2', '--record'];
  expect(shownArguments(args)).toBe('--questions 100 --rate 0.2 --record');
  expect(shownArguments(['--seconds=280', '--questions=100'])).toBe('--questions=100');
});
