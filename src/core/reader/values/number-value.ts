import { fold } from '../../text/fold.ts';
import { scaleOf, wordNumber } from '../lexicon/number-words.ts';

/** Factors to one unit of each kind of measure, by the unit's folded name. */
const units: ReadonlyMap<string, readonly [kind: string, factor: number]> = new Map([
  ...table(
    'length',
    'km 1000 kilometre 1000 kilometer 1000 m 1 metre 1 meter 1 cm 0.01 mi 1609 mile 1609 ft 0.3048 foot 0.3048 feet 0.3048 yard 0.9144 fathom 1.8288 inch 0.0254',
  ),
  ...table('weight', 'kg 1 kilogram 1 g 0.001 gram 0.001 t 1000 ton 1016 tonne 1000 lb 0.4536 pound 0.4536'),
  ...table(
    'time',
    'second 1 sec 1 minute 60 min 60 hour 3600 h 3600 hr 3600 day 86400 week 604800 month 2629800 year 31557600',
  ),
  ...table('area', 'ha 10000 hectare 10000 acre 4047'),
]);

function table(kind: string, text: string): (readonly [string, readonly [string, number]])[] {
  const words = text.split(' ');
  return words.flatMap((word, index) =>
    index % 2 === 0 ? [[word, [kind, Number(words[index + 1])]] as const] : [],
  );
}

/** A number with the kind of measure it is in ('length', in metres; 'weight', in kilograms …; '' for a count). */
export type NumberValue = { readonly value: number; readonly measure: string };

/** '10 min' after '2 h', '6 in' after '5 ft'. */
const next = /^[\s,]*(?:and\s+)?(\d+(?:\.\d+)?)\s*(\p{L}+)/u;

const isBelowNothing = /(?:^|[^\p{L}\p{N}])[-−–][$£€¥]?$/u;

/** The first number in a text, in digits or words, with its sign, scale and unit; of '2 h 10 min' both parts. */
export function parseNumber(text: string): NumberValue | undefined {
  const plain = fold(text)
    .replace(/(\d),(?=\d{3})/gu, '$1')
    .replace(/(\d)[\s\u00a0](?=\d{3}(?!\d))/gu, '$1');
  const digits = /\d+(?:\.\d+)?|(?<![\p{L}\p{N}.])\.\d+/u.exec(plain);
  if (digits === null) return inWords(plain);
  const { value, measure } = withUnit(Number(digits[0]), plain.slice(digits.index + digits[0].length));
  return { value: isBelowNothing.test(plain.slice(0, digits.index)) ? -value : value, measure };
}

function withUnit(value: number, rest: string): NumberValue {
  const words = rest.match(/\p{L}+/gu) ?? [];
  let [scaled, at] = [value, 0];
  for (let scale = scaleOf(words[at] ?? ''); scale !== undefined; scale = scaleOf(words[++at] ?? ''))
    scaled *= scale;
  const name = words[at] ?? '';
  const [measure, factor] = unitOf(name) ?? ['', 1];
  const smaller =
    measure === '' ? 0 : smallerPart(rest.slice(rest.indexOf(name) + name.length), measure, factor);
  return { value: scaled * factor + smaller, measure };
}

function unitOf(name: string): readonly [kind: string, factor: number] | undefined {
  return units.get(name) ?? units.get(name.replace(/s$/u, ''));
}

/** What comes on top in a smaller unit of the same measure. */
function smallerPart(rest: string, measure: string, than: number): number {
  const [, number = '', name = ''] = next.exec(rest) ?? [];
  const [kind, factor] = unitOf(name) ?? ['', 1];
  return kind === measure && factor < than ? Number(number) * factor : 0;
}

function inWords(plain: string): NumberValue | undefined {
  const words = plain.match(/\p{L}+/gu) ?? [];
  const start = words.findIndex((word) => wordNumber(word) !== undefined || word === 'hundred');
  if (start < 0) return undefined;
  let [total, part, at] = [0, 0, start];
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const [number, scale] = [wordNumber(word), scaleOf(word)];
    if (number !== undefined) part += number;
    else if (scale === 100) part = Math.max(1, part) * 100;
    else if (scale !== undefined) [total, part] = [total + Math.max(1, part) * scale, 0];
    else if (word !== 'and' || wordNumber(words[at + 1] ?? '') === undefined) break;
  }
  return withUnit(total + part, ` ${words.slice(at).join(' ')}`);
}
