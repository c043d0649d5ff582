import type { PolicyStore, PractisedPolicy } from '../../ports/policy-desk.ts';

const [storeName, key] = ['policies', 'practised'];

/** Practised weights in IndexedDB, in a database of their own. Where the browser keeps nothing they hold for this visit. */
export function createIdbPolicyStore(name = 'reroute-policy'): PolicyStore {
  let ofThisVisit: PractisedPolicy | undefined;
  const inStore = <T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>) =>
    useStore(name, mode, ask);
  return {
    load: async () =>
      (await inStore('readonly', (store) => store.get(key) as IDBRequest<PractisedPolicy | undefined>)) ??
      ofThisVisit,
    save: async (policy) => {
      ofThisVisit = policy;
      return (await inStore('readwrite', (store) => store.put(policy, key))) !== undefined;
    },
    remove: async () => {
      ofThisVisit = undefined;
      await inStore('readwrite', (store) => store.delete(key));
    },
  };
}

/** Undefined where the browser keeps no data here. */
async function useStore<T>(
  name: string,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(storeName);
    const database = await settled(opening);
    try {
      return await settled(ask(database.transaction(storeName, mode).objectStore(storeName)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
