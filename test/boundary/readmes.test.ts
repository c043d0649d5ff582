import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foldersUnder } from '../../scripts/code/source-files.ts';
import { root } from './project.ts';

const readmes = ['src', 'proxy'].flatMap((top) =>
  foldersUnder(root, top).map((folder) => `${folder}/README.md`),
);

it('each folder begins with a README that says what lives there', () => {
  expect(readmes.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('each README has a heading and at least one line of words', () => {
  const empty = readmes.filter((path) => {
    if (!existsSync(join(root, path))) return false;
    const [heading = '', ...lines] = readFileSync(join(root, path), 'utf8').split('\n');
    return !heading.startsWith('# ') || lines.join('').length < 40;
  });
  expect(empty).toEqual([]);
});
