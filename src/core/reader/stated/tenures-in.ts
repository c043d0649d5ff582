import { described, nameJoinedBy, ofHeading, over, spaced } from './forms.ts';
import type { Stated } from './stated-values.ts';

/** Who, and from which year to which; `to` is infinite where it goes on. Offsets are those of the sentence. */
export type Tenure = Stated & { readonly from: number; readonly to: number };

/** Without 'and': in a list it stands between two names. */
const name = nameJoinedBy('of|de|von|van|la|le|di|da|du');
const value = `${described}(?<value>${name})`;
const ending = String.raw`(?<to>\d{3,4}|present|now|today|date)`;
const years = String.raw`(?:(?:from|between)\s+)?(?<from>\d{3,4})\s*(?:to|until|till|through|and|[–—-])\s*${ending}`;
const since = String.raw`[Ss]ince\s+(?<since>\d{3,4})`;
const span = `(?:${years}|${since})`;
/** Whose role it is stands in a page about that. */
const whose = String.raw`(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Aa]s|\p{Lu}[\p{L}'’ .-]*?['’]s?|\p{Lu}[\p{L}'’ .-]*?)`;
const be = '(?:is|was|has been|served as|acted as)';
const office = '(?:office|post|position|place|seat|chair|role|title|dignity)';
const heldBy = '(?:lay with|was (?:held|filled|occupied|taken) by|(?:belonged|fell|went|passed) to|was with)';
const doubtful =
  /\b(?:not|never|nobody|no one|wrongly|mistaken(?:ly)?|thought|said to|believed|perhaps|probably|may|might|or)\b/iu;

/** The terms that a sentence lists for a role: 'Its mayor from 1652 to 1666 was V', 'From 1652 until 1666 V was its mayor', 'Mayors: V (1652–1666), W (1666–1681)'. */
export function tenuresIn(sentence: string, role: string): readonly Tenure[] {
  if (doubtful.test(sentence)) return [];
  const words = spaced(role);
  const of = String.raw`(?:\s+of\s+[^,.;]*?)?`;
  const post = String.raw`(?<!\p{L})(?:[Tt]he|[Ii]ts)\s+${office}\s+(?:of\s+|as\s+)?${words}${of}`;
  const forms = [
    String.raw`(?<!\p{L})${whose}\s+${words}${of},?\s+${span},?\s+${be}\s+${value}${over}`,
    String.raw`(?<!\p{L})${span},?\s+${value}\s+${be}\s+(?:${whose}\s+)?${words}(?!\p{L})`,
    String.raw`${value}\s+${be}\s+(?:${whose}\s+)?${words}${of},?\s+${span}`,
    String.raw`(?<!\p{L})${whose}\s+${words}${of}\s+${be}\s+${value},?\s+\(?${span}`,
    String.raw`(?<!\p{L})${span},?\s+${whose}\s+${words}${of}\s+${be}\s+${value}${over}`,
    String.raw`(?<!\p{L})${span},?\s+${post}\s+${heldBy}\s+${value}${over}`,
    String.raw`${post}\s+${heldBy}\s+${value},?\s+${span}`,
    String.raw`${value}\s+(?:held|had|filled|occupied)\s+${post},?\s+${span}`,
    String.raw`^${ofHeading(words)}\s+\(?${span}\)?:\s*${value}${over}`,
  ];
  for (const form of forms) {
    const found = matches(sentence, form);
    if (found.length > 0) return found;
  }
  return new RegExp(String.raw`(?<!\p{L})${words}s?(?!\p{L})`, 'iu').test(sentence)
    ? matches(sentence, String.raw`${value}\s*[,(]\s*${span}\)?`)
    : [];
}

function matches(sentence: string, form: string): readonly Tenure[] {
  return [...sentence.matchAll(new RegExp(form, 'dgu'))].flatMap((match) => {
    const at = match.indices?.groups?.['value'];
    const groups = match.groups ?? {};
    const [begins, to] = [Number(groups['from'] ?? groups['since']), groups['to']];
    if (at === undefined) return [];
    const text = sentence.slice(at[0], at[1]).replace(/[\s.]+$/u, '');
    const ends = to === undefined || !/^\d/u.test(to) ? Number.POSITIVE_INFINITY : Number(to);
    return ends < begins ? [] : [{ text, start: at[0], end: at[0] + text.length, from: begins, to: ends }];
  });
}
