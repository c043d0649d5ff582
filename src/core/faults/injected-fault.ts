import type { FaultKind } from './fault-kind.ts';

/** A fault that was put into a run. `step`: the step that it befell, as the log counts them; 0 before the first one. */
export type InjectedFault = { readonly kind: FaultKind; readonly step: number };

/**
 * What was put into one run, beside its log: nothing in the run sees it. Wrappers of sources and engines write into it, whoever drives the run says at which
 * step it is.
 */
export class FaultRecord {
  readonly #injected: InjectedFault[] = [];
  #step = 0;

  get injected(): readonly InjectedFault[] {
    return this.#injected;
  }

  /** The step that is being done. */
  atStep(step: number): void {
    this.#step = step;
  }

  note(kind: FaultKind): void {
    this.#injected.push({ kind, step: this.#step });
  }

  /** Whether something was put in at this step. */
  has(step: number): boolean {
    return this.#injected.some((each) => each.step === step);
  }
}
