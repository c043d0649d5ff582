import type { Departure } from '../../core/network/may-leave.ts';
import type { NetworkMode } from '../../core/network/network-mode.ts';
import { parseWire, type WireSchema, type WireValue } from '../../wire/parse-wire.ts';
import { modeHeader } from '../../wire/proxy-mode.ts';
import { type ProxyRefusal, proxyRefusal } from '../../wire/proxy-refusal.ts';

export type DoorCall = {
  readonly url: URL;
  /** Why, in a few words, for the ledger. */
  readonly reason: string;
  readonly departure: Departure;
  readonly asks?: { readonly name: string; readonly isOutside: boolean };
  readonly headers: Readonly<Record<string, string>>;
  readonly method?: 'POST';
  readonly body?: string;
};

export type DoorAnswer =
  /** `refuse` notes that the request stopped at our own server. */
  | { readonly kind: 'received'; readonly bytes: Uint8Array<ArrayBuffer>; readonly refuse: () => void }
  | { readonly kind: 'failed'; readonly message: string; readonly isRefused?: true };

/** Makes requests: the page's one door, or Node's. Rejects only with the signal's reason. */
export type DoorCaller = {
  request(call: DoorCall, signal: AbortSignal): Promise<DoorAnswer>;
};

export type ProxyDoorOptions = {
  readonly egress: DoorCaller;
  /** Address of the page, under which our server has its routes. */
  readonly base: string;
  readonly mode: () => NetworkMode;
};

export type DoorRequest = {
  /** Under /api/: 'search'. */
  readonly route: 'sources' | 'search' | 'read' | 'test-source';
  readonly reason: string;
  readonly departure: Departure;
  readonly asks?: { readonly name: string; readonly isOutside: boolean };
  /** A POST where it is given. */
  readonly body?: object;
};

export type DoorReply<T> =
  | { readonly kind: 'answered'; readonly value: T }
  /** What the person has settled, or our server, does not let it through. */
  | { readonly kind: 'forbidden'; readonly message: string }
  | { readonly kind: 'refused'; readonly refusal: ProxyRefusal }
  /** There is no such server, it cannot be reached, or it says something else than ours does. */
  | { readonly kind: 'no-server'; readonly message: string };

/** Requests to our own server, which asks others. Rejects only with the signal's reason. */
export class ProxyDoor {
  readonly #options: ProxyDoorOptions;

  constructor(options: ProxyDoorOptions) {
    this.#options = options;
  }

  async ask<const S extends WireSchema>(
    schema: S,
    { route, body, reason, departure, asks }: DoorRequest,
    signal: AbortSignal,
  ): Promise<DoorReply<Exclude<WireValue<S>, ProxyRefusal>>> {
    const { egress, base, mode } = this.#options;
    const reply = await egress.request(
      {
        ...{ url: new URL(`api/${route}`, base), reason, departure },
        ...(asks === undefined ? {} : { asks }),
        headers: {
          [modeHeader]: mode(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { method: 'POST' as const, body: JSON.stringify(body) }),
      },
      signal,
    );
    if (reply.kind === 'failed') {
      return { kind: reply.isRefused === true ? 'forbidden' : 'no-server', message: reply.message };
    }
    const value = json(reply.bytes);
    const refused = parseWire(proxyRefusal, value);
    if (refused.kind === 'parsed') {
      // It stopped at our own server: nothing went further.
      reply.refuse();
      const { reason: why, message } = refused.value;
      return why === 'air-gapped' || why === 'mode'
        ? { kind: 'forbidden', message }
        : { kind: 'refused', refusal: refused.value };
    }
    const parsed = parseWire(schema, value);
    // A refusal was told from it above.
    if (parsed.kind === 'parsed')
      return { kind: 'answered', value: parsed.value as Exclude<WireValue<S>, ProxyRefusal> };
    reply.refuse();
    return { kind: 'no-server', message: `What answers at "api/${route}" is not Reroute's server.` };
  }
}

function json(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
