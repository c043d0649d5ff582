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
    const { practice, policy, now } = this.#parts;
    this.#controller = new AbortController();
    const startedAt = now();
    const show = (progress: PracticeProgress) => this.view.set({ kind: 'running', progress, startedAt });
    show({ phase: 'reading', done: 0, of: 1 });
    const status = await policy.load();
    const network = policy.network();
    if (network === undefined) {
      const message = status.kind === 'unavailable' ? status.message : 'The trained policy is not loaded.';
      return this.view.set({ kind: 'failed', message });
    }
    const { signal } = this.#controller;
    const reply = await practice.run(network, (progress) => !signal.aborted && show(progress), signal);
    if (reply.kind === 'stopped') return this.view.set({ kind: 'idle' });
    if (reply.kind === 'impossible') return this.view.set({ kind: 'failed', message: reply.message });
    const { report } = reply;
    const isKept = report.gain.mean > 0;
    if (isKept) await policy.practised(report.network, now());
    this.view.set({ kind: 'done', report, isKept });
  }

  /** Nothing is changed by what was practised so far. */
  stop(): void {
    this.#controller.abort(new DOMException('The person stopped the practice.', 'AbortError'));
  }

  async undo(): Promise<void> {
    await this.#parts.policy.undo();
    this.view.set({ kind: 'idle' });
  }
}
