import type { EgressLedger, EgressRecord } from '../../ports/egress-ledger.ts';
import type { ResourceEntry, ResourceReport } from '../../wire/resource-entry.ts';
import { resourceRecord } from './resource-records.ts';

export type EgressRequest = {
  readonly url: URL;
  /** Why, in a few words, for the ledger. */
  readonly reason: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
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
    const { url, reason, method = 'GET', body } = request;
    const sentBytes = body === undefined ? 0 : new TextEncoder().encode(body).length;
    const leftMachine = url.origin !== this.#options.own;
    let record: EgressRecord = {
      ...{ at: this.#options.now(), method, url: url.href, reason, sentBytes, receivedBytes: 0, leftMachine },
    };
    this.#asked.set(url.href, (this.#asked.get(url.href) ?? 0) + 1);
    this.#install([...this.#records, record]);
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
      const bytes = new Uint8Array(await response.arrayBuffer());
      const before = record;
      record = { ...record, receivedBytes: bytes.length };
      this.#install(this.#records.map((each) => (each === before ? record : each)));
      return { kind: 'received', status: response.status, bytes };
    } catch (error) {
      signal.throwIfAborted();
      const why = error instanceof Error ? error.message : String(error);
      return { kind: 'failed', message: `Cannot fetch "${url.href}": ${why}` };
    }
  }

  /** Takes in what the browser fetched by itself, for this thread or for a worker. */
  note({ timeOrigin, entries }: ResourceReport): void {
    const records = entries.flatMap((entry) =>
      this.#isKnown(entry) ? [] : (resourceRecord(entry, { own: this.#options.own, timeOrigin }) ?? []),
    );
    if (records.length === 0) return;
    // Chromium tells of the page itself twice: when it comes, and when it is whole.
    const again = new Set(records.map(placeOf));
    const others = this.#records.filter((record) => !again.has(placeOf(record)));
    this.#install([...others, ...records].sort((one, other) => one.at - other.at));
  }

  #isKnown({ name, initiatorType }: ResourceEntry): boolean {
    const left = initiatorType === 'fetch' ? (this.#asked.get(name) ?? 0) : 0;
    if (left > 0) this.#asked.set(name, left - 1);
    return left > 0;
  }

  #install(records: readonly EgressRecord[]): void {
    this.#records = records;
    for (const changed of this.#watchers) changed();
  }
}

function placeOf({ at, url }: EgressRecord): string {
  return `${at} ${url}`;
}
