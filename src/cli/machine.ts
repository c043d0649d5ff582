import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

/** What a report was made on, in one line. */
export function describeMachine(): string {
  const [first] = cpus();
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memoryGb} GB, Node ${process.versions.node}, ${process.platform}`;
}

/** The commit of the working tree, with '+' where it was changed since; 'unknown' outside a repository. */
export function describeCommit(): string {
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' }).stdout?.trim() ?? '';
  const commit = git('rev-parse', '--short', 'HEAD');
  if (commit === '') return 'unknown';
  return git('status', '--porcelain', '--untracked-files=no') === '' ? commit : `${commit}+`;
}
