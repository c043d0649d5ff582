import { beforeEach, describe, expect, test } from 'vitest';
import { filesAddress } from '../../../../src/adapters/any/web-llm/model-address.ts';
import { ModelDoor } from '../../../../src/adapters/any/web-llm/model-door.ts';
import { openModelFolder } from '../../../../src/adapters/any/web-llm/model-folder.ts';
import { type MadeModel, webLlmModel } from '../../../kit/web-llm-model.ts';

async function openDoor(change?: MadeModel): Promise<ModelDoor> {
  const opened = await openModelFolder(webLlmModel(change));
  if (opened.kind !== 'opened') throw new Error(opened.message);
  const door = new ModelDoor();
  door.open(opened.folder);
  return door;
}

const ask = (name: string, init?: RequestInit) => new Request(filesAddress + name, init);
const ranged = (range: string) => ask('params_shard_0.bin', { headers: { Range: range } });

describe('ModelDoor', () => {
  let door: ModelDoor;
  beforeEach(async () => {
    door = await openDoor();
  });

  test.each([
    ['mlc-chat-config.json', 'application/json'],
    ['made-webgpu.wasm', 'application/wasm'],
    ['params_shard_0.bin', 'application/octet-stream'],
  ])('answers a request for %s with its bytes and type', async (name, type) => {
    const response = await door.fetch(ask(name));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    const given = webLlmModel().find(({ path }) => path === name)?.blob;
    expect(await response.bytes()).toEqual(await given?.bytes());
  });

  test.each([
    ['bytes=0-9', 206, 10, 'bytes 0-9/1000'],
    ['bytes=990-', 206, 10, 'bytes 990-999/1000'],
    ['bytes=-10', 206, 10, 'bytes 990-999/1000'],
    ['bytes=990-5000', 206, 10, 'bytes 990-999/1000'],
    ['bytes=1000-', 416, 0, 'bytes */1000'],
    ['lines=1-2', 200, 1000, null],
  ])('answers the range %s with %i', async (range, status, size, place) => {
    const response = await door.fetch(ranged(range));
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Range')).toBe(place);
    expect((await response.bytes()).length).toBe(size);
  });

  test('gives only the head where only that is asked for', async () => {
    const response = await door.fetch(ask('params_shard_1.bin', { method: 'HEAD' }));
    expect(response.headers.get('Content-Length')).toBe('1001');
    expect(await response.text()).toBe('');
  });

  test.each([
    'https://huggingface.co/mlc-ai/x/resolve/main/tokenizer.json',
    `${filesAddress}added_tokens.json`,
    'https://model.invalid/other',
  ])('refuses %s as the browser does, and remembers it', async (address) => {
    await expect(door.fetch(new Request(address))).rejects.toThrow(TypeError);
    expect(door.refused).toEqual([address]);
  });

  test('refuses all once there is no model', async () => {
    door.open(undefined);
    await expect(door.fetch(ask('tokenizer.json'))).rejects.toThrow(TypeError);
  });

  test('stops weights that are not those of the list, when they are read', async () => {
    const altered = await openDoor({ 'params_shard_0.bin': new Uint8Array(1000) });
    const response = await altered.fetch(ask('params_shard_0.bin'));
    await expect(response.arrayBuffer()).rejects.toThrow(/"params_shard_0\.bin" was altered or damaged/u);
  });

  test('is a cache in which every file lies, and nothing else', async () => {
    const cache = await door.caches().open('webllm/model');
    const found = await cache.match(ask('tokenizer.json'));
    expect(await found?.json()).toEqual({ model: { type: 'BPE' } });
    expect(await cache.match('https://example.org/')).toBeUndefined();
    await expect(cache.add('https://example.org/')).rejects.toThrow(TypeError);
    const keys = (await cache.keys()).map(({ url }) => url);
    expect(keys).toContain(`${filesAddress}params_shard_1.bin`);
  });
});
