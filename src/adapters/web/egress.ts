import { isLoopbackAddress } from '../../core/models/model-address.ts';
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
  readonly headers?: Readonly<Record<string, string>>;
  /** Where our own server goes for it: what stands in the ledger, in place of the server's address. */
  readonly leadsTo?: URL;
};

export type EgressReply =
  | { readonly kind: 'received'; readonly status: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly message: string };

/** An answer whose body comes piece by piece. `refuse` notes that the server turned the request down, so that nothing left this machine. */
export type EgressStream =
  | { readonly kind: 'opened'; readonly response: Response; readonly refuse: () => void }
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
    const opened = await this.open(request, signal);
    if (opened.kind === 'failed') return opened;
    try {
      const bytes = await wholeBody(opened.response, request.progress);
      return { kind: 'received', status: opened.response.status, bytes };
    } catch (error) {
      signal.throwIfAborted();
      return failed(request.url, error);
    }
  }

  /** The answer as soon as it begins; its body is counted as it is read. Rejects only with the signal's reason. */
  async open(request: EgressRequest, signal: AbortSignal): Promise<EgressStream> {
    signal.throwIfAborted();
    const { url, method = 'GET', body, headers } = request;
    const place = this.#note(request);
    try {
      const { fetch = (address, init) => globalThis.fetch(address, init) } = this.#options;
      // A redirect could lead to another origin than the one that stands in the ledger.
      const init: RequestInit = {
        ...{ method, signal, redirect: 'error' },
        ...(body === undefined ? {} : { body }),
        ...(headers === undefined ? {} : { headers }),
      };
      const response = counted(await fetch(url, init), (receivedBytes) => {
        place.record = { ...place.record, receivedBytes };
        this.#tell();
      });
      const refuse = () => {
        place.record = { ...place.record, leftMachine: false };
        this.#tell();
      };
      return { kind: 'opened', response, refuse };
    } catch (error) {
      signal.throwIfAborted();
      return failed(url, error);
    } finally {
      this.#tell();
    }
  }

  /** Puts a request into the ledger, before it is made. */
  #note({ url, reason, method = 'GET', body, leadsTo = url }: EgressRequest): { record: EgressRecord } {
    const sentBytes = body === undefined ? 0 : new TextEncoder().encode(body).length;
    const leftMachine = leadsTo.origin !== this.#options.own && !isLoopbackAddress(leadsTo.href);
    const asked = { at: this.#options.now(), method, url: leadsTo.href, reason };
    const place = { record: { ...asked, sentBytes, receivedBytes: 0, leftMachine } };
    this.#requested.add(place);
    this.#asked.set(url.href, (this.#asked.get(url.href) ?? 0) + 1);
    this.#tell();
    return place;
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

function failed(url: URL, error: unknown): { readonly kind: 'failed'; readonly message: string } {
  const why = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', message: `Cannot fetch "${url.href}": ${why}` };
}

/** Bytes between two tellings of an answer that is still coming. */
const tellEveryBytes = 2 ** 20;

/** The same answer, telling how many bytes of its body were read: now and then, and at its end. */
function counted(response: Response, tell: (bytes: number) => void): Response {
  if (response.body === null) return response;
  let bytes = 0;
  let told = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      bytes += chunk.length;
      if (told === 0 || bytes - told >= tellEveryBytes) {
        told = bytes;
        tell(bytes);
      }
      controller.enqueue(chunk);
    },
    flush: () => tell(bytes),
  });
  return new Response(response.body.pipeThrough(counting), response);
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
