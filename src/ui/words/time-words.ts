const dayMs = 86_400_000;

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const dated = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** '14:30', in the time zone of the browser. A time that no calendar has is empty, here and below. */
export function clockWords(at: number): string {
  return isTime(at) ? clock.format(at) : '';
}

/** 'Today', 'Yesterday', 'Monday 23 November', or '23 November 2024' where the year is another one. */
export function dayWords(at: number, now: number): string {
  if (!isTime(at)) return '';
  const days = Math.round((startOfDay(now) - startOfDay(at)) / dayMs);
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return isThisYear ? day.format(at) : dated.format(at);
}

/** '24 Nov 2026, 14:30:12'. */
export function dateWords(at: number): string {
  return isTime(at) ? whole.format(at) : '';
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

function isTime(at: number): boolean {
  return !Number.isNaN(new Date(at).getTime());
}
