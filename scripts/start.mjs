// npm start: installs what is missing, builds what is old, serves the page on loopback.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Cannot start: Node ${process.versions.node} is too old. Install Node 20.19 or later (nodejs.org).`,
  );
  process.exit(1);
}

const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return modified(path);
  return Math.max(modified(path), ...readdirSync(path).map((name) => newest(join(path, name))));
}

function must(title, command) {
  console.log(`${title} (${command})`);
  const { status } = spawnSync(command, { stdio: 'inherit', shell: true });
  if (status !== 0) {
    console.error(`Cannot start: '${command}' failed, see above.`);
    process.exit(1);
  }
}

if (modified('node_modules/.package-lock.json') < modified('package-lock.json')) must('Installing', 'npm ci');
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
if (modified('dist/index.html') < Math.max(...sources.map(newest)))
  must('Building', 'npm run --silent build');

const server = spawn(process.execPath, ['--import', 'tsx', 'proxy/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both; this one stays until the server has ended.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 0));
