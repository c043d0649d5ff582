import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { mirrorOrigins } from './models/mirror-origins.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'air-gapped': { type: 'boolean', default: false },
    'model-mirror': { type: 'string', multiple: true, default: [] },
  },
});
const wanted = Number(values.port ?? process.env['PORT'] ?? 5173);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error(
    `Cannot serve on port "${values.port ?? process.env['PORT']}": give a number from 0 to 65535.`,
  );
  process.exit(2);
}
const ending = new AbortController();
const mirrors = mirrorOrigins([
  ...values['model-mirror'],
  ...(process.env['REROUTE_MODEL_MIRRORS'] ?? '').split(',').filter((each) => each.trim() !== ''),
]);
if (mirrors.kind === 'mistake') {
  console.error(mirrors.message);
  process.exit(2);
}
const app = createApp(fileURLToPath(new URL('../dist', import.meta.url)), {
  models: {
    mirrors: mirrors.origins,
    connect: { airGapped: values['air-gapped'], connectMs: 10_000 },
  },
});
const server = await listen(app, wanted, ending.signal);
if (wanted !== 0 && server.port !== wanted) console.log(`Port ${wanted} is busy: took ${server.port}.`);
console.log(`Reroute is at ${server.address}  (Ctrl-C ends it)`);
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, server.close);
