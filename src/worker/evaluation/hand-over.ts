import type { FinishedRun } from '../../ports/evaluation-runner.ts';
import type { EvaluationWorld } from './ready.ts';

/** Runs are handed over this often, so that little is lost when the tab dies and little time goes into handing over. */
const handOverMs = 250;

/** Hands finished runs to the page in the order of the plan, in whatever order they come. */
export class HandOver {
  readonly #world: Pick<EvaluationWorld, 'host' | 'now'>;
  readonly #early = new Map<number, FinishedRun>();
  #waiting: FinishedRun[] = [];
  #next: number;
  #handedAt: number;
  #handing: Promise<void> = Promise.resolve();

  /** `from`: the position of the first run that is to come. */
  constructor(world: Pick<EvaluationWorld, 'host' | 'now'>, from: number) {
    this.#world = world;
    this.#next = from;
    this.#handedAt = world.now();
  }

  /** Resolves when the page has kept what is due, so that runs do not pile up before it. */
  async add(run: FinishedRun): Promise<void> {
    this.#early.set(run.position, run);
    for (let next = this.#early.get(this.#next); next !== undefined; next = this.#early.get(this.#next)) {
      this.#early.delete(this.#next++);
      this.#waiting.push(next);
    }
    if (this.#world.now() - this.#handedAt >= handOverMs) await this.flush();
  }

  /** What has come so far without a gap; a run after a gap is not handed over, it is done again when the evaluation goes on. */
  flush(): Promise<void> {
    this.#handedAt = this.#world.now();
    this.#handing = this.#handing.then(async () => {
      const runs = this.#waiting;
      this.#waiting = [];
      if (runs.length > 0) await this.#world.host.finished(runs);
    });
    return this.#handing;
  }
}
