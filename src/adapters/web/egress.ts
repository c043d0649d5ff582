import type { EgressLedger, EgressRecord } from '../../ports/egress-ledger.ts';
import type { ResourceEntry, ResourceReport } from '../../wire/resource-entry.ts';
import { resourceRecord } from './resource-records.ts';

export type EgressRequest = {
  readonly url: URL;
  /** Why, in a few words, for the ledger. */
  readonly reason: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  /** Told of the bytes that have come, as they come. */
  readonly progress?: (receivedBytes: number) => void;
};

export type EgressReply =
  | { readonly kind: 'received'; readonly status: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

export type EgressOptions = {
  /** The origin that the page was opened from. */
  readonly own: string;
  readonly now: () => number;
  /** For tests; the browser's own otherwise. */
  readonly fetch?: (url: URL, init: RequestInit) => Promise<Response>;
};

/**
 * The one door of the page's thread: the only caller of fetch, and the ledger of all that the page asked for, by itself or by the
 * browser's hand. A request stands in the ledger before it is made, so that none is missing while it is on its way.
 */
export class Egress implements EgressLedger {
  #records: readonly EgressRecord[] = [];
  readonly #requested = new Set<{ record: EgressRecord }>();
  /** By time and address: Chromium tells of the page itself twice, when it comes and when it is whole. */
  readonly #noted = new Map<string, EgressRecord>();
  readonly #watchers = new Set<() => void>();
  readonly #options: EgressOptions;
  /** Addresses that `request` asked for: what the browser tells of them later is known already. */
  readonly #asked = new Map<string, number>();

  constructor(options: EgressOptions) {
    this.#options = options;
  }

  readonly records = (): readonly EgressRecord[] => this.#records;

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  };

  /** The whole body. Rejects only with the signal's reason. */
  async request(request: EgressRequest, signal: AbortSignal): Promise<EgressReply> {
    signal.throwIfAborted();
    const { url, reason, method = 'GET', body, progress } = request;
    const sentBytes = body === undefined ? 0 : new TextEncoder().encode(body).length;
    const leftMachine = url.origin !== this.#options.own;
    const asked = { at: this.#options.now(), method, url: url.href, reason };
    const place = { record: { ...asked, sentBytes, receivedBytes: 0, leftMachine } };
    this.#requested.add(place);
    this.#asked.set(url.href, (this.#asked.get(url.href) ?? 0) + 1);
    this.#tell();
    try {
      const { fetch = (address, init) => globalThis.fetch(address, init) } = this.#options;
      // A redirect could lead to another origin than the one that stands in the ledger.
      const init: RequestInit = {
        method,
        signal,
        redirect: 'error',
        ...(body === undefined ? {} : { body }),
      };
      const response = await fetch(url, init);
      const bytes = await wholeBody(response, progress);
      place.record = { ...place.record, receivedBytes: bytes.length };
      this.#tell();
      return { kind: 'received', status: response.status, bytes };
    } catch (error) {
      signal.throwIfAborted();
      const why = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', message: `Cannot fetch "${url.href}": ${why}` };
    }
  }

  /** Takes in what the browser fetched by itself, for this thread or for a worker. */
  note({ timeOrigin, entries }: ResourceReport): void {
    for (const entry of entries) {
      if (this.#isKnown(entry)) continue;
      const record = resourceRecord(entry, { own: this.#options.own, timeOrigin });
      if (record !== undefined) this.#noted.set(`${record.at} ${record.url}`, record);
    }
    this.#tell();
  }

  #isKnown({ name, initiatorType }: ResourceEntry): boolean {
    const left = initiatorType === 'fetch' ? (this.#asked.get(name) ?? 0) : 0;
    if (left > 0) this.#asked.set(name, left - 1);
    return left > 0;
  }

  #tell(): void {
    const records = [...this.#noted.values(), ...[...this.#requested].map(({ record }) => record)];
    this.#records = records.sort((one, other) => one.at - other.at);
    for (const changed of this.#watchers) changed();
  }
}

async function wholeBody(
  response: Response,
  progress: EgressRequest['progress'],
): Promise<Uint8Array<ArrayBuffer>> {
  if (progress === undefined || response.body === null) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    chunks.push(value);
    received += value.length;
    progress(received);
  }
}
