import { namesInQuestion } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';

const joining: ReadonlySet<string> = new Set(
  'of the and for in on a an und de la le to with from'.split(' '),
);
const mostJoined = 2;

/**
 * Names as a phrase holds them: what is quoted or in brackets goes as one, runs of capitals go as one over the small words and commas of a title, where that stands right after 'of'
 * or 'by' ('the author of Alexander and the Terrible Day').
 */
export function phraseNames(question: ReadQuestion): readonly WordRange[] {
  const { words } = question;
  const names: { from: number; to: number }[] = [];
  for (const { from, to } of namesInQuestion(words, [])) {
    const last = names.at(-1);
    const isSame = last !== undefined && goesOn(question, last, from);
    if (isSame) last.to = to;
    else names.push({ from, to });
  }
  return names.map((name) => withBrackets(question, name));
}

function goesOn({ words }: ReadQuestion, last: WordRange, from: number): boolean {
  const between = words.slice(last.to, from);
  const opens = words[last.from - 1]?.term ?? '';
  if (between.length === 0 && words[from]?.gap === 'comma') return true;
  if (!/^(?:of|by)$/u.test(opens) || between.length > mostJoined) return false;
  return between.every(
    ({ term, gap, isCapital }) => (isCapital || joining.has(term)) && (gap === 'space' || gap === 'comma'),
  );
}

/** 'Her Own Way (1912 film)' */
function withBrackets({ text, words }: ReadQuestion, name: WordRange): WordRange {
  if (words[name.to]?.gap !== 'open') return name;
  const close = text.indexOf(')', words[name.to]?.start ?? 0);
  let to = name.to;
  while (to < words.length && (words[to]?.end ?? 0) <= close) to++;
  return { from: name.from, to };
}
