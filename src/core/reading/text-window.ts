import { type Vocabulary, wordPieces } from './word-pieces.ts';

/** What the retriever reads of a text, in tokens: what it was trained with (training/reader/retriever.py). */
const mostTokens = 256;

/** [CLS] text [SEP], for the retriever: a question, or a passage as `embeddedText` has it. */
export function textWindow(text: string, vocabulary: Vocabulary): readonly number[] {
  const ids = wordPieces(text, vocabulary).slice(0, mostTokens - 2);
  return [vocabulary.begin, ...ids.map(({ id }) => id), vocabulary.end];
}

export function embeddedText({ title, text }: { readonly title: string; readonly text: string }): string {
  return title === '' ? text : `${title}: ${text}`;
}
