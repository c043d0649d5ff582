import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PassageVectors } from '../../../../src/adapters/any/dense/passage-vectors.ts';
import { openVectorFile } from '../../../../src/adapters/node/vector-file.ts';
import { passage } from '../../../kit/passages.ts';
import { letterEmbedder } from './stand-in-embedder.ts';

const { signal } = new AbortController();
const boat = passage('Boat', 'zzz yyy');
const house = passage('House', 'ooo aaa');

test('nearest() gives the nearest first, with their cosines', async () => {
  const vectors = new PassageVectors(letterEmbedder());
  expect(await vectors.index([boat, house], signal)).toBeUndefined();
  const near = await vectors.nearest('zzz', 1, signal);
  expect(near.map((each) => each.passage)).toEqual([boat]);
  expect(near[0]?.nearness).toBeGreaterThan(0.6);
});

test('index() reads what is new or changed alone, and forgets what is gone', async () => {
  const embedder = letterEmbedder();
  const vectors = new PassageVectors(embedder);
  await vectors.index([boat, house], signal);
  embedder.asked.length = 0;
  const changed = { ...boat, text: 'qqq' };
  await vectors.index([changed], signal);
  expect(embedder.asked).toEqual(['Boat: qqq']);
  expect((await vectors.nearest('q', 5, signal)).map((each) => each.passage)).toEqual([changed]);
});

test('index() says why it cannot, and what was read stays', async () => {
  const embedder = letterEmbedder();
  let isBroken = false;
  const vectors = new PassageVectors({
    embed: async (texts, stop) =>
      isBroken ? { kind: 'unavailable', message: 'It broke.' } : embedder.embed(texts, stop),
  });
  await vectors.index([boat], signal);
  isBroken = true;
  expect(await vectors.index([boat, house], signal)).toBe('It broke.');
  expect(vectors.size).toBe(1);
  expect(await vectors.nearest('z', 1, signal)).toEqual([]);
});

test('index() that is stopped keeps what was read until then', async () => {
  const controller = new AbortController();
  const many = Array.from({ length: 100 }, (_, at) => passage(`P${at}`, `text ${at}`));
  const vectors = new PassageVectors(letterEmbedder());
  const stop = vectors.index(many, controller.signal, ({ done }) => {
    if (done >= 64) controller.abort();
  });
  await expect(stop).rejects.toThrow('abort');
  expect(vectors.size).toBe(64);
});

test('vectors that a file keeps are not made again, and others of another version are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
  try {
    const path = join(folder, 'kept');
    await new PassageVectors(letterEmbedder(), openVectorFile(path)).index([boat, house], signal);
    const embedder = letterEmbedder();
    const again = new PassageVectors(embedder, openVectorFile(path));
    await again.index([boat, house], signal);
    expect(embedder.asked).toEqual([]);
    expect((await again.nearest('zzz', 1, signal))[0]?.passage).toEqual(boat);
  } finally {
    await rm(folder, { recursive: true });
  }
});
