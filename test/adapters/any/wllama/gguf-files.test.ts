import { describe, expect, test } from 'vitest';
import { findGguf } from '../../../../src/adapters/any/wllama/gguf-files.ts';

const whole = new Uint8Array([0x47, 0x47, 0x55, 0x46, 3, 0, 0, 0]);
const file = (path: string, bytes: Uint8Array<ArrayBuffer> = whole) => ({ path, blob: new Blob([bytes]) });

describe('findGguf()', () => {
  test('takes the one model of a folder and leaves other files alone', async () => {
    const files = [file('model/README.md'), file('model/Tiny.Q4.gguf'), file('model/config.json')];
    expect(await findGguf(files)).toMatchObject({
      ...{ kind: 'model', name: 'Tiny.Q4', parts: [{ path: 'model/Tiny.Q4.gguf' }] },
    });
  });

  test('puts the parts of a split model in order', async () => {
    const files = ['big-00002-of-00003.gguf', 'big-00003-of-00003.gguf', 'big-00001-of-00003.gguf'];
    const found = await findGguf(files.map((path) => file(path)));
    expect(found).toMatchObject({ kind: 'model', name: 'big' });
    if (found.kind === 'model') expect(found.parts.map(({ path }) => path)).toEqual(files.toSorted());
  });

  test.each([
    ['nothing', [], /no file ends in "\.gguf"/u],
    ['other files only', [file('weights.bin')], /only "weights\.bin"/u],
    ['two models', [file('a.gguf'), file('b.gguf')], /several, "a", "b"/u],
    ['a part that is missing', [file('big-00001-of-00003.gguf')], /3 parts, and only part 1/u],
    [
      'another format under its name',
      [file('a.gguf', new TextEncoder().encode('PK\u0003\u0004zip and more'))],
      /no GGUF/u,
    ],
    ['an empty file', [file('a.gguf', new Uint8Array())], /empty or cut off/u],
    ['an old version', [file('a.gguf', new Uint8Array([0x47, 0x47, 0x55, 0x46, 1, 0, 0, 0]))], /version 1/u],
  ])('refuses %s with what to do', async (_, files, words) => {
    const found = await findGguf(files);
    expect(found).toEqual({ kind: 'bad-model', message: expect.stringMatching(words) });
    expect(found.kind === 'bad-model' ? found.message : '').toMatch(/(?:Pick|Get) .*\.$/u);
  });
});
