import { MemoryTextEngine } from '../kit/memory-text-engine.ts';
import { conformTextEngine } from './text-engine.ts';

conformTextEngine(
  'an engine in memory',
  () => {
    const engine = new MemoryTextEngine();
    const model = { files: [], contextTokens: 500, device: 'cpu' } as const;
    return { engine, model, lose: () => engine.lose(), close: () => {} };
  },
  { patienceMs: 5000 },
);
