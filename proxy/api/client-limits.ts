export type LimitOptions = {
  readonly requestsPerMinute: number;
  readonly concurrentPerClient: number;
  readonly concurrent: number;
};

export type Entry =
  | { readonly kind: 'in'; readonly leave: () => void }
  | { readonly kind: 'out'; readonly retryAfterMs: number; readonly message: string };

type Client = { tokens: number; at: number; running: number };

const mostClients = 10_000;

/** How much one client may ask (a bucket that fills evenly), and how much all may ask at once. */
export class ClientLimits {
  readonly #options: LimitOptions;
  readonly #clients = new Map<string, Client>();
  #running = 0;

  constructor(options: LimitOptions) {
    this.#options = options;
  }

  /** How many are remembered. */
  get clients(): number {
    return this.#clients.size;
  }

  enter(id: string, now: number): Entry {
    const { requestsPerMinute, concurrentPerClient, concurrent } = this.#options;
    const client = this.#clientOf(id, now);
    if (this.#running >= concurrent)
      return out(1000, 'The server has as much to do as it can. Try again in a moment.');
    if (client.running >= concurrentPerClient) {
      return out(
        1000,
        `More than ${concurrentPerClient} requests at once from one client. Wait for one to end.`,
      );
    }
    if (client.tokens < 1) {
      const waitMs = ((1 - client.tokens) * 60_000) / requestsPerMinute;
      return out(waitMs, `More than ${requestsPerMinute} requests a minute from one client. Wait a little.`);
    }
    client.tokens -= 1;
    client.running += 1;
    this.#running += 1;
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      client.running -= 1;
      this.#running -= 1;
    };
    return { kind: 'in', leave };
  }

  #clientOf(id: string, now: number): Client {
    const { requestsPerMinute } = this.#options;
    if (this.#clients.size >= mostClients) this.#forget(now);
    const client = this.#clients.get(id) ?? { tokens: requestsPerMinute, at: now, running: 0 };
    client.tokens = Math.min(
      requestsPerMinute,
      client.tokens + (Math.max(0, now - client.at) * requestsPerMinute) / 60_000,
    );
    client.at = now;
    this.#clients.set(id, client);
    return client;
  }

  /** Whoever has not asked for a minute has a full bucket again, as a new client has. */
  #forget(now: number): void {
    for (const [id, { at, running }] of this.#clients) {
      if (running === 0 && now - at >= 60_000) this.#clients.delete(id);
    }
  }
}

function out(retryAfterMs: number, message: string): Entry {
  return { kind: 'out', retryAfterMs, message };
}
