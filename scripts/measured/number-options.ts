import { CommandError } from '../../src/cli/command-error.ts';
import { wholeNumber } from '../../src/cli/whole-number.ts';

export type Limits = { readonly least: number; readonly most: number };

/** Of a script that runs for minutes: from one question on, and not more than fit in a day. */
export const questionLimits: Limits = { least: 1, most: 100_000 };

/** The value of an option that is a whole number within limits. */
export function wholeWithin(option: string, value: string, { least, most }: Limits): number {
  const number = wholeNumber(option, value) ?? Number.NaN;
  if (number >= least && number <= most) return number;
  throw new CommandError(`Cannot use ${option} "${value}": give a whole number from ${least} to ${most}.`);
}

/** The value of an option that may have a point. */
export function numberWithin(option: string, value: string, { least, most }: Limits): number {
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (number >= least && number <= most) return number;
  throw new CommandError(`Cannot use ${option} "${value}": give a number from ${least} to ${most}.`);
}

/** When to end, as performance.now() counts; never where the option was not given. */
export function endAfter(seconds: string | undefined): number {
  const given = wholeNumber('--seconds', seconds);
  return given === undefined ? Number.POSITIVE_INFINITY : performance.now() + 1000 * given;
}
