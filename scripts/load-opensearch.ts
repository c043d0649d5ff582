// Fills an OpenSearch index from a corpus that is too large for one machine's library.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openSearchClient } from '../proxy/sources/open-search.ts';
import { type CorpusDocument, loadOpenSearch } from '../proxy/sources/open-search-load.ts';
import { systemClock } from '../src/adapters/node/system-clock.ts';
import { formatSeconds, Progress } from '../src/cli/progress.ts';

const help = `Usage: npm run load-opensearch -- --library DIR|FILE --url URL [--index NAME] [--recreate]

Splits the documents of DIR/corpus.jsonl ({id, title, text}) into passages and loads them. A load that was stopped can be run again.

  --library DIR|FILE   a folder with a corpus.jsonl, or such a file
  --url URL            the cluster, as http://localhost:9200
  --index NAME         small letters (default reroute)
  --recreate           deletes the index first
  --batch N            passages a request (default 500)
  --model-id ID        an embedding model deployed in the cluster: passages get vectors, for hybrid search
  --dimension N        the length of its vectors; wanted with --model-id
  --username NAME      and the password in REROUTE_OPENSEARCH_PASSWORD
  --help               this text`;

const limits = {
  mostBytes: 50_000_000,
  leastSpeed: { bytesPerSecond: 1, windowMs: 60_000 },
  headersMs: 120_000,
  redirects: 0,
  totalMs: 120_000,
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function command() {
  const { values } = parseArgs({
    options: {
      ...{ library: text, url: text, index: text, batch: text, 'model-id': text, dimension: text },
      ...{ username: text, recreate: flag, help: flag },
    },
  });
  return values;
}

type Corpus = { readonly path: string; readonly sizeBytes: number };

async function corpusAt(path: string): Promise<Corpus> {
  const isFolder = (await stat(path)).isDirectory();
  const file = isFolder ? join(path, 'corpus.jsonl') : path;
  return { path: file, sizeBytes: (await stat(file)).size };
}

/** Line by line: the corpus may be larger than memory. */
async function* documentsOf(path: string, read: (bytes: number) => void): AsyncGenerator<CorpusDocument> {
  const stream = createReadStream(path);
  let line = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    read(stream.bytesRead);
    if (text.trim() === '') continue;
    const record: unknown = JSON.parse(text);
    const { id, title, text: body } = typeof record === 'object' && record !== null ? fieldsOf(record) : {};
    if ((typeof id !== 'string' && typeof id !== 'number') || typeof body !== 'string') {
      throw new Error(`line ${line} of "${path}" lacks "id" or "text"`);
    }
    yield { id: String(id), title: typeof title === 'string' ? title : String(id), text: body };
  }
}

function fieldsOf(record: object): {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly text?: unknown;
} {
  return record;
}

function wholeNumber(name: string, given: string | undefined, usual: number): number {
  const number = Number(given ?? usual);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} "${given}" is no whole number above 0`);
}

async function run(): Promise<number> {
  const values = command();
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  const { library, url, index = 'reroute', username } = values;
  if (library === undefined || url === undefined)
    throw new Error(`--library and --url are wanted\n\n${help}`);
  const modelId = values['model-id'];
  const dimension = modelId === undefined ? 0 : wholeNumber('dimension', values.dimension, 0);
  const corpus = await corpusAt(library);
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort(new Error('stopped; run it again to go on')));
  const password = process.env['REROUTE_OPENSEARCH_PASSWORD'];
  const client = openSearchClient({
    url,
    username,
    password,
    limits,
    connect: { airGapped: false, connectMs: 10_000 },
  });
  const progress = new Progress();
  const began = performance.now();
  let readBytes = 0;
  const documents = documentsOf(corpus.path, (bytes) => {
    readBytes = bytes;
  });
  const report = await loadOpenSearch(client, documents, {
    options: {
      ...{
        index,
        recreate: values.recreate === true,
        batchPassages: wholeNumber('batch', values.batch, 500),
      },
      embedding: modelId === undefined ? undefined : { modelId, dimension },
      clock: systemClock,
      progress: ({ documents: done, passages, refused }) => {
        const seconds = (performance.now() - began) / 1000;
        const left = readBytes === 0 ? 0 : (seconds * (corpus.sizeBytes - readBytes)) / readBytes;
        const bad = refused === 0 ? '' : `, ${refused} refused`;
        progress.show(`${done} documents, ${passages} passages${bad}, about ${formatSeconds(left)} left`);
      },
    },
    signal: ending.signal,
  });
  progress.clear();
  const seconds = (performance.now() - began) / 1000;
  console.error(
    `Loaded ${report.documents} documents as ${report.passages} passages in ${formatSeconds(seconds)}; "${index}" holds ${report.count}.`,
  );
  for (const reason of report.reasons) console.error(`Refused (${report.refused} in all): ${reason}`);
  return report.refused === 0 ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`Cannot load the corpus: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
