import type { ModelId } from '../../../core/ids.ts';
import type { ModelEntry } from '../../../core/models/model-entry.ts';
import type { ChosenModel, EngineControl, EngineStatus } from '../../../ports/engine-control.ts';
import type { ModelStore } from '../../../ports/model-store.ts';
import type { JobOf, JobResult, Reasoner, ReasonerJobKind } from '../../../ports/reasoner.ts';
import type { LoadRequest, TextEngine } from '../../../ports/text-engine.ts';
import { orStopped } from '../or-stopped.ts';
import { type EngineNotice, type SurvivalModel, SurvivingEngine } from './surviving-engine.ts';

export type EngineDeskOptions = {
  readonly store: Pick<ModelStore, 'list' | 'open'>;
  /** Answers whenever no model does. */
  readonly reader: Reasoner;
  readonly createEngine: (entry: ModelEntry) => TextEngine;
  /** Does the jobs through a model, and by other means where those are better. */
  readonly reasonerOf: (engine: TextEngine) => Reasoner;
  /** Where models run that can run on either. */
  readonly device: () => Promise<'gpu' | 'cpu'>;
};

/** Where a model does not say how much it can hold. */
const usualContextTokens = 4096;

type Seated = { readonly engine: SurvivingEngine; readonly reasoner: Reasoner };

/** The one place of a tab where its engine is chosen, loaded and brought back; and the Reasoner that runs use, whichever model stands behind it. */
export class EngineDesk implements EngineControl {
  readonly #options: EngineDeskOptions;
  readonly #watchers = new Set<() => void>();
  #status: EngineStatus = { kind: 'none' };
  #chosen: ModelId | undefined;
  #seated: Seated | undefined;
  #seating: Promise<Seated | undefined> | undefined;
  #ending = new AbortController();
  /** Why no model is left: said once to the run that needs it, so that it stands in its log. */
  #unsaid: string | undefined;

  readonly reasoner: Reasoner;

  constructor(options: EngineDeskOptions) {
    this.#options = options;
    this.reasoner = this.#asReasoner();
  }

  readonly status = (): EngineStatus => this.#status;

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  };

  choose(id: ModelId | undefined): void {
    if (id === this.#chosen) return;
    this.#chosen = id;
    this.#end();
    this.#tell(id === undefined ? { kind: 'none' } : { kind: 'chosen', id });
  }

  async load(): Promise<void> {
    if (this.#chosen === undefined) return;
    if (this.#status.kind === 'gone') this.#end();
    await this.#seat(this.#chosen);
  }

  async unload(): Promise<void> {
    this.#end();
    if (this.#chosen !== undefined) this.#tell({ kind: 'chosen', id: this.#chosen });
  }

  #asReasoner(): Reasoner {
    const currentId = () => this.#seated?.engine.id ?? this.#chosen ?? this.#options.reader.id;
    return {
      get id() {
        return currentId();
      },
      run: (job, signal) => this.#run(job, signal),
    };
  }

  async #run<K extends ReasonerJobKind>(job: JobOf<K>, signal: AbortSignal): Promise<JobResult<K>> {
    signal.throwIfAborted();
    const { reader } = this.#options;
    if (this.#chosen === undefined) return reader.run<K>(job, signal);
    const seated = await orStopped(this.#seat(this.#chosen), signal);
    if (this.#unsaid !== undefined) {
      const message = this.#unsaid;
      this.#unsaid = undefined;
      return { kind: 'engine-lost', message };
    }
    if (seated === undefined || seated.engine.isGone) return reader.run<K>(job, signal);
    const result = await seated.reasoner.run<K>(job, signal);
    if (result.kind === 'engine-lost' && seated.engine.isGone) this.#unsaid = undefined;
    return result;
  }

  #seat(id: ModelId): Promise<Seated | undefined> {
    this.#seating ??= this.#sit(id, this.#ending.signal);
    return this.#seating;
  }

  /** Loads the model; undefined where it could not be, which the status explains. Does not reject. */
  async #sit(id: ModelId, signal: AbortSignal): Promise<Seated | undefined> {
    try {
      const models = await this.#models(id);
      if (signal.aborted) return undefined;
      if ('message' in models) {
        this.#giveUp(id, models.message);
        return undefined;
      }
      const engine = new SurvivingEngine({
        models: models.found,
        notice: (notice) => {
          if (!signal.aborted) this.#note(models.chosen, notice);
        },
      });
      const request = await models.found[0].open(signal);
      if (request === undefined) {
        this.#giveUp(
          id,
          `Cannot load “${models.chosen.name}”: its files are gone. Get it again on the Models page.`,
        );
        return undefined;
      }
      signal.addEventListener('abort', () => void engine.unload());
      await engine.load(request, signal, () => {});
      this.#seated = { engine, reasoner: this.#options.reasonerOf(engine) };
      return this.#seated;
    } catch (error) {
      if (signal.aborted) return undefined;
      const why = error instanceof Error ? error.message : String(error);
      this.#giveUp(id, `Cannot load the model: ${why}. Reload the page.`);
      return undefined;
    }
  }

  /** The chosen model, then the stored ones that need less memory, largest first. */
  async #models(id: ModelId) {
    const { store, createEngine } = this.#options;
    const listed = await store.list();
    if (listed.kind === 'unavailable') return { message: listed.message };
    const whole = listed.models.filter(({ isWhole }) => isWhole).map(({ entry }) => entry);
    const first = whole.find((entry) => entry.id === id);
    if (first === undefined)
      return {
        message: `The chosen model (“${id}”) is not stored here, or not whole. Get it on the Models page, or choose another.`,
      };
    const smaller = whole
      .filter((entry) => entry !== first && memoryOf(entry) < memoryOf(first))
      .toSorted((left, right) => memoryOf(right) - memoryOf(left));
    const survival = (entry: ModelEntry): SurvivalModel => ({
      ...{ engine: createEngine(entry), name: entry.name },
      open: () => this.#open(entry),
    });
    const chosen: ChosenModel = { id, name: first.name, engine: first.engine };
    return { chosen, found: [survival(first), ...smaller.map(survival)] as const };
  }

  async #open({ id, engine, contextTokens }: ModelEntry): Promise<LoadRequest | undefined> {
    const opened = await this.#options.store.open(id);
    if (opened.kind !== 'opened') return undefined;
    const device = engine === 'web-llm' ? 'gpu' : await this.#options.device();
    return { files: opened.files, contextTokens: contextTokens ?? usualContextTokens, device };
  }

  #note(model: ChosenModel, { kind, message, share }: EngineNotice): void {
    if (kind === 'loading') this.#tell({ kind, model, share, message });
    else if (kind === 'gone') this.#giveUp(model.id, message);
    else if (kind !== 'unloaded') this.#tell({ kind, model, message });
  }

  #giveUp(id: ModelId, message: string): void {
    this.#unsaid = message;
    this.#tell({ kind: 'gone', id, message });
  }

  #end(): void {
    this.#ending.abort('another choice');
    this.#ending = new AbortController();
    this.#seating = undefined;
    this.#seated = undefined;
    this.#unsaid = undefined;
  }

  #tell(status: EngineStatus): void {
    this.#status = status;
    for (const changed of this.#watchers) changed();
  }
}

/** Where it is not known how much a model needs, it counts as large. */
function memoryOf({ memoryBytes }: ModelEntry): number {
  return memoryBytes ?? Number.POSITIVE_INFINITY;
}
