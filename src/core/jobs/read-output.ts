import { splitThoughts } from '../text/split-thoughts.ts';
import { readPartialJson } from './partial-json.ts';
import { type Parsed, problem, value } from './text-job.ts';

/** The fields of an output. `cutIn` names the one in whose middle the output ends. */
export type OutputFields = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cutIn: string | undefined;
};

/** Braces that begin nothing: prose has few, and nonsense may have any number. */
const mostTries = 20;

/** The object in an output, whatever stands around it: thoughts, a code fence, a sentence before it. */
export function readOutput(output: string): Parsed<OutputFields> {
  const { text, thoughts } = splitThoughts(output);
  if (text.trim() === '')
    return problem(thoughts === undefined ? 'The output is empty.' : 'The output holds thoughts only.');
  let at = text.indexOf('{');
  for (let tries = 0; at >= 0 && tries < mostTries; tries++, at = text.indexOf('{', at + 1)) {
    const read = readPartialJson(text.slice(at));
    const isBegun = read?.isCut === false || Object.keys(read?.value ?? {}).length > 0;
    if (isObject(read?.value) && isBegun) return value({ fields: read.value, cutIn: read.cutIn });
  }
  return problem('The output holds no JSON object.');
}

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** A field of text, trimmed, its white space made single. Undefined where there is none, or it was cut off. */
export function textField({ fields, cutIn }: OutputFields, name: string): string | undefined {
  const text = fields[name];
  return typeof text === 'string' && cutIn !== name ? text.replace(/\s+/gu, ' ').trim() : undefined;
}

/** A whole number from `least` to `most`; small models write it as text now and then. */
export function numberIn(given: unknown, least: number, most: number): number | undefined {
  const number = typeof given === 'string' && /^\d+$/u.test(given.trim()) ? Number(given) : given;
  return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
    ? number
    : undefined;
}
