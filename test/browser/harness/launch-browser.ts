import { type Browser, chromium } from 'playwright-core';
import { findChromium, howToPoint } from '../../../scripts/checks/find-chromium.ts';

/** A headless Chromium; the caller closes it. `REROUTE_CHROMIUM` names another one. `more` are switches of its command line; `whole` is one that has windows too. */
export function launchBrowser(more: readonly string[] = [], whole = false): Promise<Browser> {
  const executablePath = findChromium(whole);
  if (executablePath === undefined)
    throw new Error(`Cannot find a Chromium. npm test installs one. ${howToPoint}`);
  const quiet = [
    ...['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
    ...['--disable-sync', '--disable-dev-shm-usage'],
  ];
  // Chromium refuses to run as root with its sandbox on.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet, ...more] : [...quiet, ...more];
  return chromium.launch({ executablePath, args });
}
