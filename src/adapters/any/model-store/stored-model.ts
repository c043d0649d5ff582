import type { StoredFile, StoredModel } from '../../../ports/model-store.ts';
import type { ModelRecord } from '../../../wire/model-record.ts';

export function storedFiles({ files }: ModelRecord): readonly StoredFile[] {
  return files.map(({ path, sizeBytes, sha256, isWhole, kept }) => ({
    ...{ path, sizeBytes, sha256, isWhole },
    keptBytes: isWhole ? (sizeBytes ?? 0) : (kept?.bytes ?? 0),
  }));
}

export function storedModel(record: ModelRecord): StoredModel {
  const files = storedFiles(record);
  const keptBytes = files.reduce((sum, file) => sum + file.keptBytes, 0);
  return { entry: record.entry, files, isWhole: record.isWhole, keptBytes };
}
