// Loads the server with one source dead and one slow, and tells what came of it. Everything is on loopback, and ends by itself.
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { modeHeader } from '../src/wire/proxy-mode.ts';
import { quantile } from './code/quantile.ts';
import type { Order, Taken, Told } from './load/serve-under-load.ts';
import { standIns } from './load/stand-ins.ts';
import { writeSection } from './write-section.ts';

const help = `Usage: npm run load-proxy -- [--seconds 60] [--connections 200] [--record]

  --record   writes the table into docs/results.md`;

const flags = {
  seconds: { type: 'string' },
  connections: { type: 'string' },
  record: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;
const { values } = parseArgs({ options: flags });
if (values.help === true) {
  console.log(help);
  process.exit(0);
}
const [seconds, connections] = [Number(values.seconds ?? 60), Number(values.connections ?? 200)];

type Run = {
  readonly name: string;
  readonly limits: object;
};

const runs: readonly Run[] = [
  { name: 'limits as they are (one client: 120 requests a minute)', limits: {} },
  {
    name: 'limits of a client opened, 64 at once kept',
    limits: { requestsPerMinute: 1_000_000, concurrentPerClient: 10_000, concurrent: 64 },
  },
  {
    name: 'no limit in the way',
    limits: { requestsPerMinute: 1_000_000, concurrentPerClient: 10_000, concurrent: 10_000 },
  },
];

const kinds = ['fast', 'slow', 'fast', 'dead', 'fast', 'read', 'fast', 'sources', 'fast', 'fast'];

type Measured = {
  readonly name: string;
  readonly requests: number;
  readonly errors: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly memory: readonly { readonly rssBytes: number; readonly heapBytes: number }[];
  readonly byKind: Readonly<Record<string, readonly Taken[]>>;
};

async function measure({ name, limits }: Run): Promise<Measured> {
  const { fast, slow, gone, web } = await standIns();
  const source = (id: string, port: number) => ({
    kind: 'searxng',
    id,
    url: `http://127.0.0.1:${port}/`,
    timeMs: 5000,
  });
  const sources = [source('fast', fast.port), source('slow', slow.port), source('dead', gone.port)];
  const child = fork(fileURLToPath(new URL('load/serve-under-load.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  });
  const memory: { rssBytes: number; heapBytes: number }[] = [];
  let byKind: Measured['byKind'] = {};
  let crashed = false;
  const ready = new Promise<string>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if (told.kind === 'ready') resolve(told.address);
      if (told.kind === 'memory') memory.push(told);
      if (told.kind === 'taken') byKind = told.byKind;
    });
    child.on('exit', (code) => {
      crashed = true;
      reject(new Error(`The server ended with ${code}`));
    });
  });
  const order: Order = { config: { port: 0, limits, sources }, webPort: web.port };
  child.send(order);
  const result = await cannon(await ready);
  // What is on its way ends, what is kept is let go of.
  await pause(8000);
  child.send('report');
  await pause(1500);
  if (crashed) throw new Error('The server crashed');
  child.removeAllListeners('exit');
  child.send('end');
  for (const { close } of [fast, slow, web]) close();
  const { latency, errors, timeouts, non2xx } = result;
  // `requests.total` counts what was sampled.
  const requests = result['2xx'] + non2xx;
  return {
    name,
    requests,
    errors: errors + timeouts,
    p50: latency.p50,
    p99: latency.p99,
    max: latency.max,
    memory,
    byKind,
  };
}

function cannon(address: string): Promise<autocannon.Result> {
  const headers = { 'content-type': 'application/json', [modeHeader]: 'open' };
  let count = 0;
  // Each connection takes the next kind, with a text of its own, so that not all is answered from memory.
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const number = count++;
    const kind = kinds[number % kinds.length] ?? 'fast';
    if (kind === 'sources') {
      return { ...request, method: 'GET', path: '/api/sources?kind=sources', headers: {}, body: '' };
    }
    const body =
      kind === 'read'
        ? { source: 'fast', document: `http://page${number}.example.com/` }
        : {
            ...{ source: kind, page: 0, pageSize: 10 },
            query: { text: `ship ${number}`, phrases: [], match: 'any', prefix: false },
          };
    const path = `/api/${kind === 'read' ? 'read' : 'search'}?kind=${kind}`;
    // A copy: autocannon writes the length of the body into it.
    return { ...request, method: 'POST', path, headers: { ...headers }, body: JSON.stringify(body) };
  };
  return autocannon({
    ...{ url: address, connections, duration: seconds, timeout: 30 },
    requests: [{ setupRequest }],
  });
}

const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);

function table(measured: readonly Measured[]): string {
  const lines = measured.flatMap((run) => {
    const kinds = Object.entries(run.byKind).map(([kind, all]) => {
      const done = all.filter(({ status }) => status === 200);
      const times = done.map(({ ms }) => ms);
      const refused = all.length - done.length;
      return `| ${kind} | ${done.length} | ${refused} | ${Math.round(quantile(times, 0.5))} | ${Math.round(quantile(times, 0.99))} | ${Math.round(quantile(times, 1))} |`;
    });
    const [first, last] = [run.memory[0], run.memory.at(-1)];
    const peak = Math.max(...run.memory.map(({ rssBytes }) => rssBytes));
    return [
      `**${run.name}**: ${run.requests} requests, ${run.errors} without an answer; p50 ${run.p50} ms, p99 ${run.p99} ms, longest ${run.max} ms. Memory: heap ${megabytes(first?.heapBytes ?? 0)} MB before, ${megabytes(last?.heapBytes ?? 0)} MB after; process at most ${megabytes(peak)} MB.`,
      '',
      '| kind | answered | refused | p50 ms | p99 ms | longest ms |',
      '| --- | --- | --- | --- | --- | --- |',
      ...kinds,
      '',
    ];
  });
  return lines.join('\n').trimEnd();
}

const measured: Measured[] = [];
for (const run of runs) {
  console.error(`${run.name}: ${connections} connections, ${seconds} s …`);
  measured.push(await measure(run));
}
const text = table(measured);
console.log(text);
if (values.record === true) {
  const intro = `\`npm run load-proxy -- --record\`: ${connections} connections from one client for ${seconds} s each, on ${cpus().length} cores that did other work too. Of ten requests six search a source that answers after 20 ms, one a source that takes 8 s (limit 5 s), one a source that is dead, one reads a page, one lists the sources. "Answered" counts the troubles of a source too: each is a reply that names it.`;
  writeSection('load-proxy', { title: 'The server under load', text: `${intro}\n\n${text}` });
}
process.exit(0);
