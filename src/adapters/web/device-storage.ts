import type { DeviceStorage } from '../../ports/device-storage.ts';

/** The browser's StorageManager; where it is missing or refuses (insecure address, private window) nothing is known. */
export function createDeviceStorage(storage: StorageManager | undefined): DeviceStorage {
  return {
    use: async () => {
      const estimate = await quietly(() => storage?.estimate?.());
      if (estimate?.usage === undefined || estimate.quota === undefined) return undefined;
      return { usedBytes: estimate.usage, quotaBytes: estimate.quota };
    },
    state: async () => {
      const persisted = await quietly(() => storage?.persisted?.());
      if (persisted === undefined) return 'unknown';
      return persisted ? 'kept' : 'may-be-cleared';
    },
    keep: async () => (await quietly(() => storage?.persist?.())) ?? false,
  };
}

async function quietly<T>(ask: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
