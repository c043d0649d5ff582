import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTestModel, noTestModel } from '../../scripts/model/test-model.ts';
import type { LoadReply } from '../../src/ports/text-engine.ts';
import { pageEngine, startEngineBrowser } from './page-engine.ts';

const path = findTestModel();
if (path === undefined) console.log(noTestModel);
const never = new AbortController().signal;

describe.skipIf(path === undefined)('wllama in Chromium, with the files of a model', () => {
  let started: Awaited<ReturnType<typeof startEngineBrowser>>;
  let folder: string;
  let model: Buffer;

  beforeAll(async () => {
    started = await startEngineBrowser();
    folder = await mkdtemp(join(tmpdir(), 'reroute-model-'));
    model = await readFile(path ?? '');
  });
  afterAll(async () => {
    await started?.close();
    if (folder !== undefined) await rm(folder, { recursive: true });
  });

  async function written(name: string, bytes: Buffer): Promise<string> {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return file;
  }

  async function loaded(
    files: readonly string[],
  ): Promise<{ readonly reply: LoadReply; readonly page: Page }> {
    const { page } = await started.open();
    await page.getByLabel('Model').setInputFiles([...files]);
    const engine = await pageEngine(page);
    const reply = await engine.load({ files: [], contextTokens: 256, device: 'cpu' }, never, () => {});
    return { reply, page };
  }

  test('a file that is cut off is named as damaged', async () => {
    const half = await written('half.gguf', model.subarray(0, model.length / 2));
    const { reply, page } = await loaded([half]);
    expect(reply).toEqual({
      kind: 'bad-model',
      message: expect.stringMatching(/"half".*cut off or damaged/u),
    });
    await page.close();
  });

  test('a model of an unknown architecture is named by it', async () => {
    const other = Buffer.from(model);
    const key = other.indexOf('general.architecture');
    other.write('lloma', other.indexOf('llama', key + 20), 'latin1');
    const { reply, page } = await loaded([await written('other.gguf', other)]);
    expect(reply).toEqual({ kind: 'bad-model', message: expect.stringMatching(/architecture "lloma"/u) });
    await page.close();
  });

  test('a file of another kind under the name is told from a model', async () => {
    const { reply, page } = await loaded([
      await written('zip.gguf', Buffer.from('PK\u0003\u0004 no model at all')),
    ]);
    expect(reply).toEqual({ kind: 'bad-model', message: expect.stringMatching(/no GGUF file/u) });
    await page.close();
  });

  test('a damaged header is refused, and a whole model loads from a folder with other files in it', async () => {
    const broken = Buffer.concat([model.subarray(0, 24), Buffer.alloc(2000, 0xff)]);
    const first = await loaded([await written('broken.gguf', broken)]);
    expect(first.reply).toMatchObject({ kind: 'bad-model' });
    await first.page.close();
    const others = [
      await written('README.md', Buffer.from('# Tiny')),
      await written('config.json', Buffer.from('{}')),
    ];
    const { reply, page } = await loaded([...others, path ?? '']);
    expect(reply).toMatchObject({ kind: 'loaded', contextTokens: 256 });
    await page.close();
  });
});
