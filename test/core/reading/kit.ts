import { readFileSync } from 'node:fs';
import type { Vocabulary } from '../../../src/core/reading/word-pieces.ts';
import { readVocabulary } from '../../../src/wire/reader-files.ts';

/** A small vocabulary: the pieces of the model that the tests read with. */
export function smallVocabulary(): Vocabulary {
  const file = new URL('../../kit/reader-model/tokenizer.json', import.meta.url);
  const vocabulary = readVocabulary(readFileSync(file, 'utf8'));
  if (vocabulary === undefined) throw new Error('The vocabulary of the test model cannot be read.');
  return vocabulary;
}
