import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../test/browser/harness/launch-browser.ts';
import { serveStandIns } from '../test/browser/harness/serve-stand-ins.ts';
import { manageShots } from './screenshots/manage-views.ts';
import { type Shot, type Step, shots } from './screenshots/views.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'reports/screenshots' },
    only: { type: 'string', default: '' },
    themes: { type: 'string', default: 'light,dark' },
    widths: { type: 'string', default: '1280,768,360' },
  },
});

const stop = new AbortController();
await mkdir(values.out, { recursive: true });
const wanted = [...shots, ...manageShots].filter(({ name }) =>
  values.only.split(',').some((part) => name.includes(part)),
);
const served = await serveStandIns(stop.signal);
const browser = await launchBrowser();
try {
  for (const theme of values.themes.split(',')) {
    for (const width of values.widths.split(',').map(Number)) await shoot(browser, { theme, width });
  }
} finally {
  await browser.close();
  await served.close();
  stop.abort();
}

async function shoot(browser: Browser, { theme, width }: { readonly theme: string; readonly width: number }) {
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 760 : 860 },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
    hasTouch: width < 500,
  });
  for (const shot of wanted) {
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    const path = join(values.out, `${shot.name}-${width}-${theme}.png`);
    await take(page, shot, path).catch((error: unknown) => troubles.push(String(error)));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    if (wide) troubles.push('the page is wider than the window');
    for (const trouble of troubles) process.stderr.write(`${shot.name} ${width} ${theme}: ${trouble}\n`);
    await page.close();
  }
  await context.close();
}

async function take(page: Page, { at, steps = [], windowOnly = false }: Shot, path: string): Promise<void> {
  page.setDefaultTimeout(8000);
  await page.goto(served.address + at);
  await page.locator('h1').first().waitFor({ state: 'attached' });
  for (const step of steps) await act(page, step);
  await page.evaluate(() => document.fonts.ready);
  // The header sticks to the top: a picture of the whole page is taken from there.
  if (!windowOnly) await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path, fullPage: !windowOnly });
}

async function act(page: Page, step: Step): Promise<void> {
  if ('click' in step) await page.locator(step.click).first().click();
  else if ('fill' in step) await page.locator(step.fill).first().fill(step.text);
  else if ('key' in step) await page.keyboard.press(step.key);
  else if ('pick' in step) await page.locator(step.pick).first().setInputFiles(step.files.map(lineOfText));
  else if ('wait' in step) await page.locator(step.wait).first().waitFor();
  else await page.locator(step.scrollTo).first().scrollIntoViewIfNeeded();
}

function lineOfText(name: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from('One line.') };
}
