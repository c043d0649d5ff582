import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/adapters/node/system-clock.ts';
import type { ProxyConfig } from '../src/wire/proxy-config.ts';
import { type ConfigFile, readConfig } from './config/read-config.ts';
import { createServer } from './create-server.ts';
import { listen } from './listen.ts';

const help = `Usage: npm start -- [--port N] [--host ADDRESS] [--config FILE] [--air-gapped] [--model-mirror URL]…

  --port N         where to listen (5173)
  --host ADDRESS   other than loopback only with a key in the configuration
  --config FILE    reroute.config.json where left out, if it is there
  --model-mirror URL  another server that models may come from; can be given several times
  --air-gapped     opens no outgoing connection at all, whatever is configured

Sources, keys and limits: proxy/README.md`;

/** What runs may take so long to end after Ctrl-C. */
const graceMs = 10_000;

const config = configured();
const server = createServer({
  config,
  root: fileURLToPath(new URL('../dist', import.meta.url)),
  clock: systemClock,
  random: Math.random,
  log: console.log,
});
const starting = new AbortController();
const listening = await listen(server.app, config, starting.signal);
if (config.port !== 0 && listening.port !== config.port)
  console.log(`Port ${config.port} is busy: took ${listening.port}.`);
if (config.airGapped) console.log('Air-gapped: no outgoing connection will be opened.');
else if (config.sources.length > 0)
  console.log(`Sources: ${config.sources.map(({ name, kind }) => name ?? kind).join(', ')}`);
console.log(`Reroute is at ${listening.address}  (Ctrl-C ends it)`);
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void ended());

async function ended(): Promise<void> {
  server.drain();
  await listening.close(graceMs);
  await server.end();
  process.exit(0);
}

function configured(): ProxyConfig {
  const { values } = flags();
  if (values.help === true) {
    console.log(help);
    process.exit(0);
  }
  const file = configFile(values.config);
  const read = readConfig(file, {
    environment: process.env,
    flags: {
      ...{ port: values.port, host: values.host },
      airGapped: values['air-gapped'],
      modelMirrors: values['model-mirror'],
    },
  });
  return read.kind === 'config' ? read.config : stopped(read.message);
}

function flags() {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const many = { type: 'string', multiple: true } as const;
    return parseArgs({
      options: {
        ...{ port: text, host: text, config: text, 'model-mirror': many },
        ...{ 'air-gapped': flag, help: flag },
      },
    });
  } catch (error) {
    return stopped(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

function configFile(named: string | undefined): ConfigFile | undefined {
  const path = named ?? fileURLToPath(new URL('../reroute.config.json', import.meta.url));
  try {
    return { path, text: readFileSync(path, 'utf8') };
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isAbsent && named === undefined) return undefined;
    return stopped(`Cannot read "${path}": ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function stopped(message: string): never {
  console.error(message);
  process.exit(2);
}
