import { expect, test } from 'vitest';
import { createDeviceStorage } from '../../../src/adapters/web/device-storage.ts';

/** A browser's storage of which only these parts are there. */
function browser(parts: Partial<StorageManager>): StorageManager {
  return parts as StorageManager;
}

test('createDeviceStorage() gives use, state and the browser’s word on keeping', async () => {
  const storage = createDeviceStorage(
    browser({
      estimate: async () => ({ usage: 2000, quota: 9000 }),
      persisted: async () => false,
      persist: async () => true,
    }),
  );
  expect(await storage.use()).toEqual({ usedBytes: 2000, quotaBytes: 9000 });
  expect(await storage.state()).toBe('may-be-cleared');
  expect(await storage.keep()).toBe(true);
});

test('createDeviceStorage() knows nothing where the browser has no storage manager', async () => {
  const storage = createDeviceStorage(undefined);
  expect(await storage.use()).toBeUndefined();
  expect(await storage.state()).toBe('unknown');
  expect(await storage.keep()).toBe(false);
});

test('createDeviceStorage() knows nothing where the browser refuses', async () => {
  const refuse = async () => Promise.reject(new TypeError('not allowed'));
  const storage = createDeviceStorage(browser({ estimate: refuse, persisted: refuse, persist: refuse }));
  expect(await storage.use()).toBeUndefined();
  expect(await storage.state()).toBe('unknown');
  expect(await storage.keep()).toBe(false);
});
