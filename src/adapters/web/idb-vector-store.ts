import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { VectorStore } from '../any/dense/passage-vectors.ts';
import { sha256 } from '../any/sha256.ts';

interface VectorSchema extends DBSchema {
  readonly vectors: { readonly key: string; readonly value: Float32Array };
}

const storeName = 'vectors';

export type IdbVectorStore = VectorStore & { removeAll(): Promise<void> };

/** Vectors in IndexedDB, in a database of their own, by the hash of their text. Where the browser keeps nothing they are made again. */
export function createIdbVectorStore(name = 'reroute-vectors'): IdbVectorStore {
  let opening: Promise<IDBPDatabase<VectorSchema> | undefined> | undefined;
  const open = () => {
    opening ??= openDB<VectorSchema>(name, 1, {
      upgrade: (database) => void database.createObjectStore(storeName),
      // Another tab deletes all, or has a newer page.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        opening = undefined;
      },
      terminated: () => {
        opening = undefined;
      },
    }).catch(() => undefined);
    return opening;
  };
  return {
    get: async (texts, version) => {
      const keys = await keysOf(texts, version);
      try {
        const store = (await open())?.transaction(storeName).store;
        return await Promise.all(keys.map((key) => store?.get(key)));
      } catch {
        return texts.map(() => undefined);
      }
    },
    set: async (entries, version) => {
      const keys = await keysOf(
        entries.map(([text]) => text),
        version,
      );
      try {
        const transaction = (await open())?.transaction(storeName, 'readwrite');
        await Promise.all(entries.map(([, vector], place) => transaction?.store.put(vector, keys[place])));
        await transaction?.done;
      } catch {
        // The disk is full, or the browser keeps nothing: the vectors hold for this visit.
      }
    },
    retain: async (texts) => {
      const wanted = new Set(await Promise.all(texts.map(sha256)));
      try {
        const transaction = (await open())?.transaction(storeName, 'readwrite');
        const keys = (await transaction?.store.getAllKeys()) ?? [];
        const gone = keys.filter((key) => !wanted.has(key.split(' ')[1] ?? ''));
        await Promise.all(gone.map((key) => transaction?.store.delete(key)));
        await transaction?.done;
      } catch {
        // Where nothing can be kept nothing is to be forgotten.
      }
    },
    removeAll: async () => {
      await (await open())?.clear(storeName);
    },
  };
}

function keysOf(texts: readonly string[], version: string): Promise<readonly string[]> {
  return Promise.all(texts.map(async (text) => `${version} ${await sha256(text)}`));
}
