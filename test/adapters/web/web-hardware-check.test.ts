import { expect, it } from 'vitest';
import type { WebGpu } from '../../../src/adapters/any/gpu-state.ts';
import { createWebHardwareCheck, type HardwarePlace } from '../../../src/adapters/web/web-hardware-check.ts';

const storage = {
  use: async () => ({ usedBytes: 1e9, quotaBytes: 5e9 }),
  state: async () => 'unknown' as const,
  keep: async () => false,
};
const place: HardwarePlace = {
  ...{ gpu: undefined, deviceMemory: 8, hardwareConcurrency: 12 },
  ...{ isSecureContext: true, crossOriginIsolated: true },
};
const gpuOf = (info: object, features: readonly string[] = ['shader-f16']): WebGpu => ({
  requestAdapter: async () => ({
    ...{ features: { has: (name) => features.includes(name) }, info },
    limits: { maxBufferSize: 2 ** 32, maxStorageBufferBindingSize: 2 ** 31 },
  }),
});
const look = (changes: Partial<HardwarePlace>) =>
  createWebHardwareCheck({ ...place, ...changes }, storage).look();

it('look() tells what the graphics card offers, and how much is free', async () => {
  expect(await look({ gpu: gpuOf({ vendor: 'nvidia', architecture: 'ampere' }) })).toEqual({
    gpu: {
      ...{ kind: 'found', name: 'nvidia ampere', isSoftware: false, hasF16: true },
      ...{ maxBufferBytes: 2 ** 32, maxBindingBytes: 2 ** 31 },
    },
    ...{ memoryGib: 8, threads: 12, isIsolated: true, freeBytes: 4e9 },
  });
});

it.each([
  [{ description: 'SwiftShader Device (LLVM 10)', vendor: 'google' }],
  [{ vendor: 'mesa', architecture: 'llvmpipe' }],
  [{ vendor: 'x', isFallbackAdapter: true }],
])('look() knows an imitated graphics card by %j', async (info) => {
  expect(await look({ gpu: gpuOf(info, []) })).toMatchObject({ gpu: { isSoftware: true, hasF16: false } });
});

it.each([
  ['no-webgpu', {}],
  ['insecure', { isSecureContext: false, gpu: gpuOf({}) }],
  ['no-adapter', { gpu: { requestAdapter: async () => null } }],
  ['no-adapter', { gpu: { requestAdapter: () => Promise.reject(new Error('the driver broke')) } }],
] as const)('look() says %s where there is no graphics card', async (why, changes) => {
  expect(await look(changes)).toMatchObject({ gpu: { kind: 'missing', why } });
});
