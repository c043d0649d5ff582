import { spawnSync } from 'node:child_process';

/** Whether Debian's zim-tools and kiwix-tools, or others of the same name, can be run. */
export function hasCommand(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

/** Packs a folder of pages as a ZIM file with a full-text index. Gives what went wrong; undefined where nothing did. */
export function packZim(folder: string, file: string, name: string): string | undefined {
  const about = [
    '-l',
    'eng',
    '-t',
    'Made-up encyclopedia',
    '-d',
    'Of a world that does not exist',
    '-c',
    'Reroute',
    '-p',
    'Reroute',
  ];
  const { error, status, stderr } = spawnSync(
    'zimwriterfs',
    ['-w', 'index.html', '-I', 'icon.png', ...about, '-n', name, folder, file],
    { encoding: 'utf8' },
  );
  if (error !== undefined)
    return `zimwriterfs cannot be run (${error.message}). On Debian: apt-get install zim-tools.`;
  return status === 0 ? undefined : `zimwriterfs failed: ${stderr.trim().split('\n').at(-1) ?? status}`;
}
