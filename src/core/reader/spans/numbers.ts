/** No sign is what stands in 'A-12' and '1990 –95', before the year of '(–1967)', and before an item of a list. */
const sign = String.raw`(?<![\p{L}\p{M}\p{N}.)\]]|\p{N}\s|\n[^\S\n]*)[-−–](?=[$£€¥]?\.?\d)(?!(?:1\d{3}|20\d{2})(?!\d))`;
/** '£1.27m', '25p': what scales a sum is part of it. */
const digits = String.raw`(?:${sign})?[$£€¥]?\s?(?:\d+(?:[,. ]\d{3})*(?:\.\d+)?|\.\d+)(?:(?:k|m|bn|mn|p)(?![\p{L}\p{N}]))?`;
const words =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?';
const scale = '(?:hundred|thousand|million|billion|trillion|dozen)';
/** '420l', '4h': a unit may be written right behind. */
const attached = '(?:km|kg|cm|mm|ml|l|h|min|g|t|ft|lbs?|k?w|v|nm)';
const about = '(?:about|around|over|more than|nearly|almost|approximately|some|up to|at least)';

const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?:(?:${digits}|${words}|half a|a)(?:[- ]${scale})+|${digits}|${words}|twice|once|dozens|hundreds|thousands)(?:\sand\sa\s(?:half|quarter))?(?:\s?%|\spercent|\sper\scent)?(?=${attached}?(?![\p{L}\p{N}]))`,
  'giu',
);
const qualified = new RegExp(String.raw`${about}\s+$`, 'iu');

/** Offsets of the numbers in a text, in digits or words, with their sign, scale and percent sign, without what they count. */
export function numbersIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(number)].map((match) => ({
    start: match.index + (match[0].length - match[0].trimStart().length),
    end: match.index + match[0].length,
  }));
}

/** Where 'about', 'more than' and the like before a number begin; undefined where there are none. */
export function qualifierStart(text: string, numberStart: number): number | undefined {
  const found = qualified.exec(text.slice(Math.max(0, numberStart - 16), numberStart));
  return found === null ? undefined : Math.max(0, numberStart - 16) + found.index;
}
