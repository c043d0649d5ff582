/** Milliseconds that a Retry-After header asks to wait: seconds, or a date. Undefined where it asks nothing that can be read. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1000;
  // Only HTTP's own dates: Date.parse() takes '-5' for a year.
  const at = /^[A-Za-z]{3,9},? .*\d{2}:\d{2}:\d{2}/u.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
