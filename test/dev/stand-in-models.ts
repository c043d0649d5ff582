import { createDiskModelStore } from '../../src/adapters/any/model-store/disk-model-store.ts';
import { createMemoryModelDisk } from '../../src/adapters/any/model-store/memory-model-disk.ts';
import type { ModelId } from '../../src/core/ids.ts';
import { catalogue } from '../../src/core/models/catalogue.ts';
import type { Hardware } from '../../src/core/models/hardware.ts';
import type { ModelEntry } from '../../src/core/models/model-entry.ts';
import type { ModelFailure } from '../../src/core/models/model-failure.ts';
import type { ModelStore, StoredModel } from '../../src/ports/model-store.ts';
import type { ModelSupply } from '../../src/ports/model-supply.ts';
import { ModelDesk } from '../../src/ui/runs/model-desk.ts';
import { readOwnModel } from '../../src/wire/own-model.ts';

/**
 * Models in memory. The address says what the machine is (`gpu=none`, `gpu=software`; a good one else), what is stored (`models=some`), and what
 * comes of getting one (`get=slow`, `get=waiting`, `get=gone`, `get=space`, `get=hash`).
 */
export function standInModels(asked: URLSearchParams): ModelDesk {
  const store = standInStore(asked.get('models') === 'some' ? someModels() : []);
  return new ModelDesk({
    ...{ store, supply: standInSupply(asked.get('get') ?? 'slow') },
    hardware: { look: async () => machines[asked.get('gpu') ?? 'good'] ?? good },
    readOwn: readOwnModel,
  });
}

const good: Hardware = {
  gpu: {
    ...{ kind: 'found', name: 'nvidia ampere', isSoftware: false, hasF16: true },
    ...{ maxBufferBytes: 4 * 2 ** 30, maxBindingBytes: 2 ** 31 },
  },
  ...{ memoryGib: 8, threads: 16, isIsolated: true, freeBytes: 40e9 },
};

const machines: Readonly<Record<string, Hardware>> = {
  good,
  none: { ...good, gpu: { kind: 'missing', why: 'no-adapter' }, threads: 2 },
  software: {
    ...good,
    ...{ threads: 2, memoryGib: 2 },
    gpu: {
      ...{ kind: 'found', name: 'SwiftShader Device (Subzero)', isSoftware: true, hasF16: false },
      ...{ maxBufferBytes: 2 ** 30, maxBindingBytes: 2 ** 30 },
    },
  },
};

const named = (id: string): readonly ModelEntry[] => catalogue.filter((entry) => entry.id === id);

function someModels(): readonly StoredModel[] {
  return [
    ...named('SmolLM2-135M-Instruct-Q4_1').map((entry) => ({
      ...{ entry, files: [], isWhole: true, keptBytes: 98_362_432 },
    })),
    ...named('Qwen3-1.7B-q4f16_1-MLC').map((entry) => ({
      ...{ entry, files: [], isWhole: false, keptBytes: 412_000_000 },
    })),
  ];
}

function standInStore(start: readonly StoredModel[]): ModelStore {
  let models = start;
  const store = createDiskModelStore(createMemoryModelDisk());
  return {
    ...store,
    list: async () => {
      const own = await store.list();
      return own.kind === 'listed' ? { kind: 'listed', models: [...models, ...own.models] } : own;
    },
    remove: async (id: ModelId, options) => {
      models = models.filter(({ entry }) => entry.id !== id);
      return store.remove(id, options);
    },
  };
}

const failures: Readonly<Record<string, ModelFailure>> = {
  gone: {
    kind: 'server-gone',
    url: 'https://huggingface.co/Qwen/Qwen3-0.6B-GGUF/resolve/main/Qwen3-0.6B-Q8_0.gguf',
    why: 'Nothing came for 30 seconds.',
  },
  space: { kind: 'no-space', neededBytes: 639_446_688, freeBytes: 120_000_000 },
  hash: {
    ...{ kind: 'wrong-hash', path: 'Qwen3-0.6B-Q8_0.gguf', known: 'first-download' },
    ...{ expected: '9465e63a22add5354d9b', actual: 'b179c9523d0e6a0f98a3' },
  },
};

function standInSupply(kind: string): ModelSupply {
  return {
    download: async (entry, progress, signal) => {
      const failure = failures[kind];
      if (failure !== undefined) return { kind: 'failed', failure };
      const state =
        kind === 'waiting'
          ? ({ kind: 'waiting', waitMs: 8000, why: 'It answered 503.' } as const)
          : ({ kind: 'receiving' } as const);
      progress({
        ...{ doneBytes: 212_000_000, totalBytes: 639_446_688, bytesPerSecond: 4_300_000, state },
        path: entry.origin.kind === 'mlc' ? 'params_shard_12.bin' : `${entry.id}.gguf`,
      });
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
    take: async (files) => ({
      models: [],
      problems: [{ kind: 'no-model', why: `“${files[0]?.path ?? ''}” is no model.` }],
      ignored: files.map(({ path }) => path),
    }),
  };
}
