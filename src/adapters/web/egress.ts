import { isLoopbackAddress } from '../../core/models/model-address.ts';
import type { Departure, Permission } from '../../core/network/may-leave.ts';
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
  /** Why it is made; a file of the page itself where it is left out. Decides whether it may be made. */
  readonly departure?: Departure;
  /** Whom our own server asks for it, and whether what is asked leaves this machine. */
  readonly asks?: { readonly name: string; readonly isOutside: boolean };
};

/** `isRefused`: it was forbidden, before it was made or while it was on its way. */
export type EgressFailure = {
  readonly kind: 'failed';
  readonly message: string;
  readonly isRefused?: true;
};

export type EgressReply =
  | {
      readonly kind: 'received';
      readonly status: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly refuse: () => void;
    }
  | EgressFailure;

/** An answer whose body comes piece by piece. `refuse` notes that the server turned the request down, so that nothing left this machine. */
export type EgressStream =
  | { readonly kind: 'opened'; readonly response: Response; readonly refuse: () => void }
  | EgressFailure;

export type EgressOptions = {
  /** The origin that the page was opened from. */
  readonly own: string;
  readonly now: () => number;
  /** What the person has settled; all is allowed where it is left out. */
  readonly mayLeave?: (departure: Departure) => Permission;
  /** For tests; the browser's own otherwise. */
  readonly fetch?: (url: URL, init: RequestInit) => Promise<Response>;
};

type Place = { record: EgressRecord };

/** A request that is on its way, until all of its answer was read. */
type Flight = { readonly departure: Departure; readonly place: Place; readonly stop: AbortController };

const ownFile: Departure = { kind: 'own-file' };

/**
 * The one door of the page's thread: the only caller of fetch, and the ledger of all that the page asked for, by itself or by the
 * browser's hand. A request stands in the ledger before it is made, so that none is missing while it is on its way.
 */
export class Egress implements EgressLedger {
  #records: readonly EgressRecord[] = [];
  readonly #requested = new Set<Place>();
  /** By time and address: Chromium tells of the page itself twice, when it comes and when it is whole. */
  readonly #noted = new Map<string, EgressRecord>();
  readonly #watchers = new Set<() => void>();
  readonly #options: EgressOptions;
  /** Addresses that `request` asked for: what the browser tells of them later is known already. */
  readonly #asked = new Map<string, number>();
  readonly #flights = new Set<Flight>();

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
    const { opened, place } = await this.#open(request, signal);
    if (opened.kind === 'failed') return opened;
    try {
      const bytes = await wholeBody(opened.response, request.progress);
      return { kind: 'received', status: opened.response.status, bytes, refuse: opened.refuse };
    } catch (error) {
      signal.throwIfAborted();
      const { refused } = place.record;
      return refused === undefined ? failure(request.url, error) : forbidden(refused);
    }
  }

  /** The answer as soon as it begins; its body is counted as it is read. Rejects only with the signal's reason. */
  async open(request: EgressRequest, signal: AbortSignal): Promise<EgressStream> {
    return (await this.#open(request, signal)).opened;
  }

  async #open(
    request: EgressRequest,
    signal: AbortSignal,
  ): Promise<{ readonly opened: EgressStream; readonly place: Place }> {
    signal.throwIfAborted();
    const { url, method = 'GET', body, headers, departure = ownFile } = request;
    const place = this.#note(request);
    const permission = this.#permission(request);
    if (permission.kind === 'refused') return { opened: this.#refuse(place, permission.message), place };
    const flight: Flight = { departure, place, stop: new AbortController() };
    this.#flights.add(flight);
    const land = () => void this.#flights.delete(flight);
    try {
      const { fetch = (address, init) => globalThis.fetch(address, init) } = this.#options;
      // A redirect could lead to another origin than the one that stands in the ledger.
      const init: RequestInit = {
        ...{ method, signal: AbortSignal.any([signal, flight.stop.signal]), redirect: 'error' },
        ...(body === undefined ? {} : { body }),
        ...(headers === undefined ? {} : { headers }),
      };
      const tell = (receivedBytes: number) => {
        place.record = { ...place.record, receivedBytes };
        this.#tell();
      };
      const response = counted(await fetch(url, init), { tell, land });
      const refuse = () => {
        place.record = { ...place.record, leftMachine: false };
        this.#tell();
      };
      return { opened: { kind: 'opened', response, refuse }, place };
    } catch (error) {
      land();
      signal.throwIfAborted();
      const { refused } = place.record;
      return { opened: refused === undefined ? failure(url, error) : forbidden(refused), place };
    } finally {
      this.#tell();
    }
  }

  /** Breaks off what is on its way and may not leave any more. Called whenever the person has settled it anew. */
  enforce(): void {
    for (const { departure, place, stop } of this.#flights) {
      const permission = this.#options.mayLeave?.(departure);
      if (permission?.kind !== 'refused') continue;
      place.record = { ...place.record, refused: permission.message };
      stop.abort();
    }
    this.#tell();
  }

  #permission({ url, departure = ownFile }: EgressRequest): Permission {
    if (url.origin !== this.#options.own && departure.kind !== 'model') {
      return { kind: 'refused', message: `"${url.origin}" is not where this page was opened from.` };
    }
    return this.#options.mayLeave?.(departure) ?? { kind: 'allowed' };
  }

  #refuse(place: Place, message: string): EgressFailure {
    place.record = { ...place.record, leftMachine: false, sentBytes: 0, refused: message };
    this.#tell();
    return forbidden(message);
  }

  /** Puts a request into the ledger, before it is made. */
  #note({ url, reason, method = 'GET', body, leadsTo = url, asks }: EgressRequest): Place {
    const sentBytes = body === undefined ? 0 : new TextEncoder().encode(body).length;
    const leftMachine =
      asks?.isOutside ?? (leadsTo.origin !== this.#options.own && !isLoopbackAddress(leadsTo.href));
    const asked = { at: this.#options.now(), method, url: leadsTo.href, reason };
    const to = asks === undefined ? {} : { to: asks.name };
    const place = { record: { ...asked, ...to, sentBytes, receivedBytes: 0, leftMachine } };
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

function forbidden(message: string): EgressFailure {
  return { kind: 'failed', message, isRefused: true };
}

function failure(url: URL, error: unknown): EgressFailure {
  const why = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', message: `Cannot fetch "${url.href}": ${why}` };
}

/** Bytes between two tellings of an answer that is still coming. */
const tellEveryBytes = 2 ** 20;

type Counting = { readonly tell: (bytes: number) => void; readonly land: () => void };

/** The same answer, telling how many bytes of its body were read: now and then, and at its end. It lands however its body ends. */
function counted(response: Response, { tell, land }: Counting): Response {
  if (response.body === null) {
    land();
    return response;
  }
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
  // Not pipeThrough(): it does not tell when an answer is given up, or breaks off.
  response.body
    .pipeTo(counting.writable)
    .catch(() => undefined)
    .finally(land);
  return new Response(counting.readable, response);
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
