import type { ModelId } from '../../core/ids.ts';
import { catalogue } from '../../core/models/catalogue.ts';
import type { Hardware } from '../../core/models/hardware.ts';
import type { ModelEntry } from '../../core/models/model-entry.ts';
import type { ModelFailure } from '../../core/models/model-failure.ts';
import type { OwnModelReading } from '../../core/models/own-model.ts';
import type { HardwareCheck } from '../../ports/hardware-check.ts';
import type { ModelStore, StoredModel } from '../../ports/model-store.ts';
import type { ModelSupply, OwnFile, SupplyProgress, TakeReport } from '../../ports/model-supply.ts';
import type { GatheredFiles } from './library-desk.ts';
import { Observable } from './observable.ts';

/** What goes on with a model just now, or how the last try ended. */
export type ModelWork =
  | { readonly kind: 'getting'; readonly progress: SupplyProgress | undefined }
  | { readonly kind: 'failed'; readonly failure: ModelFailure };

export type StoredView =
  | { readonly kind: 'opening' }
  | { readonly kind: 'listed'; readonly models: readonly StoredModel[] }
  | { readonly kind: 'unavailable'; readonly message: string };

export type TakingView =
  | { readonly kind: 'none' }
  | { readonly kind: 'taking'; readonly progress: SupplyProgress | undefined }
  | { readonly kind: 'taken'; readonly report: TakeReport };

export type ModelDeskOptions = {
  readonly store: ModelStore;
  readonly supply: ModelSupply;
  readonly hardware: HardwareCheck;
  /** Reads the form of a model's addresses. */
  readonly readOwn: (form: unknown) => OwnModelReading;
};

/** The one writer of what the Models view shows: downloads and imports go on whatever view is shown. */
export class ModelDesk {
  readonly stored = new Observable<StoredView>({ kind: 'opening' });
  readonly work = new Observable<ReadonlyMap<ModelId, ModelWork>>(new Map());
  readonly taking = new Observable<TakingView>({ kind: 'none' });
  /** Undefined until it was looked at. */
  readonly hardware = new Observable<Hardware | undefined>(undefined);
  readonly #options: ModelDeskOptions;
  readonly #stops = new Map<ModelId, AbortController>();
  /** Of the person's own, by address: shown from the first moment on, whether or not a byte of them came. */
  readonly #added = new Map<ModelId, ModelEntry>();
  #takingStop = new AbortController();

  constructor(options: ModelDeskOptions) {
    this.#options = options;
  }

  /** Looks at the machine and at what is stored. */
  async refresh(): Promise<void> {
    const look = this.#options.hardware.look().then((hardware) => this.hardware.set(hardware));
    await Promise.all([look, this.#list()]);
  }

  /** Gets a model, or goes on where it was left. */
  async get(entry: ModelEntry): Promise<void> {
    if (this.#stops.has(entry.id)) return;
    const stop = new AbortController();
    this.#stops.set(entry.id, stop);
    this.#note(entry.id, { kind: 'getting', progress: undefined });
    if (this.#added.has(entry.id)) await this.#list();
    const progress = (now: SupplyProgress) => this.#note(entry.id, { kind: 'getting', progress: now });
    const failure = await settle(async () => {
      const reply = await this.#options.supply.download(entry, progress, stop.signal);
      return reply.kind === 'failed' ? reply.failure : undefined;
    }, stop.signal);
    this.#stops.delete(entry.id);
    await this.#list();
    this.#note(entry.id, failure === undefined ? undefined : { kind: 'failed', failure });
  }

  /** Gets a model of the person's by its addresses; what is wrong with them comes back. */
  addOwn(form: unknown): OwnModelReading {
    const reading = this.#options.readOwn(form);
    if (reading.kind === 'bad') return reading;
    this.#added.set(reading.entry.id, reading.entry);
    void this.get(reading.entry);
    return reading;
  }

  /** What came is kept. */
  stop(id: ModelId): void {
    this.#stops.get(id)?.abort(new DOMException('The person stopped it.', 'AbortError'));
  }

  takeFiles(files: readonly OwnFile[]): Promise<void> {
    return this.takeGathered(async () => ({ files, problems: [] }));
  }

  /** For files that have to be found first: the walk through the folders is a part of it, and stops with it. */
  async takeGathered(
    gather: (
      signal: AbortSignal,
    ) => Promise<Pick<GatheredFiles, 'problems'> & { readonly files: readonly OwnFile[] }>,
  ): Promise<void> {
    if (this.taking.current().kind === 'taking') return;
    this.#takingStop = new AbortController();
    const { signal } = this.#takingStop;
    this.taking.set({ kind: 'taking', progress: undefined });
    const progress = (now: SupplyProgress) => this.taking.set({ kind: 'taking', progress: now });
    try {
      const { files, problems } = await gather(signal);
      const report = await this.#options.supply.take(files, { known: catalogue, progress }, signal);
      const unread = problems.map(({ path, reason }) => ({ kind: 'bad-file', path, why: reason }) as const);
      this.taking.set({ kind: 'taken', report: { ...report, problems: [...unread, ...report.problems] } });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const failed = { models: [], problems: [{ kind: 'no-model', why }] as const, ignored: [] };
      this.taking.set(signal.aborted ? { kind: 'none' } : { kind: 'taken', report: failed });
    }
    await this.#list();
  }

  stopTaking(): void {
    this.#takingStop.abort(new DOMException('The person stopped it.', 'AbortError'));
  }

  /** Takes the report of the last import away. */
  dismiss(): void {
    if (this.taking.current().kind === 'taken') this.taking.set({ kind: 'none' });
  }

  /** `forget`: also the fingerprints of its files. */
  async remove(id: ModelId, options: { readonly forget: boolean }): Promise<void> {
    const trouble = await this.#options.store.remove(id, options);
    if (!options.forget) this.#added.delete(id);
    this.#note(id, trouble === undefined ? undefined : { kind: 'failed', failure: trouble.failure });
    await this.#list();
  }

  async #list(): Promise<void> {
    const listed = await this.#options.store.list();
    if (listed.kind !== 'listed') return this.stored.set(listed);
    const isListed = (id: ModelId) => listed.models.some(({ entry }) => entry.id === id);
    const added = [...this.#added.values()].filter(({ id }) => !isListed(id));
    const blank = added.map((entry) => ({ entry, files: [], isWhole: false, keptBytes: 0 }));
    this.stored.set({ kind: 'listed', models: [...listed.models, ...blank] });
  }

  #note(id: ModelId, work: ModelWork | undefined): void {
    const next = new Map(this.work.current());
    if (work === undefined) next.delete(id);
    else next.set(id, work);
    this.work.set(next);
  }
}

/** How a try failed; undefined where it did not, or was stopped. The port says that it rejects only with the signal's reason. */
async function settle(
  work: () => Promise<ModelFailure | undefined>,
  signal: AbortSignal,
): Promise<ModelFailure | undefined> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return undefined;
    return { kind: 'storage-unavailable', why: error instanceof Error ? error.message : String(error) };
  }
}
