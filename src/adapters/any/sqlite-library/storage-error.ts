import { lastStorageError } from './sqlite.ts';

const sqliteFull = 13;
const sqliteInputOutput = 10;

/** Whether a write failed for want of room, as far as SQLite and browsers tell. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (isQuota(error)) return true;
  const code = 'resultCode' in error ? Number(error.resultCode) : Number.NaN;
  // Extended codes have the primary one in their lower byte.
  const primary = code & 0xff;
  return primary === sqliteFull || (primary === sqliteInputOutput && isQuota(lastStorageError()));
}

/** Chromium writes less than it was asked to where a quota ends, of which SQLite's pool of access handles only says that it failed. */
const shortWrite = /Unknown write\(\) failure/u;

function isQuota(error: Error | undefined): boolean {
  if (error === undefined) return false;
  const { name, message } = error;
  return name === 'QuotaExceededError' || /quota|no space/iu.test(message) || shortWrite.test(message);
}
