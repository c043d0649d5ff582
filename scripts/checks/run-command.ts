import { spawn } from 'node:child_process';

export type Finished = { readonly passed: boolean; readonly output: string; readonly seconds: number };

/** Runs a tool of node_modules to its end. `shown`: its output goes to the person as it comes, and is not kept. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: { readonly shown?: boolean } = {},
): Promise<Finished> {
  const started = performance.now();
  const child = spawn(`node_modules/.bin/${command}`, args, {
    shell: process.platform === 'win32',
    stdio: options.shown === true ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      output += text.toString();
    });
  }
  return new Promise((resolve) => {
    const settle = (passed: boolean) =>
      resolve({ passed, output, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => {
      output += `Cannot run '${command}': ${error.message}. Run npm ci first.\n`;
      settle(false);
    });
    child.on('close', (code) => settle(code === 0));
  });
}
