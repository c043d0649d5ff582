import type { AskedRole } from './asked-role.ts';
import { described, nameJoinedBy, ofHeading, over, spaced } from './forms.ts';

/** A value as a slice of the sentence. */
export type Stated = { readonly text: string; readonly start: number; readonly end: number };

export type ReadValue = (sentence: string) => Stated | undefined;

const name = nameJoinedBy('of|de|von|van|la|le|di|da|du|the|and|&');
const value = String.raw`${described}(?<value>(?:the\s+)?${name})`;
/** 'was there at noon', 'was in the cellar' say where and when, and no value. */
const circumstance = String.raw`(?!(?:there|here|at|in|on|from|to|with|after|before|since|during|until|not)\s)`;
const plainValue = String.raw`(?<value>${circumstance}(?:\p{Ll}|\p{N})[^.;:,()]{1,60}?)`;
const be = '(?:is|was|are|were)';
const pronoun = '(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)';
/** What such a sentence says may not be so, or not any more. */
const doubtful =
  /\b(?:not|never|nobody|no one|wrongly|mistaken(?:ly)?|once|former(?:ly)?|until|thought|said to|believed|perhaps|probably|may|might|or)\b/iu;

const spouses = /^(?:husband|wife|spouse)$/iu;
const orWhen = String.raw`(?=\s*(?:[.;,)(]|$)|\s+in\s+(?:\p{Lu}\p{L}+\s+)?\d)`;

/** 'She is married to', 'Anna Vey married'. */
function married(of: string): string {
  return String.raw`(?<!\p{L})(?:[Ss]he|[Hh]e|${of})\s+(?:(?:is|was|has\s+been)\s+married\s+to|married)`;
}

const professions = /^(?:profession|occupation|job|trade)$/iu;
/** 'the organ builder Jonas Vey': what stands before a name, by how such words end; kin and members are none. */
const work = String.raw`(?:(?:young|old|late|famous|great|other|first|last|retired)\s+)*(?<value>(?:(?!(?:young|old|late|famous|great|other|first|last|retired)\s)\p{Ll}[\p{Ll}-]*\s+)?(?!\p{Ll}*(?:father|mother|brother|sister|daughter|member|owner|winner|founder|partner|leader|older|younger|elder|other)\s)(?=\p{Ll}{4})\p{Ll}*(?:er|or|ist|ian|man|woman|smith|wright|yst|ect|ess))`;

/** 'Anton Mifsud is a notary in Valletta': but for what somebody is to others. */
const trade = String.raw`(?<value>(?!(?:\p{Ll}+\s+)?(?:member|relative|friend|cousin|widow|widower|bachelor|native|son|daughter|child|man|woman|person|citizen|resident|client|partner|owner|witness|victim|fan|supporter)\b)\p{Ll}[\p{Ll}-]+(?:\s\p{Ll}[\p{Ll}-]+)?)(?=\s*(?:[.;,)(]|$)|\s+(?:in|of|at|from|by|for|with|who|whose|and|since|until)\s)`;

/** Also as 'Mr Mifsud'. */
function working(name: string): string {
  const last = name.trim().split(/\s+/u).at(-1) ?? name;
  return String.raw`(?:${spaced(name)}|(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+${spaced(last)})(?:,?\s+(?:is|was|works|worked)\s+(?:as\s+)?|,\s+)(?:an?|the)\s+${trade}`;
}

/**
 * Reads the value that a sentence gives the role in so many words: 'Her teacher was V', 'V was the teacher of X', 'Teacher: V', 'Her teacher, V, …'. `isOwn`:
 * the sentences stand in a text about X, so that pronouns mean X. Made once for all sentences: its expressions take longer to build than to try.
 */
export function valueReader(asked: AskedRole, isOwn: boolean): ReadValue {
  const words = wordsOf(asked);
  let patterns: readonly RegExp[] | undefined;
  return (sentence) => {
    if (!words.some((word) => sentence.includes(word))) return undefined;
    patterns ??= patternsFor(asked, isOwn);
    for (const pattern of patterns) {
      const at = pattern.exec(sentence)?.indices?.groups?.['value'];
      if (at !== undefined) return isDoubted(sentence, at[0]) ? undefined : trimmed(sentence, at);
    }
    return undefined;
  };
}

/** Of these a sentence has one, or no pattern finds anything in it: the end of the role's last word (a heading begins it large), and what stands for the role. */
function wordsOf({ role, name: of }: AskedRole): readonly string[] {
  const wed = spouses.test(role) ? ['married'] : [];
  const called = professions.test(role) ? [lastWord(of)] : [];
  return [lastWord(role).slice(1), ...wed, ...called];
}

function lastWord(text: string): string {
  return text.trim().split(/\s+/u).at(-1) ?? '';
}

/** What stands beyond a semicolon says nothing against it. */
function isDoubted(sentence: string, at: number): boolean {
  const end = sentence.indexOf(';', at);
  return doubtful.test(sentence.slice(sentence.lastIndexOf(';', at) + 1, end < 0 ? undefined : end));
}

function patternsFor({ role, name: of }: AskedRole, isOwn: boolean): readonly RegExp[] {
  const [roleWords, ofWords] = [spaced(role), String.raw`(?:[Tt]he\s+)?${spaced(of)}`];
  const whose = isOwn ? `(?:${pronoun}|${ofWords}['’]s?)` : `${ofWords}['’]s?`;
  const owned = String.raw`(?:${whose}\s+${roleWords}|[Tt]he\s+${roleWords}\s+of\s+${ofWords})`;
  const wed = isOwn && spouses.test(role) ? [`${married(ofWords)}\\s+${value}${orWhen}`] : [];
  const called = professions.test(role)
    ? [String.raw`(?:[Tt]he|[Aa]n?)\s+${work}\s+${spaced(of)}${over}`, working(of)]
    : [];
  const forms = [
    ...called,
    ...wed,
    String.raw`(?<!\p{L})${owned}\s+${be}\s+${value}${over}`,
    String.raw`(?<!\p{L})${owned}\s+${be}\s+${plainValue}${over}`,
    String.raw`(?<!\p{L})${owned},?\s+${value}${over}`,
    String.raw`${value}\s+${be}\s+${owned}${over}`,
  ];
  const headed = ofHeading(roleWords);
  const lines = isOwn
    ? [String.raw`^${headed}:\s*${value}${over}`, String.raw`^${headed}:\s*${plainValue}${over}`]
    : [];
  return [...forms, ...lines].map((form) => new RegExp(form, 'du'));
}

function trimmed(sentence: string, [start, end]: readonly [number, number]): Stated {
  const text = sentence.slice(start, end).replace(/[\s.]+$/u, '');
  return { text, start, end: start + text.length };
}
