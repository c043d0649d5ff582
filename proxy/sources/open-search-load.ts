import type { Client } from '@opensearch-project/opensearch';
import { sha256 } from '../../src/adapters/any/sha256.ts';
import { readableText, readableTitle } from '../../src/core/library/readable-text.ts';
import { splitPassages } from '../../src/core/library/split-passages.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { openSearchBulk, openSearchCount, type StoredPassage } from '../../src/wire/open-search-answers.ts';
import { parseWire } from '../../src/wire/parse-wire.ts';
import { type Embedding, embeddingPipeline, indexTemplate, pipelineName } from './open-search-index.ts';

export type CorpusDocument = { readonly id: string; readonly title: string; readonly text: string };

export type LoadOptions = {
  readonly index: string;
  readonly embedding: Embedding | undefined;
  /** Deletes the index first. */
  readonly recreate: boolean;
  readonly batchPassages: number;
  readonly clock: Clock;
  readonly progress: (progress: LoadProgress) => void;
};

export type LoadProgress = {
  readonly documents: number;
  readonly passages: number;
  readonly refused: number;
};

export type LoadReport = LoadProgress & {
  /** Passages that the index holds in the end. */
  readonly count: number;
  /** Why the first few passages were refused. */
  readonly reasons: readonly string[];
};

const batchCharacters = 4_000_000;
const mostTries = 6;
const mostReasons = 5;

/**
 * Fills an index with a corpus: template, index, passages in batches, refresh. Passages are named by document and place, so a load that
 * was stopped is done again over itself. Throws the client's error where the cluster does not take part.
 */
export async function loadOpenSearch(
  client: Client,
  documents: AsyncIterable<CorpusDocument>,
  { options, signal }: { readonly options: LoadOptions; readonly signal: AbortSignal },
): Promise<LoadReport> {
  await prepareIndex(client, options);
  const state = { documents: 0, passages: 0, refused: 0, reasons: [] as string[] };
  let batch: StoredPassage[] = [];
  let characters = 0;
  const flush = async () => {
    if (batch.length > 0) await sendBatch(client, { batch, state, options }, signal);
    batch = [];
    characters = 0;
    const { documents: done, passages, refused } = state;
    options.progress({ documents: done, passages, refused });
  };
  for await (const document of documents) {
    signal.throwIfAborted();
    for (const passage of await passagesOf(document)) {
      batch.push(passage);
      characters += passage.text.length + (passage.whole?.length ?? 0);
      if (batch.length >= options.batchPassages || characters >= batchCharacters) await flush();
    }
    state.documents += 1;
  }
  await flush();
  await client.indices.refresh({ index: options.index });
  const { body } = await client.count({ index: options.index });
  const counted = parseWire(openSearchCount, body);
  return { ...state, count: counted.kind === 'parsed' ? counted.value.count : 0 };
}

async function prepareIndex(client: Client, { index, embedding, recreate }: LoadOptions): Promise<void> {
  if (embedding !== undefined) {
    await client.ingest.putPipeline({ id: pipelineName(index), body: embeddingPipeline(embedding) });
  }
  // Their type of a template knows fewer settings than their server does.
  const body = indexTemplate(index, embedding) as unknown as Parameters<
    typeof client.indices.putIndexTemplate
  >[0]['body'];
  await client.indices.putIndexTemplate({ name: `reroute-${index}`, body });
  const { body: exists } = await client.indices.exists({ index });
  if (exists && recreate) await client.indices.delete({ index });
  if (!exists || recreate) await client.indices.create({ index });
}

async function passagesOf({ id, title, text }: CorpusDocument): Promise<readonly StoredPassage[]> {
  const whole = readableText(text);
  const name = readableTitle(title) || id;
  const hash = await sha256(whole);
  return splitPassages(whole, { title: name }).map(({ start, end, title: under }, position) => ({
    ...{ document: id, title: under, text: whole.slice(start, end), position, start, end, hash },
    ...(position === 0 ? { whole } : {}),
  }));
}

type State = { documents: number; passages: number; refused: number; readonly reasons: string[] };
type Batch = {
  readonly batch: readonly StoredPassage[];
  readonly state: State;
  readonly options: LoadOptions;
};

/** What the cluster is too busy for is sent again; what it refuses for another reason is counted and left out. */
async function sendBatch(
  client: Client,
  { batch, state, options }: Batch,
  signal: AbortSignal,
): Promise<void> {
  let waiting = batch;
  for (let attempt = 1; waiting.length > 0; attempt++) {
    signal.throwIfAborted();
    const replies = await bulk(client, waiting, options.index);
    const busy = waiting.filter((_, at) => replies[at]?.status === 429);
    for (const { status, reason } of replies) {
      if (status === 429) continue;
      if (status < 300) state.passages += 1;
      else refuse(state, reason);
    }
    if (busy.length > 0 && attempt >= mostTries) {
      for (const _ of busy) refuse(state, 'the cluster stayed too busy');
      return;
    }
    if (busy.length > 0) await options.clock.wait(250 * 2 ** attempt, signal);
    waiting = busy;
  }
}

function refuse(state: State, reason: string): void {
  state.refused += 1;
  if (state.reasons.length < mostReasons && !state.reasons.includes(reason)) state.reasons.push(reason);
}

/** One reply for each passage. A request that is refused as a whole because the cluster is busy counts for all of its passages. */
async function bulk(
  client: Client,
  passages: readonly StoredPassage[],
  index: string,
): Promise<readonly { readonly status: number; readonly reason: string }[]> {
  const body = passages.flatMap((passage) => [
    { index: { _id: `${passage.document}#${passage.position}` } },
    passage,
  ]);
  try {
    const reply = await client.bulk({ index, body });
    const parsed = parseWire(openSearchBulk, reply.body);
    if (parsed.kind === 'invalid')
      throw new Error(
        `Cannot load: the cluster's answer has another form than expected (${parsed.message}).`,
      );
    return parsed.value.items.map(({ index: { status, error } }) => ({
      status,
      reason: error?.reason ?? '',
    }));
  } catch (error) {
    const isBusy = error instanceof Error && 'statusCode' in error && error.statusCode === 429;
    if (!isBusy) throw error;
    return passages.map(() => ({ status: 429, reason: '' }));
  }
}
