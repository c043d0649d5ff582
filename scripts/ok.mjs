// The one gate: format, lint, types, budgets, unit tests (the architecture among them), side by side. Run it before each commit.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

// tsc calls a project without files an error; a folder that holds only its README yet is none.
const hasWorkers =
  existsSync('src/worker') &&
  readdirSync('src/worker', { recursive: true }).some((name) => /\.tsx?$/.test(name));
const projects = ['core', 'agent', ...(hasWorkers ? ['worker'] : []), 'web', 'node'];

const checks = [
  ['unit tests', 'vitest', ['run', '--project', 'unit']],
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ['budgets', 'tsx', ['scripts/budgets.ts']],
  ...projects.map((name) => [`types (${name})`, 'tsc', ['-p', `tsconfig.${name}.json`]]),
];

function run([title, command, args]) {
  const started = performance.now();
  const child = spawn(`node_modules/.bin/${command}`, args, { shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    const settle = (passed) =>
      resolve({ title, passed, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += `Cannot run '${command}': ${error.message}. Run npm ci first.\n`;
      settle(false);
    });
    child.on('close', (code) => settle(code === 0));
  });
}

const results = await Promise.all(checks.map(run));
const failed = results.filter((result) => !result.passed);
for (const { title, output } of failed) console.log(`\n== ${title}\n${output}`);
for (const { title, passed, seconds } of results)
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${title} (${seconds.toFixed(1)} s)`);
console.log(
  failed.length === 0 ? 'ok: all checks passed' : `ok: ${failed.length} of ${results.length} checks failed`,
);
process.exit(failed.length === 0 ? 0 : 1);
