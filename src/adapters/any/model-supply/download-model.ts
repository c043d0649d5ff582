import type { ModelEntry } from '../../../core/models/model-entry.ts';
import type { ModelFailure } from '../../../core/models/model-failure.ts';
import { shardListNames } from '../../../core/models/plan-mlc.ts';
import type { ModelWriting } from '../../../ports/model-store.ts';
import { type DownloadParts, downloadFile } from './download-file.ts';
import { type WantedFile, wantedFiles } from './wanted-files.ts';

export type ModelDownload = {
  readonly entry: ModelEntry;
  readonly mirror: string | undefined;
  readonly freeBytes: () => Promise<number | undefined>;
};

/** Brings all files of a model that are not here yet. Undefined: it is whole. Rejects only with the signal's reason. */
export async function downloadModel(
  { entry, mirror, freeBytes }: ModelDownload,
  parts: DownloadParts,
  signal: AbortSignal,
): Promise<ModelFailure | undefined> {
  const { writing } = parts;
  const fetchAll = async (files: readonly WantedFile[]): Promise<ModelFailure | undefined> => {
    for (const { url, spec } of files) {
      if (isHere(writing, spec.path)) continue;
      const reason = `Model ${entry.name}: ${spec.path}`;
      const failure = await downloadFile({ url, spec, reason }, parts, signal);
      if (failure !== undefined) return failure;
    }
    return undefined;
  };
  // Older models have their list of weights under another name, which is tried where the first is not there.
  let listName: (typeof shardListNames)[number] = shardListNames[0];
  for (;;) {
    const wanted = await wantedFiles(entry, { mirror, listName, read: (path) => writing.read(path) });
    if (wanted.kind === 'failed') return wanted.failure;
    if (wanted.kind === 'lists') {
      const failure = await fetchAll(wanted.files);
      const isOlder = failure?.kind === 'not-found' && listName === shardListNames[0];
      if (isOlder && isHere(writing, wanted.files[0]?.spec.path ?? '')) listName = shardListNames[1];
      else if (failure !== undefined) return failure;
      continue;
    }
    const failure = (await noRoom(wanted.files, { parts, freeBytes })) ?? (await fetchAll(wanted.files));
    if (failure !== undefined) return failure;
    return (await writing.finish(wanted.files.map(({ spec }) => spec.path)))?.failure;
  }
}

function isHere(writing: ModelWriting, path: string): boolean {
  return writing.files.some((file) => file.path === path && file.isWhole);
}

/** Says before anything is fetched what would not fit, and counts what is here. */
async function noRoom(
  files: readonly WantedFile[],
  { parts, freeBytes }: { readonly parts: DownloadParts; readonly freeBytes: ModelDownload['freeBytes'] },
): Promise<ModelFailure | undefined> {
  const { writing, meter } = parts;
  const kept = (path: string) => writing.files.find((file) => file.path === path)?.keptBytes ?? 0;
  const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
  const here = files.filter(({ spec }) => isHere(writing, spec.path));
  const total = sum(files.map(({ spec }) => spec.sizeBytes ?? kept(spec.path)));
  // Of a compiled model the tokenizer and the library are of unknown size: small beside the weights.
  const isKnown = files.some(({ spec }) => spec.sizeBytes !== undefined);
  meter.begin({
    totalBytes: isKnown ? total : undefined,
    doneBytes: sum(here.map(({ spec }) => kept(spec.path))),
    files: files.length,
  });
  const neededBytes = total - sum(files.map(({ spec }) => kept(spec.path)));
  const free = await freeBytes();
  return free !== undefined && neededBytes > free
    ? { kind: 'no-space', neededBytes, freeBytes: free }
    : undefined;
}
