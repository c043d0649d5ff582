/** A character as the model's vocabulary writes it: lower case, without accents. `at` is where it stands in the text, UTF-16. */
export type NormalCharacter = { readonly text: string; readonly start: number; readonly end: number };

const removed = /[\p{Cc}\p{Cf}\p{Co}\uFFFD]/u;
const space = /\p{White_Space}/u;
const mark = /\p{Mn}/u;
const punctuation = /[\p{P}!-/:-@[-`{-~]/u;
/** The blocks of CJK ideographs that BERT's own tokenizer sets apart (google-research/bert, tokenization.py, _is_chinese_char). */
const ideograph =
  /[\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{F900}-\u{FAFF}\u{2F800}-\u{2FA1F}]/u;

type Kind = 'removed' | 'space' | 'alone' | 'letter';
type Shape = { readonly kind: Kind; readonly characters: readonly string[] };

const shapes = new Map<string, Shape>();
const mostRemembered = 20_000;

/**
 * Words as BERT's uncased tokenizer takes them before it looks for pieces: control characters gone, accents and case gone, punctuation marks
 * and ideographs each a word of their own.
 */
export function normalWords(text: string): readonly (readonly NormalCharacter[])[] {
  const words: NormalCharacter[][] = [];
  let word: NormalCharacter[] = [];
  const close = () => {
    if (word.length > 0) words.push(word);
    word = [];
  };
  let start = 0;
  for (const original of text) {
    const end = start + original.length;
    const { kind, characters } = shapeOf(original);
    if (kind === 'space') close();
    for (const character of characters) {
      const isAlone = kind === 'alone' || punctuation.test(character);
      if (isAlone) close();
      word.push({ text: character, start, end });
      if (isAlone) close();
    }
    start = end;
  }
  close();
  return words;
}

function shapeOf(character: string): Shape {
  const known = shapes.get(character);
  if (known !== undefined) return known;
  const shape = computeShape(character);
  if (shapes.size < mostRemembered) shapes.set(character, shape);
  return shape;
}

function computeShape(character: string): Shape {
  if (/[\t\n\r ]/u.test(character)) return { kind: 'space', characters: [] };
  if (removed.test(character)) return { kind: 'removed', characters: [] };
  if (space.test(character)) return { kind: 'space', characters: [] };
  const bare = [...character.normalize('NFD')].filter((each) => !mark.test(each));
  const characters = bare.flatMap((each) => [...each.toLowerCase()]);
  return { kind: ideograph.test(character) ? 'alone' : 'letter', characters };
}
