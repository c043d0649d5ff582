/** What stands around another name in its sentence, and what the page is about. */
export type AliasPlace = { readonly before: string; readonly after: string; readonly title: string };

const article = String.raw`(?:[Tt]he\s+|an?\s+)?["“‘']?$`;
const ofOne = '(?:him|her|it|them)';

/** 'A teacher called Hesper' is someone else: what is called so has to be what the sentence is about. */
const ofSubject = String.raw`(?:\b(?:is|was|are|were|been|be|being|became|and|also|still|then|now|once|often|later|\p{L}+ly|best|better)|[,(])\s+(?:\p{L}+ly\s+|better\s+|best\s+|also\s+)?`;

/** '… was widely known as', 'Friends called him', 'under the name', 'was launched as', '(born' */
const leading: readonly RegExp[] = [
  new RegExp(String.raw`${ofSubject}(?:known|referred to)\s+(?:\p{L}+\s+){0,2}?as\s+${article}`, 'u'),
  new RegExp(String.raw`\((?:known|referred to)\s+(?:\p{L}+\s+){0,2}?as\s+${article}`, 'u'),
  new RegExp(String.raw`${ofSubject}(?:called|nicknamed|dubbed)\s+${article}`, 'u'),
  new RegExp(String.raw`\b(?:called|nicknamed|dubbed)\s+${ofOne}\s+${article}`, 'u'),
  new RegExp(
    String.raw`\bunder\s+(?:the|an?|his|her|its)\s+(?:\p{L}+\s+)?(?:name|pseudonym|nickname|title|alias)s?(?:\s+of)?\s+${article}`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:founded|launched|opened|built|established|chartered|begun|started)\s+as\s+${article}`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:formerly|previously|originally|abbreviated|short for|a\.?k\.?a\.?|alias|née)(?:\s+(?:to|as))?:?\s+${article}`,
    'u',
  ),
  new RegExp(String.raw`\((?:born|then|now|once|later|also|or)\s+${article}`, 'u'),
];

const capitals = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:of|the|de|la|von|van|and)\s+){0,2}\p{Lu}[\p{L}\p{M}'’.-]*)*`;
/** 'the Hesper (the brig later renamed the Merrow)', 'the Hesper, now the Merrow' */
const following = new RegExp(
  String.raw`^["”’']?\s*[(,–—-]?\s*(?:the\s+\p{Ll}+\s+)?(?:(?:which|who|that)\s+(?:was|is)\s+)?(?:later|now|today|since|subsequently|afterwards|soon)\s+(?:(?:re)?named\s+|called\s+|known\s+as\s+)?(?:the\s+)?(${capitals})`,
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
  if (saying === undefined) return undefined;
  const said = before.slice(0, saying.index + (saying[0].startsWith('(') ? 1 : 0));
  return nameBefore.exec(said)?.[1]?.replace(/^The\s+/u, '') ?? title;
}
