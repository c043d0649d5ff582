import { type FaultKind, type FaultPlace, faultKinds, faultWords } from './fault-kind.ts';
import type { FaultPlan } from './fault-plan.ts';

export type ParsedFaults =
  | { readonly kind: 'parsed'; readonly plan: FaultPlan }
  | { readonly kind: 'invalid'; readonly message: string };

const places: readonly FaultPlace[] = ['question', 'search', 'engine'];
const mostTimes = 20;

/** 'irrelevant=0.1,flaky=0.05x3' as a plan: a kind, how often it happens (0-1), and for some how many times in a row. */
export function parseFaults(text: string): ParsedFaults {
  const rates: Partial<Record<FaultKind, number>> = {};
  const times: Partial<Record<FaultKind, number>> = {};
  const parts = text.split(',').map((each) => each.trim());
  for (const part of parts.filter(Boolean)) {
    const [name = '', value = '', ...more] = part.split('=').map((each) => each.trim());
    const kind = faultKinds.find((each) => each === name);
    if (kind === undefined) return invalid(part, `there is no fault "${name}"`);
    if (rates[kind] !== undefined) return invalid(part, `"${kind}" stands there twice`);
    const [rate, row, ...rest] = value.split('x');
    if (more.length > 0 || rest.length > 0) return invalid(part, 'it says more than one rate');
    if (!isRate(rate)) return invalid(part, 'its rate is not a number from 0 to 1');
    rates[kind] = Number(rate);
    if (row === undefined) continue;
    if (!('times' in faultWords[kind]))
      return invalid(part, `"${kind}" does not happen so many times in a row`);
    if (!/^[1-9]\d*$/u.test(row) || Number(row) > mostTimes)
      return invalid(part, `after "x" stands no whole number from 1 to ${mostTimes}`);
    times[kind] = Number(row);
  }
  const full = places.find((place) => totalAt(rates, place) > 1 + 1e-9);
  if (full !== undefined)
    return invalid(text, `the rates of faults of ${placeWords[full]} add up to more than 1`);
  return { kind: 'parsed', plan: Object.keys(times).length === 0 ? { rates } : { rates, times } };
}

const placeWords: Readonly<Record<FaultPlace, string>> = {
  question: 'a question',
  search: 'a search',
  engine: 'an engine',
};

function isRate(text: string | undefined): boolean {
  return text !== undefined && /^(?:0|1|0?\.\d+|[01]\.\d+)$/u.test(text) && Number(text) <= 1;
}

function totalAt(rates: Partial<Record<FaultKind, number>>, place: FaultPlace): number {
  return faultKinds.reduce(
    (sum, kind) => (faultWords[kind].place === place ? sum + (rates[kind] ?? 0) : sum),
    0,
  );
}

function invalid(part: string, why: string): ParsedFaults {
  return {
    kind: 'invalid',
    message: `Cannot use faults "${part}": ${why}. Write for example irrelevant=0.1,flaky=0.05x2; there are ${faultKinds.join(', ')}.`,
  };
}

/** The kinds with what they do, one a line, for help texts. */
export function faultHelp(indent: string): string {
  return faultKinds.map((kind) => `${indent}${kind.padEnd(13)}${faultWords[kind].does}`).join('\n');
}
