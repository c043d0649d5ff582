import { afterAll, beforeAll } from 'vitest';
import { conformModelStore } from '../conformance/model-store.ts';
import { startModelBrowser } from './model-tabs.ts';

let browser: Awaited<ReturnType<typeof startModelBrowser>>;

beforeAll(async () => {
  browser = await startModelBrowser();
});

afterAll(() => browser.close());

conformModelStore('the store in the origin-private file system', () => browser.place());
