/** '0.4 s', '12 s', '3 min 5 s', '1 h 4 min'. */
export function durationWords(ms: number): string {
  if (ms < 50) return '0 s';
  if (ms < 9950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return joined([minutes, 'min'], [seconds % 60, 's']);
  const rounded = Math.round(seconds / 60);
  return joined([Math.floor(rounded / 60), 'h'], [rounded % 60, 'min']);
}

/** Time left, rounded so that it does not flicker: 'a few seconds left', 'about 40 s left', 'about 3 min left'. */
export function remainingWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 5) return 'a few seconds left';
  if (seconds < 60) return `about ${Math.ceil(seconds / 10) * 10} s left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}

type Amount = readonly [number, string];

function joined(large: Amount, small: Amount): string {
  return small[0] === 0 ? large.join(' ') : `${large.join(' ')} ${small.join(' ')}`;
}
