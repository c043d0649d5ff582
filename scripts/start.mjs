// npm start: installs what is missing, builds what is old, serves the page on loopback.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing, modified, must } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return modified(path);
  return Math.max(modified(path), ...readdirSync(path).map((name) => newest(join(path, name))));
}

installWhatIsMissing();
const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];
if (modified('dist/index.html') < Math.max(...sources.map(newest)))
  must('Building', 'npm run --silent build -- --logLevel warn');

const server = spawn(process.execPath, ['--import', 'tsx', 'proxy/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both; this one stays until the server has ended.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code) => process.exit(code ?? 0));
