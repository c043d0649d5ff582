import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium, howToPoint } from './find-chromium.ts';

/** A Chromium that is there, or one that is installed now, saying so; undefined where that failed, with why on the screen. */
export function getChromium(): string | undefined {
  const found = findChromium();
  if (found !== undefined) return found;
  console.log(`No Chromium was found, and the browser tests need one. It is installed now. ${howToPoint}`);
  const ways = isDebianAsRoot() ? [...debianWay, playwrightWay()] : [playwrightWay()];
  for (const command of ways) {
    console.log(`$ ${command}`);
    spawnSync(command, {
      stdio: 'inherit',
      shell: true,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  console.log(`Cannot install a Chromium (see above): the browser tests cannot run. ${howToPoint}`);
  return undefined;
}

const debianWay = [
  'apt-get update -q',
  'apt-get install -y -q --no-install-recommends chromium-headless-shell',
  'apt-get install -y -q --no-install-recommends chromium',
];

/** The libraries of the system that it needs come along where this user may install them. */
function playwrightWay(): string {
  const withLibraries = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') ? ' --with-deps' : '';
  return `node node_modules/playwright-core/cli.js install${withLibraries} chromium`;
}

/** Ubuntu's package of that name is only a way to a snap, which containers have not. */
function isDebianAsRoot(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID=debian$/m.test(release) && existsSync('/usr/bin/apt-get');
}
