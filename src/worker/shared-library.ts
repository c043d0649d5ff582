import type { CallOptions, LibraryCall, LibraryReply } from '../adapters/any/library-calls/library-call.ts';
import { performCall } from '../adapters/any/library-calls/perform-call.ts';
import type { Library } from '../ports/library.ts';
import { TabDesk } from './tab-desk.ts';
import { channelName, libraryLock, type TabMessage, tabLock } from './tab-messages.ts';

/** `shared`: it stands on a disk that all tabs see, so that only one of them may have it open. */
export type OpenedLibrary =
  | { readonly kind: 'open'; readonly library: Library; readonly shared: boolean }
  | { readonly kind: 'unavailable'; readonly message: string };

type Pending = {
  readonly call: LibraryCall;
  readonly options: CallOptions;
  readonly settle: (reply: LibraryReply | Promise<LibraryReply>) => void;
  /** The tab that it was sent to. */
  sentTo: string | undefined;
  timer: ReturnType<typeof setTimeout>;
};

/** Nobody took up a call for so long: the tab that has the library sleeps, or is of another version. */
const patienceMs = 20_000;

const noAnswer =
  'The library is open in another tab of Reroute, which does not answer. Close the other tabs, then reload this one.';

/**
 * One library for all tabs. The database can be open in one worker only: that of the tab that holds the lock. The others send it
 * their calls over a channel, and the next of them takes over when it is gone; calls that it had not answered are made again.
 */
export class SharedLibrary {
  readonly #tab: string;
  readonly #open: () => Promise<OpenedLibrary>;
  readonly #channel = new BroadcastChannel(channelName);
  readonly #pending = new Map<number, Pending>();
  readonly #desk: TabDesk;
  #ids = 0;
  #local: Library | undefined;
  #failure: string | undefined;
  #holder: string | undefined;

  constructor(tab: string, open: () => Promise<OpenedLibrary>) {
    this.#tab = tab;
    this.#open = open;
    this.#desk = new TabDesk((message) => this.#channel.postMessage({ ...message, from: tab }));
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.#hear(data);
  }

  /** Never rejects. */
  async start(): Promise<void> {
    if (navigator.locks === undefined) return this.#take(() => Promise.resolve());
    // From here on other tabs can tell whether this one is alive.
    await new Promise<void>((here) => {
      void navigator.locks.request(tabLock(this.#tab), () => {
        here();
        return forever();
      });
    });
    this.#channel.postMessage({ kind: 'who', from: this.#tab } satisfies TabMessage);
    void navigator.locks.request(libraryLock, () => this.#take(forever));
  }

  call(call: LibraryCall, options: CallOptions): Promise<LibraryReply> {
    if (this.#local !== undefined) return performCall(this.#local, call, options);
    if (this.#failure !== undefined) return Promise.resolve({ kind: 'failed', message: this.#failure });
    return new Promise((resolve) => this.#wait(call, options, resolve));
  }

  /** Opens the library and keeps it, as long as `keep` takes; where that fails, the next tab may try. */
  async #take(keep: () => Promise<void>): Promise<void> {
    const opened = await this.#open();
    if (opened.kind === 'unavailable') {
      this.#failure = opened.message;
      for (const [id] of this.#pending) this.#settle(id, { kind: 'failed', message: opened.message });
      return;
    }
    this.#local = opened.library;
    // Those that another tab had taken are made again: it is gone.
    for (const [id, { call, options }] of this.#pending) {
      this.#settle(id, performCall(opened.library, call, options));
    }
    if (!opened.shared) return;
    this.#desk.open(opened.library);
    this.#channel.postMessage({ kind: 'serving', from: this.#tab } satisfies TabMessage);
    await keep();
  }

  #wait(call: LibraryCall, options: CallOptions, resolve: Pending['settle']): void {
    const id = ++this.#ids;
    const abort = () => this.#tellAbort(id);
    const settle: Pending['settle'] = (reply) => {
      options.signal?.removeEventListener('abort', abort);
      resolve(reply);
    };
    options.signal?.addEventListener('abort', abort);
    const timer = setTimeout(() => this.#settle(id, { kind: 'failed', message: noAnswer }), patienceMs);
    this.#pending.set(id, { call, options, settle, sentTo: undefined, timer });
    if (this.#holder !== undefined) this.#send(id, this.#holder);
  }

  #send(id: number, holder: string): void {
    const pending = this.#pending.get(id);
    if (pending === undefined || pending.sentTo === holder) return;
    pending.sentTo = holder;
    this.#channel.postMessage({
      kind: 'call',
      from: this.#tab,
      to: holder,
      id,
      call: pending.call,
    } satisfies TabMessage);
    if (pending.options.signal?.aborted === true) this.#tellAbort(id);
  }

  #tellAbort(id: number): void {
    const to = this.#pending.get(id)?.sentTo;
    if (to === undefined) this.#settle(id, { kind: 'stopped' });
    else this.#channel.postMessage({ kind: 'abort', from: this.#tab, to, id } satisfies TabMessage);
  }

  #settle(id: number, reply: LibraryReply | Promise<LibraryReply>): void {
    const pending = this.#pending.get(id);
    this.#calm(id);
    this.#pending.delete(id);
    pending?.settle(reply);
  }

  #calm(id: number): void {
    clearTimeout(this.#pending.get(id)?.timer);
  }

  #hear(message: TabMessage): void {
    if ('to' in message && message.to !== this.#tab) return;
    switch (message.kind) {
      case 'who':
        if (this.#desk.isOpen)
          this.#channel.postMessage({ kind: 'serving', from: this.#tab } satisfies TabMessage);
        return;
      case 'serving':
        this.#holder = message.from;
        // What this tab could not open, another could.
        this.#failure = undefined;
        for (const [id] of this.#pending) this.#send(id, message.from);
        return;
      case 'call':
      case 'abort':
        this.#desk.hear(message);
        return;
      case 'taken':
        this.#calm(message.id);
        return;
      case 'progress':
        this.#pending.get(message.id)?.options.progress?.(message.progress);
        return;
      case 'reply':
        this.#settle(message.id, message.reply);
        return;
      default:
        message satisfies never;
    }
  }
}

function forever(): Promise<void> {
  return new Promise(() => {});
}
