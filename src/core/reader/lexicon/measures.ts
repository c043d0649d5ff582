const nouns: Readonly<Record<string, string>> = {
  length: 'length',
  long: 'length',
  height: 'length',
  high: 'length',
  tall: 'length',
  elevation: 'length',
  altitude: 'length',
  depth: 'length',
  deep: 'length',
  width: 'length',
  wide: 'length',
  far: 'length',
  distance: 'length',
  weight: 'weight',
  heavy: 'weight',
  tonnage: 'weight',
  displacement: 'weight',
  area: 'area',
  large: 'area',
};

const units: readonly (readonly [string, RegExp])[] = [
  ['area', /^(?:square|sq|km2|km²|hectares?|acres?|ha)\b/u],
  [
    'length',
    /^(?:km|kilomet(?:re|er)s?|m|met(?:re|er)s?|cm|centimet(?:re|er)s?|mm|mi|miles?|ft|feet|foot|yards?|fathoms?|inches|inch|leagues?|nautical miles?)\b/u,
  ],
  ['weight', /^(?:kg|kilograms?|kilos?|g|grams?|t|tons?|tonnes?|lbs?|pounds?|stone|ounces?|oz)\b/u],
  ['time', /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b/u],
];

/** What a folded word asks to be measured: 'length', 'weight' or 'area'; undefined for other words. */
export function measureAsked(term: string): string | undefined {
  return nouns[term];
}

/** What the unit measures that a text in lower case begins with; undefined where it begins with none. */
export function unitMeasure(text: string): string | undefined {
  return units.find(([, pattern]) => pattern.test(text.trimStart().replace(/^-/u, '')))?.[0];
}
