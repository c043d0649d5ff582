// Times this library beside minisearch and Orama on the same passages and questions, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import { openLibrary } from '../src/adapters/node/open-library.ts';
import { plainQuery } from '../src/core/query.ts';
import { writeSection } from './write-section.ts';

const engines = ['reroute', 'minisearch', 'orama'] as const;
type Engine = (typeof engines)[number];
type Passage = { readonly id: string; readonly title: string; readonly text: string };
type Search = (question: string) => Promise<unknown>;
type Row = {
  readonly engine: string;
  readonly passages: number;
  readonly indexMs: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly peakRssMb: number;
};

const data = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const reports = fileURLToPath(new URL('../reports/', import.meta.url));
const signal = new AbortController().signal;
const pageSize = 10;

function lines(path: string): readonly Readonly<Record<string, unknown>>[] {
  return readFileSync(`${data}${path}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The shared corpora over and over, each time under other ids, up to `count` passages. */
function* passages(count: number): Generator<Passage> {
  const base = [...lines('ir-scifact/corpus.jsonl'), ...lines('qa-2wiki-train/corpus.jsonl')];
  for (let index = 0; index < count; index++) {
    const { id, title, text } = base[index % base.length] ?? {};
    yield { id: `${index}-${String(id)}`, title: String(title ?? ''), text: String(text ?? '') };
  }
}

/** Claims and questions by turns, so that no engine is warm for one kind. */
function questions(): readonly string[] {
  const claims = lines('ir-scifact/queries.jsonl').slice(0, 50);
  const asked = lines('qa-2wiki-train/questions.jsonl').slice(0, 50);
  return claims.flatMap((claim, index) => [String(claim['text']), String(asked[index]?.['question'] ?? '')]);
}

async function indexWith(engine: Engine, all: Iterable<Passage>): Promise<Search> {
  if (engine === 'minisearch') {
    const index = new MiniSearch<Passage>({ fields: ['title', 'text'], storeFields: ['title', 'text'] });
    index.addAll([...all]);
    return async (question) => index.search(question).slice(0, pageSize);
  }
  if (engine === 'orama') {
    const index = create({ schema: { title: 'string', text: 'string' } });
    await insertMultiple(index, [...all], 2000);
    return async (term) => searchOrama(index, { term, limit: pageSize, threshold: 1 });
  }
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(all, { path: 'bench', signal });
  return (question) => library.search({ query: plainQuery(question), page: 0, pageSize }, signal);
}

async function measure(engine: Engine, count: number): Promise<Row> {
  const asked = questions();
  const indexing = performance.now();
  const search = await indexWith(engine, passages(count));
  const indexMs = performance.now() - indexing;
  const times: number[] = [];
  for (const question of asked) {
    const started = performance.now();
    await search(question);
    times.push(performance.now() - started);
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  const peakRssMb = process.resourceUsage().maxRSS / 1024;
  return { engine, passages: count, indexMs, p50Ms: at(0.5), p95Ms: at(0.95), peakRssMb };
}

function inChild(engine: Engine, count: number): Row | undefined {
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, ['--import', 'tsx', self, '--child', engine, String(count)], {
    encoding: 'utf8',
  });
  const last = child.stdout.trim().split('\n').at(-1) ?? '';
  if (child.status === 0) return JSON.parse(last) as Row;
  console.error(`bench: ${engine} with ${count} passages failed: ${child.stderr.slice(-400)}`);
  return undefined;
}

function table(rows: readonly Row[], command: string): string {
  const body = rows.map(
    (row) =>
      `| ${row.engine} | ${row.passages} | ${(row.indexMs / 1000).toFixed(1)} s | ${row.p50Ms.toFixed(1)} ms | ${row.p95Ms.toFixed(1)} ms | ${row.peakRssMb.toFixed(0)} MB |`,
  );
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  return [
    `\`${command}\` on ${machine}. Titles and texts of ir-scifact and qa-2wiki-train, repeated; 100 questions, first 10 results.`,
    '',
    '| engine | passages | index | query p50 | query p95 | peak RSS |',
    '| --- | --- | --- | --- | --- | --- |',
    ...body,
  ].join('\n');
}

function main(quick: boolean): void {
  if (!existsSync(`${data}ir-scifact`)) {
    console.log('bench: skipped, because ../shared/data is not there.');
    return;
  }
  const count = quick ? 5000 : 50_000;
  const runs = [
    ...engines.map((engine) => [engine, count] as const),
    ...(quick ? [] : [['reroute', 250_000] as const]),
  ];
  const rows = runs.flatMap(([engine, size]) => inChild(engine, size) ?? []);
  const text = table(rows, `npm run bench${quick ? ' -- --quick' : ''}`);
  console.log(text);
  mkdirSync(reports, { recursive: true });
  writeFileSync(`${reports}bench.json`, `${JSON.stringify({ quick, rows }, undefined, 2)}\n`);
  // Half a comparison is not recorded.
  if (!quick && rows.length === runs.length) writeSection('bench', { title: 'Index: time and memory', text });
  if (rows.length < runs.length) process.exitCode = 1;
}

const [flag, engine, count] = process.argv.slice(2);
if (flag === '--child') {
  const known = engines.find((each) => each === engine) ?? 'reroute';
  console.log(JSON.stringify(await measure(known, Number(count))));
} else main(flag === '--quick');
