/** Pieces of expressions for sentences that state something, as sources. */

const capitalised = String.raw`\p{Lu}[\p{L}\p{N}'’.-]*`;

/** A name, with the small words that may stand in it: alternatives, such as 'of|de'. */
export function nameJoinedBy(small: string): string {
  return String.raw`${capitalised}(?:\s+(?:(?:${small})\s+)?${capitalised})*`;
}

/** 'the glazier Belnar Norzesk': what the thing is goes before its name, and is not its name. */
export const described = String.raw`(?:(?:the|a|an)\s+(?:\p{Ll}[\p{L}-]*\s+){1,3})?`;

/** Nothing more is said of it. */
export const over = String.raw`(?=\s*(?:[.;,)(]|$))`;

/** Words as they stand, with any space between them. */
export function spaced(words: string): string {
  return words.trim().split(/\s+/u).map(escaped).join(String.raw`\s+`);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

/** 'Closest friend: …' for 'closest friend' */
export function ofHeading(words: string): string {
  return words.replace(/^\p{L}/u, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);
}
