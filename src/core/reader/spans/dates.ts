import { monthPattern } from '../lexicon/months.ts';

const month = monthPattern;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const year = String.raw`(?:ad\s+)?(?:1\d{3}|20\d{2})(?!\d|[,.]\d|\s*(?:%|km|m|ft|miles|feet|kilomet(?:re|er)s|met(?:re|er)s|tons|tonnes|crowns|people|men|women|inhabitants)\b)`;
const era = String.raw`(?:bc|bce|ad|ce|b\.c\.|a\.d\.)`;
const ordinal =
  '(?:\\d{1,2}(?:st|nd|rd|th)|(?:twenty[- ]first|(?:six|seven|eigh|nine|four|fif|thir)teenth|twelfth|eleventh|tenth|ninth|eighth|seventh|sixth|fifth|fourth))';
const part = '(?:early|mid|middle|late|later|beginning of the|end of the)';

/** From the longest to the shortest: the first that matches at a place is taken. */
const patterns = [
  String.raw`${day}\s+(?:of\s+)?${month},?\s+\d{3,4}`,
  String.raw`${month}\s+${day}\s*,?\s+\d{3,4}`,
  String.raw`${month}\s+(?:of\s+)?${year}`,
  String.raw`(?:spring|summer|autumn|fall|winter)\s+(?:of\s+)?${year}`,
  String.raw`(?:${part}[\s-]+)?${ordinal}[\s-]+centur(?:y|ies)`,
  String.raw`(?:${part}[\s-]+)?\d{3}0s`,
  String.raw`(?:1\d{3}|20\d{2})\s*(?:[–—-]|to)\s*(?:\d{4}|\d{2})(?!\d)`,
  String.raw`\d{1,4}\s*${era}(?![\p{L}])|ad\s+\d{1,4}`,
  year,
  String.raw`(?<=\b(?:in|since|by|until|from|year|of|before|after)\s)\d{3}(?=\s*(?:[.,;)]|$|and\b|by\b|with\b|when\b|after\b|as\b|to\b))`,
  String.raw`${day}\s+(?:of\s+)?${month}(?![\p{L}])`,
  String.raw`${month}\s+${day}(?!\d)`,
  '(?:january|february|(?<=\\bin\\s)(?:march|may)|april|june|july|august|september|october|november|december)',
];

const date = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${patterns.join('|')})(?![\p{L}\p{N}])`, 'giu');

/** 'Friday' in 'Fridays' too. */
const weekday = /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=s?(?!\p{L}))/giu;

/** 'half past ten', '9.30 a.m.', 'noon': when on a day. */
const timeOfDay =
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:[.:]\d{2})?\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock)|\d{1,2}:\d{2}|(?:half|(?:a\s+)?quarter)\s+(?:past|to)\s+\p{L}+|noon|midnight|midday)(?![\p{L}\p{N}])/iu;

/** Whether a text says when on a day something is. */
export function isTimeOfDay(text: string): boolean {
  return timeOfDay.test(text);
}

/** Offsets of the dates in a text: whole dates and the year in each, spans of years and each end. */
export function datesIn(text: string): readonly Slice[] {
  return [...text.matchAll(date), ...text.matchAll(weekday)].flatMap((match) => {
    const whole = { start: match.index, end: match.index + match[0].length };
    const years = [...match[0].matchAll(/(?<!\d)\d{4}(?!\d)/gu)]
      .map((year) => ({ start: whole.start + year.index, end: whole.start + year.index + 4 }))
      .filter(({ start, end }) => end - start < whole.end - whole.start);
    return [whole, ...years];
  });
}

type Slice = { readonly start: number; readonly end: number };
