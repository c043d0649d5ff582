import { properNames } from './proper-names.ts';
import { sentences } from './sentences.ts';

/**
 * Names in running text: capitalised runs, without those of one word that stand only at the start of sentences, where every word
 * has a capital.
 */
export function namesInProse(text: string): readonly string[] {
  const starts = new Set(sentences(text).map((span) => span.start));
  return properNames(text).filter((name) => /\s/u.test(name) || standsInside(text, name, starts));
}

function standsInside(text: string, name: string, starts: ReadonlySet<number>): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const isWord = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{Ll}\p{N}]/u.test(text.slice(at + name.length));
    const opens = starts.has(at) || /[“"‘'(\n]$/u.test(before);
    if (isWord && !opens) return true;
  }
  return false;
}
