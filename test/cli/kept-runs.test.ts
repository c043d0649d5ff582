import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptWords, openKeptRuns } from '../../src/cli/kept-runs.ts';
import { runReport } from '../kit/run-reports.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-kept-'));
});
afterAll(() => rm(folder, { recursive: true }));

const origins = { options: 'a', 'the program': 'b' };

test('openKeptRuns() gives back what was kept before, by its series, though the last line was cut off', async () => {
  const out = join(folder, 'a.json');
  const first = await openKeptRuns({ out, isContinued: false, origins });
  await first.add('rules', runReport({ id: 'a' }));
  await first.add('naive', runReport({ id: 'b', policy: 'naive' }));
  await appendFile(`${out}.part`, '{"series":"rules","run":{"id":"c"');
  const again = await openKeptRuns({ out, isContinued: true, origins });
  expect([...again.known('rules').keys()]).toEqual(['a']);
  expect(again.known('naive').get('b')).toEqual(runReport({ id: 'b', policy: 'naive' }));
  await again.add('rules', runReport({ id: 'c' }));
  const third = await openKeptRuns({ out, isContinued: true, origins });
  expect([...third.known('rules').keys()]).toEqual(['a', 'c']);
  await again.remove();
  expect(existsSync(`${out}.part`)).toBe(false);
});

test('openKeptRuns() refuses to begin over runs that were kept, and leaves them', async () => {
  const out = join(folder, 'b.json');
  const first = await openKeptRuns({ out, isContinued: false, origins });
  await first.add('rules', runReport());
  const again = openKeptRuns({ out, isContinued: false, origins });
  await expect(again).rejects.toThrow('Go on with --continue, or remove it.');
  expect((await openKeptRuns({ out, isContinued: true, origins })).known('rules').size).toBe(1);
});

test('openKeptRuns() leaves no file where no run was finished', async () => {
  const out = join(folder, 'd.json');
  await openKeptRuns({ out, isContinued: false, origins });
  expect(existsSync(`${out}.part`)).toBe(false);
});

test('openKeptRuns() refuses to go on with runs that come of something else, with none, and without a file', async () => {
  const out = join(folder, 'c.json');
  await (await openKeptRuns({ out, isContinued: false, origins })).add('rules', runReport());
  const other = openKeptRuns({ out, isContinued: true, origins: { ...origins, 'the program': 'c' } });
  await expect(other).rejects.toThrow('this has changed: the program. Give');
  const none = openKeptRuns({ out: join(folder, 'none.json'), isContinued: true, origins });
  await expect(none).rejects.toThrow('there is no');
  await expect(openKeptRuns({ out: undefined, isContinued: true, origins })).rejects.toThrow(
    '--out is missing',
  );
});

test('keptWords() says what is kept only where something is', async () => {
  const out = join(folder, 'e.json');
  const kept = await openKeptRuns({ out, isContinued: false, origins });
  expect(keptWords(out)).toBeUndefined();
  expect(keptWords(undefined)).toBeUndefined();
  await kept.add('rules', runReport());
  expect(keptWords(out)).toContain(`kept in "${out}.part"`);
});
