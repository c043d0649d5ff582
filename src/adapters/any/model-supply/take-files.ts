import type { ModelAddress, ModelEntry } from '../../../core/models/model-entry.ts';
import type { ModelFailure } from '../../../core/models/model-failure.ts';
import { pickedEntry } from '../../../core/models/own-model.ts';
import type { PickedModel } from '../../../core/models/picked-model.ts';
import { planPicked } from '../../../core/models/plan-picked.ts';
import type { ModelStore, ModelWriting } from '../../../ports/model-store.ts';
import type { OwnFile, TakenModel, TakeReport } from '../../../ports/model-supply.ts';
import { readPicked } from './read-picked.ts';
import type { ProgressMeter } from './supply-progress.ts';

export type Taking = {
  readonly store: ModelStore;
  readonly known: readonly ModelEntry[];
  /** One for each model. */
  readonly meter: () => ProgressMeter;
};

/** Copies the models among a person's files into the store, each file hashed on the way. Rejects only with the signal's reason. */
export async function takeFiles(
  files: readonly OwnFile[],
  { store, known, meter }: Taking,
  signal: AbortSignal,
): Promise<TakeReport> {
  const plan = planPicked(await readPicked(files, signal));
  const blobs = new Map(files.map(({ path, blob }) => [path, blob]));
  const models: TakenModel[] = [];
  for (const model of plan.models) {
    const entry = known.find((each) => isOf(each, model)) ?? pickedEntry(model);
    const failure = await copyModel({ entry, model, blobs }, { store, meter: meter() }, signal);
    models.push({ entry, reply: failure === undefined ? { kind: 'stored' } : { kind: 'failed', failure } });
  }
  return { models, problems: plan.problems, ignored: plan.ignored };
}

/** A model of the catalogue by the names of its files: then its hashes must hold. */
function isOf({ origin, id }: ModelEntry, model: PickedModel): boolean {
  if (model.kind === 'mlc') return origin.kind === 'mlc' && id === model.name;
  if (origin.kind !== 'gguf') return false;
  const names = model.files.map(({ path }) => path).toSorted();
  const own = origin.files.map(({ path }) => path).toSorted();
  return names.length === own.length && names.every((name, index) => name === own[index]);
}

type Copying = {
  readonly entry: ModelEntry;
  readonly model: PickedModel;
  readonly blobs: ReadonlyMap<string, Blob>;
};

async function copyModel(
  { entry, model, blobs }: Copying,
  { store, meter }: { readonly store: ModelStore; readonly meter: ProgressMeter },
  signal: AbortSignal,
): Promise<ModelFailure | undefined> {
  const neededBytes = model.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const free = await store.freeBytes();
  if (free !== undefined && neededBytes > free) return { kind: 'no-space', neededBytes, freeBytes: free };
  const reply = await store.write(entry);
  if (reply.kind === 'failed') return reply.failure;
  const { writing } = reply;
  meter.begin({ totalBytes: neededBytes, doneBytes: 0, files: model.files.length });
  try {
    for (const { from, path, sizeBytes, md5 } of model.files) {
      const spec = { path, sizeBytes, md5, sha256: knownHash(entry, path) };
      const blob = blobs.get(from);
      if (blob === undefined) return { kind: 'missing-file', path };
      const failure = await copyFile({ writing, meter, blob, spec }, signal);
      if (failure !== undefined) return failure;
      meter.whole(sizeBytes);
    }
    return (await writing.finish(model.files.map(({ path }) => path)))?.failure;
  } finally {
    await writing.close();
  }
}

function knownHash({ origin }: ModelEntry, path: string): string | undefined {
  const files: readonly ModelAddress[] =
    origin.kind === 'gguf' ? origin.files : origin.kind === 'mlc' ? [origin.library] : [];
  return files.find((file) => file.path === path)?.sha256;
}

type FileCopy = {
  readonly writing: ModelWriting;
  readonly meter: ProgressMeter;
  readonly blob: Blob;
  readonly spec: Parameters<ModelWriting['begin']>[0];
};

async function copyFile(
  { writing, meter, blob, spec }: FileCopy,
  signal: AbortSignal,
): Promise<ModelFailure | undefined> {
  const begun = await writing.begin(spec);
  if (begun.kind === 'failed') return begun.failure;
  // What is kept of an earlier copy may be of another file of this name.
  const restarted = await writing.restart({ etag: undefined, sizeBytes: spec.sizeBytes });
  if (restarted !== undefined) return restarted.failure;
  meter.file(spec.path);
  const trouble = await writing.copy(blob, (kept) => meter.kept(kept, true), signal);
  if (trouble !== undefined) return trouble.failure;
  const ended = await writing.end();
  return ended.kind === 'failed' ? ended.failure : undefined;
}
