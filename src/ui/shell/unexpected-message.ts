/** What to tell of an error that nobody caught; undefined where it is none: a stop, or a layout that a browser put off to the next frame. */
export function unexpectedMessage(error: unknown): string | undefined {
  if (error instanceof Error && error.name === 'AbortError') return undefined;
  const text = error instanceof Error ? error.message : String(error ?? '');
  if (text.startsWith('ResizeObserver loop')) return undefined;
  return text.trim() === '' ? 'Something broke without saying why.' : text.trim();
}
