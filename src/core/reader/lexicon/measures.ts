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
  power: 'power',
  output: 'power',
  speed: 'speed',
  fast: 'speed',
  temperature: 'temperature',
  hot: 'temperature',
  warm: 'temperature',
  cold: 'temperature',
  capacity: 'volume',
  volume: 'volume',
};

const units: readonly (readonly [string, RegExp])[] = [
  ['speed', /^(?:km\/h|kph|mph|knots?|kn|kilomet(?:re|er)s an hour|miles an hour)\b/u],
  ['area', /^(?:square|sq|km2|km²|hectares?|acres?|ha)\b/u],
  [
    'length',
    /^(?:km|kilomet(?:re|er)s?|m|met(?:re|er)s?|cm|centimet(?:re|er)s?|mm|mi|miles?|ft|feet|foot|yards?|fathoms?|inches|inch|leagues?|nautical miles?)\b/u,
  ],
  ['weight', /^(?:kg|kilograms?|kilos?|g|grams?|t|tons?|tonnes?|lbs?|pounds?|stone|ounces?|oz)\b/u],
  ['time', /^(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?|wks?|months?|years?|yrs?)\b/u],
  ['power', /^(?:[km]?w|(?:kilo|mega)?watts?|horse ?power|hp|bhp)\b/u],
  ['temperature', /^(?:degrees?|°\s?[cf]?)/u],
  ['volume', /^(?:litres?|liters?|l|ml|gallons?|pints?|barrels?|cubic)\b/u],
];

/** What a folded word asks to be measured: 'length', 'weight' or 'area'; undefined for other words. */
export function measureAsked(term: string): string | undefined {
  return nouns[term];
}

/** What the unit measures that a text in lower case begins with; undefined where it begins with none. */
export function unitMeasure(text: string): string | undefined {
  return units.find(([, pattern]) => pattern.test(text.trimStart().replace(/^-/u, '')))?.[0];
}

const height = new Set('height high tall elevation altitude'.split(' '));
/** With these, in folded words, a text tells another extent than a height. */
const otherExtents = new Set(
  'length long stretches width wide across broad breadth diameter thick depth deep below beneath draught distance far from away off apart north south east west between'.split(
    ' ',
  ),
);

/**
 * Whether a unit tells by itself what a word asks for: '40 hectares' is an area that no text has to call one. A length may be of anything: of a height, and only
 * where no word around it is of another extent. 'It rises 65 metres above the water' tells one, 'It lies 65 miles from Tolve' does not. (Lengths of rivers are
 * told beside distances too often.)
 */
export function tellsMeasure(term: string, unit: string, around: readonly string[]): boolean {
  const measure = measureAsked(term);
  if (measure === undefined || measure !== unitMeasure(unit)) return false;
  return measure !== 'length' || (height.has(term) && !around.some((word) => otherExtents.has(word)));
}
