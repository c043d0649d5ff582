import type { Passage } from '../passage.ts';

/** Signs that chat templates make their marks of: a document that has such a mark must not end its turn with it. */
const markSigns: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '[': '(', ']': ')' };

/**
 * Passages as lines '[1] Title: text'. Each is one line, whatever breaks it holds, so that no text can begin another; and no mark of a
 * template can stand in it. `characters` is for all together: the last ones are cut short, or left out.
 */
export function quotePassages(passages: readonly Passage[], characters: number): string {
  const lines: string[] = [];
  let room = characters;
  for (const [index, { title, text }] of passages.entries()) {
    const line = quoteLine(index + 1, `${title}: ${text}`);
    if (room < 80 && index > 0) break;
    lines.push(line.length <= room ? line : `${line.slice(0, Math.max(80, room)).trimEnd()}…`);
    room -= line.length;
  }
  return lines.join('\n');
}

/** A line of quoted text under a number. */
export function quoteLine(number: number, text: string): string {
  return `[${number}] ${plainLine(text)}`;
}

/** One line without control characters and without the signs of marks. */
export function plainLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[<>[\]]/gu, quotedSign)
    .trim();
}

/** What a sign looks like in a quoted line: for finding what was copied from it. */
export function quotedSign(sign: string): string {
  return markSigns[sign] ?? sign;
}
