/** Ways in which a search can be made to fail. `irrelevant`: results are drawn from elsewhere in the collection. */
export const faultKinds = ['down', 'slow', 'blocked', 'empty', 'irrelevant'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** How often each fault happens to a search, 0-1; together at most 1. */
export type FaultRates = Readonly<Partial<Record<FaultKind, number>>>;

export type ParsedFaults =
  | { readonly kind: 'parsed'; readonly rates: FaultRates }
  | { readonly kind: 'invalid'; readonly message: string };

/** 'irrelevant=0.1,down=0.05' as rates. */
export function parseFaults(text: string): ParsedFaults {
  const rates: Partial<Record<FaultKind, number>> = {};
  for (const part of text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    const kind = faultKinds.find((each) => each === name);
    const rate = Number(value);
    if (kind === undefined) return invalid(part, `there is no fault "${name}"`);
    if (value === '' || !(rate >= 0 && rate <= 1))
      return invalid(part, 'its rate is not a number from 0 to 1');
    rates[kind] = rate;
  }
  const total = Object.values(rates).reduce((sum, rate) => sum + rate, 0);
  return total > 1 ? invalid(text, 'the rates add up to more than 1') : { kind: 'parsed', rates };
}

function invalid(part: string, why: string): ParsedFaults {
  return {
    kind: 'invalid',
    message: `Cannot use faults "${part}": ${why}. Write for example irrelevant=0.1,down=0.05; there are ${faultKinds.join(', ')}.`,
  };
}

/** The fault of a search, if any. `drawn` is a random number, 0-1. */
export function drawFault(rates: FaultRates, drawn: number): FaultKind | undefined {
  let reached = 0;
  for (const kind of faultKinds) {
    reached += rates[kind] ?? 0;
    if (drawn < reached) return kind;
  }
  return undefined;
}
