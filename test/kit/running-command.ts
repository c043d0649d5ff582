import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export type RunningCommand = { readonly url: string; readonly stop: () => Promise<void> };

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return bound.port;
}

/** Starts a server and waits until it answers. Rejects with what it said where it ends before. */
export async function runningCommand(
  command: string,
  {
    port,
    args,
    env = {},
  }: {
    readonly port: number;
    readonly args: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  },
): Promise<RunningCommand> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const ended = once(child, 'exit');
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const url = `http://127.0.0.1:${port}/`;
  const answers = () => fetch(url).then((response) => response.arrayBuffer());
  const until = Date.now() + 45_000;
  while (
    !(await answers().then(
      () => true,
      () => false,
    ))
  ) {
    if (isOver || Date.now() > until)
      throw new Error(`${command} did not start: ${said.join('').slice(-2000)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    url,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
