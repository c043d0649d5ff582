import { afterAll, beforeAll } from 'vitest';
import { conformTrajectoryStore } from '../conformance/trajectory-store.ts';
import { startTrajectoryBrowser } from './trajectory-tabs.ts';

let browser: Awaited<ReturnType<typeof startTrajectoryBrowser>>;

beforeAll(async () => {
  browser = await startTrajectoryBrowser();
});

afterAll(() => browser.close());

conformTrajectoryStore('the IndexedDB store in two tabs of Chromium', () => browser.place());
