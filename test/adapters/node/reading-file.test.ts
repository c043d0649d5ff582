import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadingFile } from '../../../src/adapters/node/reading-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reroute-readings-'));
});
afterAll(() => rm(folder, { recursive: true }));

const reading = { relevance: 0.5, kinds: { span: 0.9, yes: 0, no: 0, none: 0.1 }, spans: [] };
const line = `${JSON.stringify(['a', reading])}\n`;

function storeIn(path: string) {
  const opened = openReadingFile(path);
  if (opened.kind === 'invalid') throw new Error(opened.message);
  return opened.store;
}

test('openReadingFile() leaves out a line that was cut off, and what comes after it is not lost with it', async () => {
  const path = join(folder, 'a.jsonl');
  storeIn(path).set('a', reading);
  await appendFile(path, '["b",{"relev');
  storeIn(path).set('c', reading);
  const store = storeIn(path);
  expect([store.get('a'), store.get('b'), store.get('c')]).toEqual([reading, undefined, reading]);
});

test.each(['null', '{"a":1}', '["b"]', '["b",{"relevance":1}]', '7'])(
  'openReadingFile() names the line where %s stands for a reading',
  async (odd) => {
    const path = join(folder, 'b.jsonl');
    await writeFile(path, `${line}${odd}\n`);
    const opened = openReadingFile(path);
    expect(opened.kind === 'invalid' && opened.message).toContain('line 2 is no reading');
  },
);
