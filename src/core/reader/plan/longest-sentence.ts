/** In characters. A longer question is no single sentence, and would take the patterns of this folder long. */
export const longestSentence = 600;
