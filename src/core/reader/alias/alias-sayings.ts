/** What stands around another name in its sentence, and what the page is about. */
export type AliasPlace = { readonly before: string; readonly after: string; readonly title: string };

const article = String.raw`(?:[Tt]he\s+|an?\s+)?["“‘']?`;
const ofOne = '(?:him|her|it|them)';
/** 'A teacher called Hesper' is someone else: what is called so has to be what the sentence is about. */
const ofSubject = String.raw`(?:\b(?:is|was|are|were|been|be|being|became|and|also|still|then|now|once|often|later|\p{L}+ly|best|better)|[,(])\s+(?:\p{L}+ly\s+|better\s+|best\s+|also\s+)?`;

/** '… was widely known as', 'Friends called him', 'under the name', 'was launched as', '(born' */
const sayings: readonly string[] = [
  String.raw`${ofSubject}(?:known|referred to)\s+(?:\p{L}+\s+){0,2}?as\s+`,
  String.raw`\((?:known|referred to)\s+(?:\p{L}+\s+){0,2}?as\s+`,
  String.raw`${ofSubject}(?:called|nicknamed|dubbed)\s+`,
  String.raw`\b(?:call(?:s|ed)?|nicknamed|dubbed)\s+${ofOne}\s+`,
  String.raw`\bunder\s+(?:the|an?|his|her|its)\s+(?:\p{L}+\s+)?(?:name|pseudonym|nickname|title|alias)s?(?:\s+of)?\s+`,
  String.raw`\b(?:founded|launched|opened|built|established|chartered|begun|started)\s+as\s+`,
  String.raw`\b(?:formerly|previously|originally|abbreviated|short for|a\.?k\.?a\.?|alias|née)(?:\s+(?:to|as))?:?\s+`,
  String.raw`\((?:born|then|now|once|later|also|or)\s+`,
];

const capitals = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:of|the|de|la|von|van|and)\s+){0,2}\p{Lu}[\p{L}\p{M}'’.-]*)*`;
const leading = sayings.map((saying) => new RegExp(`${saying}${article}$`, 'u'));
const stating = sayings.map((saying) => new RegExp(`${saying}${article}(?<name>${capitals})`, 'du'));
/** 'the Hesper (the brig later renamed the Merrow)', 'the Hesper, now the Merrow', 'the HSC (in full, the Hesper Salt Company)' */
const following = new RegExp(
  String.raw`^["”’']?\s*[(,–—-]?\s*(?:${[
    String.raw`(?:the\s+\p{Ll}+\s+)?(?:(?:which|who|that)\s+(?:was|is)\s+)?(?:later|now|today|since|subsequently|afterwards|soon|in full,|short for)\s+(?:(?:re)?named\s+|called\s+|known\s+as\s+)?`,
    String.raw`(?:the|a)\s+(?:(?:pen|stage|old|former|earlier|other|short)\s+name|nickname|pseudonym|abbreviation|short form)\s+(?:of|for)\s+`,
  ].join('|')})(?:the\s+)?(${capitals})`,
  'u',
);
/** 'Ilse Brandt (known as | the Fox)': the name right before what introduces the other one. */
const nameBefore = new RegExp(
  String.raw`(?:^|\s|["“])(?:the\s+)?(${capitals})["”]?\s*[(,]\s*[^(),;.]{0,40}$`,
  'u',
);

/** The thing's own name; undefined where the sentence does not say that the other one is a name of it. */
export function canonicalIn({ before, after, title }: AliasPlace): string | undefined {
  const renamed = following.exec(after)?.[1];
  if (renamed !== undefined) return renamed;
  const saying = leading.map((each) => each.exec(before)).find((each) => each !== null);
  return saying === undefined ? undefined : (nameIn(before, saying) ?? title);
}

/** The name that stands right before a saying: what is called so, where that is not what the page is about. */
function nameIn(before: string, saying: RegExpExecArray): string | undefined {
  const said = before.slice(0, saying.index + (saying[0].startsWith('(') ? 1 : 0));
  return nameBefore.exec(said)?.[1]?.replace(/^The\s+/u, '');
}

/** Another name as a slice of its sentence. */
export type StatedAlias = { readonly text: string; readonly start: number; readonly end: number };

/** The other name that a sentence gives to what its page is about. */
export function aliasIn(sentence: string, title: string): StatedAlias | undefined {
  for (const pattern of stating) {
    const found = pattern.exec(sentence);
    const at = found?.indices?.groups?.['name'];
    if (found === null || at === undefined) continue;
    const owner = nameIn(sentence, found);
    if (owner !== undefined && owner !== title) continue;
    const text = sentence.slice(at[0], at[1]).replace(/[.,’']+$/u, '');
    if (text !== title) return { text, start: at[0], end: at[0] + text.length };
  }
  return undefined;
}
