import type { ImportFile, ImportReport, PendingImport } from '../../../ports/library.ts';
import { isImported } from './fingerprint.ts';
import type { ImportStaging, StagedImport } from './import-staging.ts';
import type { Connection } from './sqlite.ts';

export type RunStaged = (files: readonly ImportFile[]) => Promise<ImportReport>;

/** Imports that can go on after a reload: their files are kept beside the library while they run, and forgotten when they end. */
export class StagedImports {
  readonly #staging: ImportStaging | undefined;
  readonly #connection: Connection;
  /** Imports that are going on in this thread: nobody may take them up again. */
  readonly #running = new Set<string>();

  constructor(staging: ImportStaging | undefined, connection: Connection) {
    this.#staging = staging;
    this.#connection = connection;
  }

  async pending(): Promise<readonly PendingImport[]> {
    const pending: PendingImport[] = [];
    for (const staged of (await this.#staging?.pending()) ?? []) {
      if (this.#running.has(staged.id)) continue;
      const filesDone = this.#done(staged);
      if (filesDone === staged.files.length) await this.#staging?.discard(staged.id);
      else
        pending.push({
          id: staged.id,
          filesDone,
          filesTotal: staged.files.length,
          resumable: staged.resumable,
        });
    }
    return pending;
  }

  /** Runs an import while its files are copied. What is in the library already needs no copy. */
  async run(files: readonly ImportFile[], run: RunStaged): Promise<ImportReport> {
    const staging = this.#staging;
    const toRead = files.filter((file) => !isImported(this.#connection, file));
    const id = toRead.length === 0 ? undefined : await staging?.begin(toRead.map(withoutContent));
    if (staging === undefined || id === undefined) return run(files);
    const ended = new AbortController();
    const keeping = staging.keep(id, toRead, ended.signal).catch(() => {});
    return this.#watch(id, async () => {
      try {
        const report = await run(files);
        // The person has the files; the room is needed more than their copy.
        if (report.ended === 'storage-full') await staging.dropContents(id);
        return report;
      } finally {
        ended.abort();
        await keeping;
      }
    });
  }

  async resume(id: string, run: RunStaged): Promise<ImportReport> {
    if (this.#running.has(id)) return notThere('It is going on already, perhaps in another tab.');
    const files = (await this.#staging?.files(id)) ?? [];
    if (files.length === 0)
      return notThere('Its files were not kept. Pick them again: what is there is not read twice.');
    return this.#watch(id, () => run(files));
  }

  async discard(id: string): Promise<void> {
    if (!this.#running.has(id)) await this.#staging?.discard(id);
  }

  async #watch(id: string, work: () => Promise<ImportReport>): Promise<ImportReport> {
    this.#running.add(id);
    try {
      const report = await work();
      if (report.ended === 'completed') await this.#staging?.discard(id);
      return report;
    } finally {
      this.#running.delete(id);
    }
  }

  #done({ files }: StagedImport): number {
    return files.filter((file) => isImported(this.#connection, file)).length;
  }
}

function withoutContent({ path, sizeBytes, modifiedAt }: ImportFile) {
  return { path, sizeBytes, modifiedAt };
}

function notThere(why: string): ImportReport {
  const message = `Cannot continue the import. ${why}`;
  return { added: 0, changed: 0, unchanged: 0, problems: [], ended: 'unavailable', message };
}
