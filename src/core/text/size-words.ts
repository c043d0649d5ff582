const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** '0 B', '812 B', '4.1 MB', '120 MB': decimal units, at most three figures. */
export function sizeWords(bytes: number): string {
  let amount = Math.max(0, bytes);
  let unit = 0;
  while (amount >= 999.5 && unit < units.length - 1) {
    amount /= 1000;
    unit++;
  }
  const figures = unit === 0 || amount >= 9.95 ? Math.round(amount).toString() : amount.toFixed(1);
  return `${figures} ${units[unit]}`;
}
