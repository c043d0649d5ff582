import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * Pictures of the page as it stands, in both themes, wide and on a phone, in the folder that REROUTE_PICTURES names; none where it
 * names none. For people: nothing is compared.
 */
export async function takePictures(page: Page, name: string): Promise<void> {
  const folder = process.env['REROUTE_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize();
  // The header sticks to the top: a picture of the whole page is taken from there.
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 860 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before !== null) await page.setViewportSize(before);
}
