// Times the trained reader in Chromium: loading, the first of 30 passages, all of them, memory. Beside it, other weights of its shape, if given.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Passage } from '../src/core/passage.ts';
import { type Vocabulary, wordPieces } from '../src/core/reading/word-pieces.ts';
import { readVocabulary } from '../src/wire/reader-files.ts';
import { type ReaderWindow, startReaderBrowser } from '../test/browser/reader-tabs.ts';
import { questionSet } from './fit/training-sets.ts';
import { toPassage } from './reader/examples.ts';
import { weightsFolder } from './reader/open-trained.ts';
import { writeSection } from './write-section.ts';

const count = 30;
const tokens = 160;
const rounds = 5;
const question = 'Which magazine was started first, one for women or one on science?';

type Row = {
  readonly name: string;
  readonly threads: number;
  readonly loadMs: number;
  readonly firstMs: number;
  readonly allMs: number;
  readonly memoryMb: number;
};

/** Passages of a public set, one after another, cut to so many tokens each. */
function passages(vocabulary: Vocabulary): readonly Passage[] {
  const all = questionSet('qa-hotpotqa-train100').corpus;
  return Array.from({ length: count }, (_, index) => {
    const text = all
      .slice(index * 5, index * 5 + 5)
      .map((record) => record.text)
      .join(' ');
    const last = wordPieces(text, vocabulary)[tokens - 1];
    return toPassage({ id: `p${index}`, title: '', text: text.slice(0, last?.end) });
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

async function measure(
  open: (model: string) => ReturnType<Awaited<ReturnType<typeof startReaderBrowser>>['open']>,
  name: string,
  given: readonly Passage[],
): Promise<Row> {
  const page = await open(name);
  page.setDefaultTimeout(120_000);
  const timed = (list: readonly Passage[]) =>
    page.evaluate((request) => (globalThis as ReaderWindow).readerPage.timed(request), {
      question,
      evidence: [],
      passages: list,
    });
  const { allMs: loadMs } = await timed(given.slice(0, 1));
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(given));
  const bytes = await page.evaluate(() => (globalThis as ReaderWindow).readerPage.memoryBytes());
  const status = await page.evaluate(() => (globalThis as ReaderWindow).readerPage.status());
  await page.close();
  return {
    ...{ name, loadMs, memoryMb: bytes / 1e6 },
    threads: status.kind === 'ready' && status.place.kind === 'processor' ? status.place.threads : 0,
    firstMs: median(times.map(({ firstMs }) => firstMs)),
    allMs: median(times.map(({ allMs }) => allMs)),
  };
}

function table(rows: readonly Row[]): string {
  const body = rows.map(
    (row) =>
      `| ${row.name} | ${row.threads} | ${(row.loadMs / 1000).toFixed(1)} s | ${row.firstMs.toFixed(0)} ms | ${(row.allMs / 1000).toFixed(2)} s | ${row.memoryMb.toFixed(0)} MB |`,
  );
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`;
  return [
    `\`npm run bench-reader\` in Chromium on ${machine}: ${count} passages of ${tokens} tokens beside one question, median of ${rounds} rounds; loading is from our own server, with its first reading.`,
    '',
    '| weights | threads | load | first passage | all | memory |',
    '| --- | --- | --- | --- | --- | --- |',
    ...body,
  ].join('\n');
}

const { values } = parseArgs({
  options: {
    weights: { type: 'string', default: weightsFolder },
    float: { type: 'string' },
    dry: { type: 'boolean', default: false },
  },
});
const vocabulary = readVocabulary(readFileSync(`${values.weights}/tokenizer.json`, 'utf8'));
if (vocabulary === undefined) throw new Error(`"${values.weights}" holds no tokenizer of the reader's kind.`);
const models = { 'int8, as shipped': values.weights, ...(values.float && { float32: values.float }) };
const started = await startReaderBrowser(models, [], true);
const rows: Row[] = [];
for (const name of Object.keys(models)) rows.push(await measure(started.open, name, passages(vocabulary)));
await started.close();
const text = table(rows);
console.log(text);
if (!values.dry)
  writeSection('bench-reader', { title: 'The trained reader in the browser: time and memory', text });
