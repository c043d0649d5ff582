import type { PolicyDesk } from '../../ports/policy-desk.ts';
import type { Practice, PracticeProgress, PracticeReport } from '../../ports/practice.ts';
import { Observable } from './observable.ts';

export type PracticeView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: PracticeProgress; readonly startedAt: number }
  /** `isKept`: the practised weights steer from now on. They do where they were not worse on the questions kept aside. */
  | { readonly kind: 'done'; readonly report: PracticeReport; readonly isKept: boolean }
  | { readonly kind: 'failed'; readonly message: string };

type Parts = { readonly practice: Practice; readonly policy: PolicyDesk; readonly now: () => number };

/** One practice at a time, whatever view is shown. */
export class PracticeDesk {
  readonly view = new Observable<PracticeView>({ kind: 'idle' });
  readonly #parts: Parts;
  #controller = new AbortController();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async begin(): Promise<void> {
    if (this.view.current().kind === 'running') return;
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    const startedAt = this.#parts.now();
    let isOver = false;
    // A message on how far it is may come after the reply, and must not begin it anew.
    const show = (progress: PracticeProgress) => {
      if (!isOver && !signal.aborted) this.view.set({ kind: 'running', progress, startedAt });
    };
    show({ phase: 'reading', done: 0, of: 1 });
    const end = await this.#practise(show, signal);
    isOver = true;
    if (!signal.aborted) this.view.set(end);
  }

  /** Nothing is changed by what was practised so far. */
  stop(): void {
    this.#controller.abort(new DOMException('The person stopped the practice.', 'AbortError'));
    if (this.view.current().kind === 'running') this.view.set({ kind: 'idle' });
  }

  async undo(): Promise<void> {
    await this.#parts.policy.undo();
    this.view.set({ kind: 'idle' });
  }

  async #practise(
    progress: (progress: PracticeProgress) => void,
    signal: AbortSignal,
  ): Promise<PracticeView> {
    const { practice, policy, now } = this.#parts;
    const status = await policy.load();
    const network = policy.network();
    if (network === undefined) return failed(status.kind === 'unavailable' ? status.message : notLoaded);
    const reply = await practice.run(network, progress, signal);
    if (signal.aborted) return { kind: 'idle' };
    if (reply.kind === 'stopped') return failed(endedByItself);
    if (reply.kind === 'impossible') return failed(reply.message);
    const { report } = reply;
    const isKept = report.gain.mean > 0;
    if (isKept) await policy.practised(report.network, now());
    return { kind: 'done', report, isKept };
  }
}

const notLoaded = 'The trained policy is not loaded.';
const endedByItself = 'The practice ended by itself. Nothing was changed: try once more.';

function failed(message: string): PracticeView {
  return { kind: 'failed', message };
}
