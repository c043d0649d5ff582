// Runs in the page: stores by number, so that the test can call them from outside.
import { openDB } from 'idb';
import {
  createIdbTrajectoryStore,
  type IdbTrajectoryStore,
} from '../../src/adapters/web/idb-trajectory-store.ts';

const stores = new Map<number, IdbTrajectoryStore>();

function store(id: number, name: string): IdbTrajectoryStore {
  const known = stores.get(id) ?? createIdbTrajectoryStore({ name });
  stores.set(id, known);
  return known;
}

async function plant(name: string, run: string, records: readonly unknown[]): Promise<void> {
  await store(-1, name).list();
  const database = await openDB(name, 1);
  for (const [seq, record] of records.entries()) await database.add('events', { runId: run, seq, record });
  await database.put('runs', { runId: run });
  database.close();
}

/** Writes chunks, ever smaller ones, into a database of its own until not the smallest has room. */
async function fill(): Promise<void> {
  const database = await openDB('filler', 1, { upgrade: (fresh) => void fresh.createObjectStore('chunks') });
  let key = 0;
  for (let bytes = 2 ** 20; bytes >= 1024; bytes /= 2) {
    for (;;) {
      // Random bytes: nothing to compress.
      const chunk = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += 65_536) {
        crypto.getRandomValues(chunk.subarray(at, Math.min(bytes, at + 65_536)));
      }
      const written = await database.add('chunks', chunk, key++).then(
        () => true,
        () => false,
      );
      if (!written) break;
    }
  }
  database.close();
}

export const trajectoryPage = { store, plant, fill };
Object.assign(globalThis, { trajectoryPage });
