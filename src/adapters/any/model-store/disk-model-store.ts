import type { ModelId } from '../../../core/ids.ts';
import { isSafeName } from '../../../core/models/model-entry.ts';
import type { ListReply, ModelStore, OpenReply } from '../../../ports/model-store.ts';
import type { ModelFile } from '../../../ports/text-engine.ts';
import type { ModelRecord } from '../../../wire/model-record.ts';
import { DiskModelWriting } from './disk-model-writing.ts';
import { diskTrouble, failed } from './disk-trouble.ts';
import type { ModelDisk } from './model-disk.ts';
import { loadRecord, saveRecord } from './model-record.ts';
import { storedModel } from './stored-model.ts';

const again = 'Delete it and fetch it again, or add its files again.';

/** The store over a disk. What was deleted keeps its record without bytes: the fingerprints hold for the next download. */
export function createDiskModelStore(disk: ModelDisk): ModelStore {
  return {
    list: () => list(disk),
    open: (id) => open(disk, id),
    write: async (entry) => {
      if (!isSafeName(entry.id))
        return failed({ kind: 'bad-entry', why: `“${entry.id}” is no id that can be kept.` });
      const release = await disk.lock(entry.id).catch(() => undefined);
      if (release === undefined) return failed({ kind: 'busy' });
      try {
        const before = await loadRecord(disk, entry.id);
        const record: ModelRecord = {
          ...{ version: 1, turn: before?.turn ?? 0, isWhole: before?.isWhole ?? false },
          ...{ entry, files: before?.files ?? [] },
        };
        return { kind: 'writing', writing: new DiskModelWriting({ disk, record, release }) };
      } catch (error) {
        release();
        return diskTrouble(disk, error, 0);
      }
    },
    remove: async (id, { forget }) => {
      const release = await disk.lock(id).catch(() => undefined);
      if (release === undefined) return failed({ kind: 'busy' });
      try {
        await (forget ? disk.remove(id) : removeBytes(disk, id));
        return undefined;
      } catch (error) {
        return diskTrouble(disk, error, 0);
      } finally {
        release();
      }
    },
    freeBytes: () => disk.freeBytes().catch(() => undefined),
  };
}

async function list(disk: ModelDisk): Promise<ListReply> {
  try {
    const records = await Promise.all((await disk.folders()).map((folder) => loadRecord(disk, folder)));
    const models = records.flatMap((record) => (record === undefined ? [] : [storedModel(record)]));
    return { kind: 'listed', models: models.filter(({ keptBytes }) => keptBytes > 0) };
  } catch (error) {
    return { kind: 'unavailable', message: error instanceof Error ? error.message : String(error) };
  }
}

async function open(disk: ModelDisk, id: ModelId): Promise<OpenReply> {
  try {
    const record = await loadRecord(disk, id);
    if (record === undefined || storedModel(record).keptBytes === 0)
      return { kind: 'missing', message: `Cannot open model “${id}”: it is not stored here.` };
    if (!record.isWhole)
      return {
        kind: 'incomplete',
        message: `Cannot open model “${id}”: it has not come whole. Go on with its download.`,
      };
    const files: ModelFile[] = [];
    for (const { path, sizeBytes } of record.files) {
      const blob = await disk.blob(id, path);
      if (blob === undefined || blob.size !== sizeBytes)
        return {
          kind: 'damaged',
          message: `Cannot open model “${id}”: its file “${path}” is gone or damaged. ${again}`,
        };
      files.push({ path, blob });
    }
    return { kind: 'opened', entry: record.entry, files };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'unavailable', message: `Cannot open model “${id}”: ${why}` };
  }
}

async function removeBytes(disk: ModelDisk, id: ModelId): Promise<void> {
  const record = await loadRecord(disk, id);
  const files =
    record?.files.map((file) => ({ ...file, isWhole: false, kept: undefined, etag: undefined })) ?? [];
  const names = await disk.names(id);
  await disk.remove(id);
  const hasPins = files.some(({ sha256 }) => sha256 !== undefined);
  if (record !== undefined && names.length > 0 && hasPins)
    await saveRecord(disk, id, { ...record, isWhole: false, files });
}
