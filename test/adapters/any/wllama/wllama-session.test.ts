import { describe, expect, test } from 'vitest';
import type { EngineThread, Loss } from '../../../../src/adapters/any/text-engines/engine-thread.ts';
import { OwnedEngine } from '../../../../src/adapters/any/text-engines/owned-engine.ts';
import { WllamaSession } from '../../../../src/adapters/any/wllama/wllama-session.ts';
import type { LoadProgress, TextRequest } from '../../../../src/ports/text-engine.ts';
import { conformTextEngine } from '../../../conformance/text-engine.ts';
import { StandInWllama, type StandInWllamaOptions } from '../../../kit/stand-in-wllama.ts';

const gguf = new Blob([new Uint8Array([0x47, 0x47, 0x55, 0x46, 3, 0, 0, 0, 1, 2, 3])]);
const model = { files: [{ path: 'tiny.gguf', blob: gguf }], contextTokens: 500, device: 'cpu' } as const;
const request: TextRequest = {
  ...{ messages: [{ role: 'user', content: 'Is the sea salty?' }], schema: undefined },
  ...{ seed: 7, temperature: 0.5, maxTokens: 20, timeLimitMs: 10_000 },
};

function openSession(options: Omit<StandInWllamaOptions, 'log'> = {}) {
  const made: StandInWllama[] = [];
  const session = new WllamaSession((log) => {
    const library = new StandInWllama({ ...options, log });
    made.push(library);
    return library;
  }, 2);
  return { session, made };
}

conformTextEngine(
  'wllama over a stand-in of its library',
  () => {
    let lose = () => {};
    const start = (): EngineThread => {
      let end: (loss: Loss) => void = () => {};
      const lost = new Promise<Loss>((resolve) => {
        end = resolve;
      });
      lose = () => end({ cause: 'worker', message: 'The worker is gone. Load it again.' });
      return { api: openSession().session, lost, end };
    };
    return {
      engine: new OwnedEngine({ id: 'wllama:stand-in', start }),
      ...{ model, lose: () => lose(), close: () => {} },
    };
  },
  { patienceMs: 5000 },
);

describe('WllamaSession', () => {
  test('loads on the processor with its threads, or all of it on the graphics card', async () => {
    const { session, made } = openSession();
    const told: LoadProgress[] = [];
    await session.load(model, (progress) => told.push(progress));
    expect(made[0]?.loaded).toMatchObject([{ n_ctx: 500, n_threads: 2, n_gpu_layers: 0, n_parallel: 1 }]);
    expect(told.at(-1)).toEqual({ share: 1, doing: 'Making ready' });
    await session.load({ ...model, device: 'gpu' }, () => {});
    expect(made[1]?.loaded).toMatchObject([{ n_gpu_layers: 999 }]);
  });

  test('parts the thoughts of a thinking model from its result', async () => {
    const { session } = openSession({ write: () => ['<think>', 'Salt. ', '</think>', '\nYes'] });
    await session.load(model, () => {});
    expect(await session.generate(request, () => {})).toMatchObject({
      ...{ kind: 'done', text: 'Yes', thoughts: 'Salt.' },
    });
  });

  test.each([
    ["llama_model_load: error loading model: unknown model architecture: 'nosuch'", 'bad-model', /"nosuch"/u],
    ['tensor data is not within the file bounds, model is corrupted or incomplete', 'bad-model', /cut off/u],
    ['failed to allocate buffer of size 4294967296', 'no-memory', /smaller model/u],
    ['invalid vector subscript', 'bad-model', /cannot read it \(invalid vector subscript\)/u],
  ])('names the failure to load of "%s"', async (line, kind, words) => {
    const { session } = openSession({ failsSaying: line });
    const reply = await session.load(model, () => {});
    expect(reply).toEqual({ kind, message: expect.stringMatching(words) });
    expect(await session.generate(request, () => {})).toMatchObject({ kind: 'lost' });
  });
});
