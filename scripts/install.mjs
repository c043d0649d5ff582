// What npm start and npm test need before they can run TypeScript: a Node that is new enough, and the packages of the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Milliseconds since 1970; 0 where there is no such file. */
export const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Runs a command in sight of the person; ends this process where it fails. */
export function must(title, command) {
  console.log(`${title} (${command})`);
  const { status } = spawnSync(command, { stdio: 'inherit', shell: true });
  if (status === 0) return;
  console.error(`Cannot go on: '${command}' failed, see above.`);
  process.exit(1);
}

export function installWhatIsMissing() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Cannot run: Node ${process.versions.node} is too old. Install Node 20.19 or later (nodejs.org).`,
    );
    process.exit(1);
  }
  if (modified('node_modules/.package-lock.json') < modified('package-lock.json'))
    must('Installing packages', 'npm ci');
}
