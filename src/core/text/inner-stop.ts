/** What stands right before a full stop that ends no sentence, and what must follow where that alone does not tell. */
type InnerStop = { readonly before: RegExp; readonly after?: RegExp };

const begins = String.raw`(?:^|[\s("'“‘])`;
const words = String.raw`mr|mrs|ms|dr|prof|st|sr|jr|rev|hon|capt|col|gen|lt|sgt|adm|vol|pp|vs|etc|ca|c|e\.g|i\.e|cf|ed|eds|al|approx|inc|ltd|co|corp|dept|est|fig|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|[a-z]|u\.s|u\.k|ph\.d|b\.a|m\.a`;

const innerStops: readonly InnerStop[] = [
  { before: new RegExp(String.raw`${begins}(?:${words})\.$`, 'iu') },
  // 'No. 7'; 'He said no.' ends.
  { before: new RegExp(String.raw`${begins}no\.$`, 'iu'), after: /^\s+\d/u },
  // 'É. Zola', 'А.С. Пушкин'; '100 Ω.' ends.
  { before: /(?:^|(?<!\d)[\s("'“‘«„.])(?![A-Z]\.)\p{Lu}\p{M}*\.$/u },
  // 'Am 3. Oktober', 'den 3. August', 'zur 2. Auflage': ordinals of German, by words that English does not have.
  {
    before: /(?:^|\s)\d{1,3}\.$/u,
    after: /^\s+(?:Januar|Jänner|Februar|März|Juni|Juli|Oktober|Dezember|Jahrhundert|Jahrtausend|Weltkrieg)/u,
  },
  {
    before: /(?:^|\s)(?:am|den|bis|ab|seit)\s\d{1,2}\.$/iu,
    after: /^\s+(?:April|Mai|August|September|November)(?!\p{L})/u,
  },
  { before: /(?:^|\s)(?:vom|zum|zur|beim|der|dem|des)\s\d{1,3}\.$/iu },
];

/** Characters on either side that tell. */
const near = 16;

/** Whether the full stop at the end of a part of a text is that of an initial, an abbreviation or an ordinal, and ends no sentence. */
export function isInnerStop(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const before = text.slice(Math.max(start, end - near), end);
  const after = text.slice(end, end + near);
  return innerStops.some((each) => each.before.test(before) && (each.after?.test(after) ?? true));
}
