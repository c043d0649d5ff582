import { type NormalCharacter, normalWords } from './normal-characters.ts';

/** The pieces that a model knows, with their ids, and the ids of its marks. */
export type Vocabulary = {
  readonly pieces: ReadonlyMap<string, number>;
  readonly unknown: number;
  /** [CLS], before everything. */
  readonly begin: number;
  /** [SEP], after each part. */
  readonly end: number;
};

/** A piece of a text. `start` and `end` are UTF-16 offsets into it; `isInside`: the piece goes on a word that began before. */
export type Piece = {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly isInside: boolean;
};

/** A word of more characters is one unknown piece, as in the tokenizer that the model was trained with. */
const longestWord = 100;

/**
 * WordPiece: each word as the longest pieces that are known, from the left (Wu et al., Google's neural machine translation system, 2016). Marks such as
 * '[SEP]' that stand in the text are words like any other: a document cannot end its own part of the input.
 */
export function wordPieces(text: string, vocabulary: Vocabulary): readonly Piece[] {
  return normalWords(text).flatMap((word) => piecesOf(word, vocabulary));
}

function piecesOf(word: readonly NormalCharacter[], vocabulary: Vocabulary): readonly Piece[] {
  const whole: Piece = {
    ...{ id: vocabulary.unknown, isInside: false },
    ...{ start: word[0]?.start ?? 0, end: word.at(-1)?.end ?? 0 },
  };
  if (word.length > longestWord) return [whole];
  const pieces: Piece[] = [];
  for (let from = 0; from < word.length; ) {
    const found = longestPiece(word, from, vocabulary);
    if (found === undefined) return [whole];
    pieces.push({
      ...{ id: found.id, isInside: from > 0 },
      ...{ start: word[from]?.start ?? 0, end: word[found.to - 1]?.end ?? 0 },
    });
    from = found.to;
  }
  return pieces;
}

function longestPiece(word: readonly NormalCharacter[], from: number, { pieces }: Vocabulary) {
  const mark = from > 0 ? '##' : '';
  for (let to = word.length; to > from; to--) {
    const text = word.slice(from, to).reduce((joined, character) => joined + character.text, mark);
    const id = pieces.get(text);
    if (id !== undefined) return { id, to };
  }
  return undefined;
}
