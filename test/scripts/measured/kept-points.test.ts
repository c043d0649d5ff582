import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptPoints } from '../../../scripts/measured/kept-points.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-points-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function pointsOf(text: string): Promise<readonly object[]> {
  const file = join(folder, 'curve.json');
  await writeFile(file, text);
  return keptPoints(file, { list: 'cells', settings: { seed: '21' } });
}

test('keptPoints() gives what was measured before, and nothing where there is no file', async () => {
  expect(await pointsOf('{"seed":"21","cells":[{"steps":1}]}')).toEqual([{ steps: 1 }]);
  expect(keptPoints(join(folder, 'none.json'), { list: 'cells', settings: {} })).toEqual([]);
});

test.each([
  ['{"seed":"22","cells":[]}', 'it was measured with seed "22", and this is "21"'],
  ['{"seed":"21","cells":[{"ste', 'it is damaged'],
  ['[]', 'it is damaged'],
  ['{"seed":"21"}', 'its list "cells" is damaged'],
  ['{"seed":"21","cells":[null]}', 'its list "cells" is damaged'],
])('keptPoints() refuses %s, and says why and what to do', async (text, why) => {
  await expect(pointsOf(text)).rejects.toThrow(why);
  await expect(pointsOf(text)).rejects.toThrow('or another --out.');
});
