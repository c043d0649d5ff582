// The one gate: format, lint, types, architecture, budgets, unit tests. Run it before each commit.
import { spawnSync } from 'node:child_process';

const steps = [
  ['format and lint', 'biome', ['check', '--error-on-warnings', '.']],
  ...['core', 'agent', 'node'].map((name) => [`types (${name})`, 'tsc', ['-p', `tsconfig.${name}.json`]]),
  ['unit tests', 'vitest', ['run', '--project', 'unit']],
];

for (const [title, command, args] of steps) {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\nok: '${title}' failed`);
    process.exit(1);
  }
}
console.log('\nok: all checks passed');
