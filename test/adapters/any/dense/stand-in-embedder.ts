import type { TextEmbedder } from '../../../../src/ports/text-embedder.ts';

/** Letters counted, made to length 1: texts of the same letters are the same. */
export function letterEmbedder(): TextEmbedder & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    embed: async (texts, signal) => {
      signal.throwIfAborted();
      asked.push(...texts);
      return { kind: 'embedded', vectors: texts.map(lettersOf), version: 'v1' };
    },
  };
}

export function lettersOf(text: string): Float32Array {
  const counts = new Float32Array(26);
  for (const letter of text.toLowerCase().match(/[a-z]/gu) ?? []) {
    const at = letter.charCodeAt(0) - 97;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const length = Math.hypot(...counts) || 1;
  return counts.map((each) => each / length);
}
