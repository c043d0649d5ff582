import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { serveStandIns } from './serve-stand-ins.ts';

export type StandInPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors that nobody caught, and what the Content-Security-Policy kept out: none is expected, ever. */
  readonly troubles: readonly string[];
};

export type PageOptions = {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
  /** Another tab of the same browser. */
  readonly beside?: BrowserContext;
};

/** Opens pages of the built stand-in page, each until its test is over: `at` is the query and hash after its address. */
export async function openStandIns() {
  const stop = new AbortController();
  const [served, browser] = await Promise.all([serveStandIns(stop.signal), launchBrowser()]);
  return {
    open: async (at: string, options: PageOptions = {}): Promise<StandInPage> => {
      const { width = 1280, theme = 'light', beside } = options;
      const context =
        beside ??
        (await browser.newContext({
          ...{ viewport: { width, height: 860 }, colorScheme: theme, reducedMotion: 'reduce' },
          ...{ permissions: ['clipboard-read', 'clipboard-write'] },
        }));
      // What is left open would go on working beside the next test.
      if (beside === undefined) onTestFinished(() => context.close());
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const troubles: string[] = [];
      page.on('pageerror', (error) => troubles.push(error.message));
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) troubles.push(message.text());
      });
      await page.goto(served.address + at);
      await page.locator('h1').first().waitFor();
      return { page, context, troubles };
    },
    close: async () => {
      await browser.close();
      await served.close();
      stop.abort();
    },
  };
}
