import type { ModelStore } from '../ports/model-store.ts';

/** Where the browser keeps no files: every call says so. */
export function unavailableModelStore(why: string): ModelStore {
  const trouble = { kind: 'failed', failure: { kind: 'storage-unavailable', why } } as const;
  return {
    list: async () => ({ kind: 'unavailable', message: why }),
    open: async () => ({ kind: 'unavailable', message: `Models cannot be opened in this browser: ${why}` }),
    write: async () => trouble,
    remove: async () => undefined,
    freeBytes: async () => undefined,
  };
}
