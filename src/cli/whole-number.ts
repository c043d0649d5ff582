import { CommandError } from './command-error.ts';

/** The value of an option that is a whole number from 0; undefined where it was not given. */
export function wholeNumber(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (value.trim() === '' || !Number.isSafeInteger(number) || number < 0) {
    throw new CommandError(`Cannot use ${option} "${value}": give a whole number from 0.`);
  }
  return number;
}
