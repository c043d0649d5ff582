/** A file that is open for writing. Calls throw what the disk throws: out of space is 'QuotaExceededError'. */
export interface DiskFile {
  size(): number;
  /** Writes all of it at a place. */
  write(bytes: Uint8Array<ArrayBuffer>, at: number): void;
  /** As many bytes as there are; fewer than asked at the end. */
  read(length: number, at: number): Uint8Array<ArrayBuffer>;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** Folders, one a model, with files in them. All names are safe. Calls reject with what the disk says. */
export interface ModelDisk {
  folders(): Promise<readonly string[]>;
  readText(folder: string, name: string): Promise<string | undefined>;
  writeText(folder: string, name: string, text: string): Promise<void>;
  /** Made where it is not there. */
  open(folder: string, name: string): Promise<DiskFile>;
  blob(folder: string, name: string): Promise<Blob | undefined>;
  rename(folder: string, name: string, to: string): Promise<void>;
  names(folder: string): Promise<readonly string[]>;
  /** Nothing happens where it is not there. */
  remove(folder: string, name?: string): Promise<void>;
  freeBytes(): Promise<number | undefined>;
  /** The right to write a model, in this tab alone; undefined where another has it. Call what it gives to let go. */
  lock(folder: string): Promise<(() => void) | undefined>;
}
