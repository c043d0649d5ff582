import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The same engine without the frame of a window, which is drawn for every page and makes tests take half as long again. It does not tell a page's memory. */
const shell = 'chromium-headless-shell';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const howToPoint = 'To use one of your own: REROUTE_CHROMIUM=/path/to/chromium npm test';

/**
 * Path of a Chromium that runs: the one that REROUTE_CHROMIUM names, else one on the PATH, in its usual place, or of playwright-core. The shell comes
 * first, unless it has to be `whole`.
 */
export function findChromium(whole = false): string | undefined {
  const wanted = process.env['REROUTE_CHROMIUM'] ?? '';
  if (wanted !== '') {
    if (existsSync(wanted)) return wanted;
    throw new Error(
      `Cannot use REROUTE_CHROMIUM="${wanted}": there is no such file. Set it to the path of a Chromium.`,
    );
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) =>
    (whole ? names : [shell, ...names]).map((name) => join(folder, name)),
  );
  return [...onPath, ...places, chromium.executablePath()].find((path) => existsSync(path) && doesRun(path));
}

/** Some systems put a script there which only says how to install it. On Windows the question would open a window. */
function doesRun(path: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
