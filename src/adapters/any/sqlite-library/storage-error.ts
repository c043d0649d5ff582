/** SQLITE_FULL, and the input/output errors that a browser's quota ends in. */
const fullCodes = new Set([13, 778, 3338, 4874]);

/** Whether a write failed for want of room, as far as SQLite and browsers tell. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'resultCode' in error ? Number(error.resultCode) : Number.NaN;
  return (
    fullCodes.has(code) || error.name === 'QuotaExceededError' || /disk is full|quota/iu.test(error.message)
  );
}
