export type NumberLimits = { readonly least: number; readonly most: number };

export function withinLimits(value: number, { least, most }: NumberLimits): number {
  return Math.min(most, Math.max(least, value));
}

/** The next multiple of `step` above, or below where it is negative: a press leads from any number to a round one. */
export function nextStep(value: number, step: number): number {
  return (Math.floor(value / step) + 1) * step;
}

/** What is to be said of a number that was typed and cannot be taken as it is; undefined where it can. */
export function limitWords(typed: string, { least, most }: NumberLimits): string | undefined {
  const value = Number(typed.replace(/[,\s]/gu, ''));
  if (typed.trim() === '' || Number.isNaN(value)) return undefined;
  const range = `${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  if (value < least || value > most) return `${typed} was changed: it takes ${range}.`;
  return Number.isInteger(value) ? undefined : `${typed} was changed: it takes whole numbers, ${range}.`;
}
