import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env['REROUTE_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
];

/** A headless Chromium; the caller closes it. `REROUTE_CHROMIUM` names another one. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = places.find((place) => place !== undefined && place !== '' && existsSync(place));
  if (executablePath === undefined)
    throw new Error('Cannot find a Chromium: set REROUTE_CHROMIUM to its path.');
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking'];
  // Chromium refuses to run as root with its sandbox on.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
  return chromium.launch({ executablePath, args });
}
