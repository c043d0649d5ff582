import { expect, it, vi } from 'vitest';
import { createSwitchedRecaller } from '../../../src/adapters/any/switched-recaller.ts';
import type { RecalledRun } from '../../../src/core/recalled-run.ts';

const { signal } = new AbortController();

it('recall() looks at past runs only while it is switched on', async () => {
  const runs: readonly RecalledRun[] = [];
  const recall = vi.fn(async () => runs);
  let on = false;
  const recaller = createSwitchedRecaller({ recall }, () => on);
  expect(await recaller.recall('Where?', signal)).toEqual([]);
  expect(recall).not.toHaveBeenCalled();
  on = true;
  expect(await recaller.recall('Where?', signal)).toBe(runs);
});
