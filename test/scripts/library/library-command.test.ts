import { describe, expect, test } from 'vitest';
import { readLibraryCommand } from '../../../scripts/library/library-command.ts';

const mistake = (...args: string[]) => {
  const command = readLibraryCommand(['--out', 'x', ...args]);
  return command.kind === 'mistake' ? command.message : command.kind;
};

describe('readLibraryCommand()', () => {
  test('makes the encyclopedia where no family is named', () => {
    expect(readLibraryCommand(['--out', 'x'])).toEqual({
      ...{ kind: 'encyclopedia', out: 'x', size: { seed: 1, articles: 1000, questions: 500 } },
    });
  });

  test('takes a family with a range of hops and a wording', () => {
    const args = ['--out', 'x', '--family', 'genealogies', '--hops', '1-10', '--wording', 'plain'];
    expect(readLibraryCommand(args)).toMatchObject({
      ...{ kind: 'family', hops: { least: 1, most: 10 }, wording: 'plain' },
      family: { name: 'genealogies' },
    });
  });

  test('says which families there are', () => {
    expect(mistake('--family', 'dragons')).toMatch(
      /"dragons" is not there: there are encyclopedia, genealogies/u,
    );
  });

  test('says what hops, wordings and sizes it takes', () => {
    for (const hops of ['0', '1-11', '5-2', 'many', '2-'])
      expect(mistake('--family', 'genealogies', '--hops', hops)).toContain('within 1-10');
    expect(mistake('--family', 'genealogies', '--wording', 'odd')).toContain('plain, mixed');
    expect(mistake('--family', 'genealogies', '--articles', '99')).toContain('from 100 to 1000000');
    expect(mistake('--seed', '1.5')).toContain('not a whole number');
  });

  test('takes hops and wordings for families only', () => {
    expect(mistake('--hops', '2')).toContain('for other families');
  });

  test('wants a folder', () => {
    expect(readLibraryCommand([])).toEqual({ kind: 'mistake', message: '--out DIR is missing.' });
  });
});
