import type { ModelFailure } from '../../../core/models/model-failure.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { ModelFetch, ModelFetchReply } from '../../../ports/model-fetch.ts';
import type { FileSpec, ModelWriting } from '../../../ports/model-store.ts';
import { backoffMs, mostTries } from './backoff.ts';
import type { ProgressMeter } from './supply-progress.ts';

export type FileDownload = {
  readonly url: string;
  readonly spec: FileSpec;
  readonly reason: string;
};

export type DownloadParts = {
  readonly fetch: ModelFetch;
  readonly writing: ModelWriting;
  readonly clock: Clock;
  readonly meter: ProgressMeter;
};

/**
 * Brings one file, from where it was left to its end, and verifies it. Where the server is gone it waits and goes on at the byte; only so
 * many tries in a row may bring nothing. Rejects only with the signal's reason. Undefined: it is whole.
 */
export async function downloadFile(
  download: FileDownload,
  parts: DownloadParts,
  signal: AbortSignal,
): Promise<ModelFailure | undefined> {
  const { writing, clock, meter } = parts;
  const begun = await writing.begin(download.spec);
  if (begun.kind === 'failed') return begun.failure;
  meter.file(download.spec.path);
  let at: Place = { keptBytes: begun.keptBytes, etag: begun.etag };
  meter.kept(at.keptBytes, false);
  for (let tries = 1; ; tries++) {
    const tried = await tryOnce(download, { ...parts, at }, signal);
    if (tried.kind === 'failed') return tried.failure;
    if (tried.kind === 'whole') return verified(download.spec.path, parts);
    if (tried.at.keptBytes > at.keptBytes) tries = 1;
    at = tried.at;
    if (tries >= mostTries) return { kind: 'server-gone', url: download.url, why: tried.why };
    const waitMs = backoffMs(tries, tried.retryAfterMs);
    meter.waiting(waitMs, tried.why);
    await clock.wait(waitMs, signal);
    meter.file(download.spec.path);
  }
}

type Place = { readonly keptBytes: number; readonly etag: string | undefined };

type Tried =
  | { readonly kind: 'whole' }
  | { readonly kind: 'failed'; readonly failure: ModelFailure }
  | {
      readonly kind: 'again';
      readonly at: Place;
      readonly why: string;
      readonly retryAfterMs: number | undefined;
    };

async function verified(path: string, { writing, meter }: DownloadParts): Promise<ModelFailure | undefined> {
  const ended = await writing.end();
  if (ended.kind === 'failed') return ended.failure;
  meter.whole(writing.files.find((file) => file.path === path)?.keptBytes ?? 0);
  return undefined;
}

type TryParts = DownloadParts & { readonly at: Place };

async function tryOnce(download: FileDownload, parts: TryParts, signal: AbortSignal): Promise<Tried> {
  const { fetch, writing, at } = parts;
  const { url, reason, spec } = download;
  // Bytes of an unknown version are not added to: they could be of another file.
  const from = at.etag === undefined ? 0 : at.keptBytes;
  if (from > 0 && from === spec.sizeBytes) return { kind: 'whole' };
  const reply = await fetch.open({ url, from, etag: at.etag, reason }, signal);
  switch (reply.kind) {
    case 'failed':
      return reply;
    case 'gone':
      return { kind: 'again', at, why: reply.why, retryAfterMs: reply.retryAfterMs };
    case 'beyond-end': {
      if (from > 0 && spec.sizeBytes === undefined) return { kind: 'whole' };
      const trouble = await writing.restart({ etag: undefined, sizeBytes: undefined });
      if (trouble !== undefined) return trouble;
      return { kind: 'again', at: nowhere, why: 'It is shorter than it was.', retryAfterMs: undefined };
    }
    case 'opened':
      return receive(reply, download, parts);
    default:
      return reply satisfies never;
  }
}

const nowhere: Place = { keptBytes: 0, etag: undefined };

type Opened = Extract<ModelFetchReply, { readonly kind: 'opened' }>;

async function receive(opened: Opened, { spec }: FileDownload, { writing, meter }: TryParts): Promise<Tried> {
  const { from, sizeBytes, etag } = opened;
  try {
    const wrong = wrongSize(spec, sizeBytes);
    if (wrong !== undefined) return { kind: 'failed', failure: wrong };
    if (from === 0) {
      const trouble = await writing.restart({ etag, sizeBytes });
      if (trouble !== undefined) return trouble;
    }
    meter.sized(sizeBytes);
    let keptBytes = from;
    meter.kept(keptBytes, false);
    for (;;) {
      const chunk = await opened.next();
      const place = { keptBytes, etag };
      if (chunk.kind === 'cut') return { kind: 'again', at: place, why: chunk.why, retryAfterMs: undefined };
      if (chunk.kind === 'end') {
        const isShort = sizeBytes !== undefined && keptBytes < sizeBytes;
        if (!isShort) return { kind: 'whole' };
        return { kind: 'again', at: place, why: 'It ended too early.', retryAfterMs: undefined };
      }
      const { length } = chunk.bytes;
      const trouble = await writing.append(chunk.bytes);
      if (trouble !== undefined) return trouble;
      keptBytes += length;
      meter.kept(keptBytes, true);
    }
  } finally {
    opened.cancel();
  }
}

/** What is of another size than it should be need not be waited for. */
function wrongSize(
  { path, sizeBytes: expected }: FileSpec,
  actual: number | undefined,
): ModelFailure | undefined {
  if (expected === undefined || actual === undefined || expected === actual) return undefined;
  return { kind: 'wrong-size', path, expected, actual };
}
