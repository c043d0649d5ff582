import {
  createMemoryShelf,
  createMemoryTrajectoryStore,
} from '../../../src/adapters/any/memory-trajectory-store.ts';
import { conformTrajectoryStore } from '../../conformance/trajectory-store.ts';

conformTrajectoryStore('the memory store', () => {
  const shelf = createMemoryShelf();
  let capacity = 10_000;
  return {
    open: () => createMemoryTrajectoryStore({ shelf, capacity: () => capacity }),
    fill: () => {
      capacity = 0;
    },
    plant: async (run, records) => void shelf.runs.set(run, records),
  };
});
