import { type GgufReading, readGgufHeader } from '../../../core/models/gguf-header.ts';
import type { ModelFailure } from '../../../core/models/model-failure.ts';
import { baseName, folderOf } from '../../../core/models/picked-model.ts';
import { configName, type MlcLists, shardListNames } from '../../../core/models/plan-mlc.ts';
import type { PickedContents } from '../../../core/models/plan-picked.ts';
import type { OwnFile } from '../../../ports/model-supply.ts';
import { readMlcConfig, readShardList } from '../../../wire/mlc-model.ts';

/** A head is read in steps: most end within the first, those with long lists of words within the third. */
const headBytes = [64 * 2 ** 10, 2 * 2 ** 20, 32 * 2 ** 20, 256 * 2 ** 20];
const listBytes = 64 * 2 ** 20;

/** Reads what tells which of a person's files are models: heads of GGUF files, whatever they are called, and the lists of compiled ones. */
export async function readPicked(files: readonly OwnFile[], signal: AbortSignal): Promise<PickedContents> {
  const gguf = new Map<string, GgufReading>();
  const mlc: MlcLists[] = [];
  const problems: ModelFailure[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    try {
      if (baseName(file.path) === configName) await readLists(file, { files, mlc, problems });
      else if (await claimsGguf(file)) gguf.set(file.path, await readHead(file.blob));
    } catch (error) {
      const why = `It cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      problems.push({ kind: 'bad-file', path: file.path, why });
    }
  }
  const sizes = files.map(({ path, blob }) => ({ path, sizeBytes: blob.size }));
  return { files: sizes, gguf, mlc, problems };
}

async function claimsGguf({ path, blob }: OwnFile): Promise<boolean> {
  return /\.gguf$/iu.test(path) || (await blob.slice(0, 4).text()) === 'GGUF';
}

async function readHead(blob: Blob): Promise<GgufReading> {
  let reading: GgufReading = { kind: 'more' };
  for (const length of headBytes) {
    reading = readGgufHeader(new Uint8Array(await blob.slice(0, length).arrayBuffer()));
    if (reading.kind !== 'more' || length >= blob.size) return reading;
  }
  return reading;
}

type Found = {
  readonly files: readonly OwnFile[];
  readonly mlc: MlcLists[];
  readonly problems: ModelFailure[];
};

async function readLists({ path: at, blob }: OwnFile, { files, mlc, problems }: Found): Promise<void> {
  const folder = folderOf(at);
  const list = shardListNames.flatMap((name) => files.find(({ path }) => path === folder + name) ?? [])[0];
  if (list === undefined) return void problems.push({ kind: 'missing-file', path: shardListNames[0] });
  const config = readMlcConfig(await blob.slice(0, listBytes).text());
  if (config.kind === 'bad') return void problems.push({ kind: 'bad-file', path: at, why: config.why });
  const shards = readShardList(await list.blob.slice(0, listBytes).text());
  if (shards.kind === 'bad')
    return void problems.push({ kind: 'bad-file', path: list.path, why: shards.why });
  mlc.push({ at, config: config.value, listAt: list.path, shards: shards.value });
}
