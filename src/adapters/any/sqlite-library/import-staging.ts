import type { ImportFile } from '../../../ports/library.ts';

export type StagedFile = Omit<ImportFile, 'blob'>;

export type StagedImport = {
  readonly id: string;
  readonly files: readonly StagedFile[];
  /** Whether the contents of all of them were kept too. */
  readonly resumable: boolean;
};

/** Where files wait between being picked and being read, so that an import can go on after a reload. Never rejects but with the signal's reason. */
export interface ImportStaging {
  pending(): Promise<readonly StagedImport[]>;
  /** Keeps the names of an import under a new id; undefined where not even these have room. */
  begin(files: readonly StagedFile[]): Promise<string | undefined>;
  /** Keeps the contents, as far as there is room for all. */
  keep(id: string, files: readonly ImportFile[], signal: AbortSignal): Promise<void>;
  /** The files with their contents; empty where these were not kept. */
  files(id: string): Promise<readonly ImportFile[]>;
  /** Gives the room of the contents back; the names stay. */
  dropContents(id: string): Promise<void>;
  discard(id: string): Promise<void>;
}
