import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/core/models/catalogue.ts';
import { fitOf } from '../../../src/core/models/fit.ts';
import type { Hardware } from '../../../src/core/models/hardware.ts';
import type { ModelEntry } from '../../../src/core/models/model-entry.ts';
import { recommend } from '../../../src/core/models/recommend.ts';

const gpu = {
  ...({ kind: 'found', name: 'nvidia', isSoftware: false, hasF16: true } as const),
  ...{ maxBufferBytes: 4 * 2 ** 30, maxBindingBytes: 2 ** 31 },
};
const desktop: Hardware = { gpu, memoryGib: 16, threads: 16, isIsolated: true, freeBytes: 50e9 };
const noGpu: Hardware = { ...desktop, gpu: { kind: 'missing', why: 'no-webgpu' } };
const entry = (id: string): ModelEntry => {
  const found = catalogue.find((each) => each.id === id);
  if (found === undefined) throw new Error(`The catalogue has no ${id}.`);
  return found;
};

describe('recommend()', () => {
  it('takes the everyday model with 16-bit floats on a good graphics card', () => {
    expect(recommend(catalogue, desktop).best?.id).toBe('Qwen3-1.7B-q4f16_1-MLC');
  });

  it('takes the form with 32-bit floats where the card has no others, and shows each family once', () => {
    const { best, places } = recommend(catalogue, { ...desktop, gpu: { ...gpu, hasF16: false } });
    expect(best?.id).toBe('Qwen3-1.7B-q4f32_1-MLC');
    const families = places.map((place) => `${place.entry.engine} ${place.entry.family}`);
    expect(new Set(families).size).toBe(families.length);
  });

  it('takes a light one for the processor where there is no graphics card and many threads', () => {
    expect(recommend(catalogue, noGpu).best?.id).toBe('Qwen3-0.6B-Q8_0');
  });

  it('says of a model that writes one token a second so, in the singular', () => {
    const said = catalogue.map((each) => fitOf(each, { ...noGpu, threads: 2 }).why);
    expect(said.filter((why) => why.includes('about 1 token a second'))).not.toEqual([]);
    expect(said.join(' ')).not.toContain('about 1 tokens');
  });

  it('recommends no model for two threads without a graphics card, and says that reader answers', () => {
    const { best, why } = recommend(catalogue, { ...noGpu, threads: 2 });
    expect(best).toBeUndefined();
    expect(why).toContain('its own reader');
  });

  it('takes an imitated graphics card for none', () => {
    const { best, places } = recommend(catalogue, {
      ...{ ...desktop, threads: 2 },
      gpu: { ...gpu, isSoftware: true, hasF16: false },
    });
    expect(best).toBeUndefined();
    const compiled = places.filter((place) => place.entry.engine === 'web-llm');
    expect(new Set(compiled.map(({ fit }) => fit.kind))).toEqual(new Set(['slow']));
  });

  it('takes a light one where the machine has 4 GB of memory', () => {
    expect(recommend(catalogue, { ...desktop, memoryGib: 4 }).best?.use).toBe('light');
  });
});

describe('fitOf() says why not:', () => {
  const qwen = entry('Qwen3-4B-q4f16_1-MLC');
  const llama = entry('Qwen3-1.7B-Q8_0');
  it.each([
    ['no graphics card', qwen, noGpu, 'graphics card through WebGPU only'],
    ['no 16-bit floats', qwen, { ...desktop, gpu: { ...gpu, hasF16: false } }, '16-bit floats'],
    ['little memory', qwen, { ...desktop, memoryGib: 2 }, '3.4 GB of memory; this machine has about 2 GB'],
    ['little storage', llama, { ...desktop, freeBytes: 1e9 }, '1.8 GB of storage; 1.0 GB are free'],
    ['small buffers', { ...qwen, bufferBytes: 2 ** 32 }, desktop, 'buffers of 4.3 GB'],
  ] as const)('%s', (_, model, hardware, why) => {
    expect(fitOf(model, hardware)).toMatchObject({ kind: 'no', why: expect.stringContaining(why) });
  });

  it('one file of 2 GiB cannot be loaded in one piece', () => {
    const { origin } = llama;
    const files = origin.kind === 'gguf' ? origin.files.map((file) => ({ ...file, sizeBytes: 2 ** 31 })) : [];
    const large: ModelEntry = { ...llama, origin: { kind: 'gguf', files } };
    expect(fitOf(large, desktop)).toMatchObject({ kind: 'no', why: expect.stringContaining('Split it') });
  });

  it('without isolation a model has one thread, whatever the machine has', () => {
    expect(fitOf(entry('Qwen3-0.6B-Q8_0'), { ...noGpu, isIsolated: false })).toMatchObject({
      kind: 'slow',
      why: expect.stringContaining('one thread'),
    });
  });
});
