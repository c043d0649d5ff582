import { performCall } from '../adapters/any/library-calls/perform-call.ts';
import type { Library } from '../ports/library.ts';
import { type TabMessage, tabLock } from './tab-messages.ts';

type Asked = Extract<TabMessage, { readonly kind: 'call' | 'abort' }>;
/** A message without its sender, which is always this tab. */
type Told<Message = TabMessage> = Message extends unknown ? Omit<Message, 'from'> : never;

/** Answers the calls of other tabs. What a tab asked for ends with the tab. */
export class TabDesk {
  readonly #tell: (message: Told) => void;
  readonly #calls = new Map<string, Map<number, AbortController>>();
  #library: Library | undefined;

  constructor(tell: (message: Told) => void) {
    this.#tell = tell;
  }

  get isOpen(): boolean {
    return this.#library !== undefined;
  }

  open(library: Library): void {
    this.#library = library;
  }

  hear(message: Asked): void {
    if (message.kind === 'abort') this.#calls.get(message.from)?.get(message.id)?.abort();
    else void this.#answer(message);
  }

  async #answer({ from, id, call }: Extract<Asked, { readonly kind: 'call' }>): Promise<void> {
    const library = this.#library;
    // It was this tab's turn once, or is not yet: the sender will hear who has the library.
    if (library === undefined) return;
    const to = { to: from, id };
    const calls = this.#callsOf(from);
    const controller = new AbortController();
    calls.set(id, controller);
    this.#tell({ kind: 'taken', ...to });
    const reply = await performCall(library, call, {
      progress: (progress) => this.#tell({ kind: 'progress', ...to, progress }),
      signal: controller.signal,
    });
    calls.delete(id);
    this.#tell({ kind: 'reply', ...to, reply });
  }

  #callsOf(tab: string): Map<number, AbortController> {
    const known = this.#calls.get(tab);
    if (known !== undefined) return known;
    const calls = new Map<number, AbortController>();
    this.#calls.set(tab, calls);
    // Granted when the tab is gone: nobody waits for its calls any more.
    void navigator.locks.request(tabLock(tab), { mode: 'shared' }, () => {
      for (const controller of calls.values()) controller.abort();
      this.#calls.delete(tab);
    });
    return calls;
  }
}
