import { isOwnedByMany } from '../chain/question-parts.ts';
import { kindOfNoun } from '../lexicon/kind-nouns.ts';
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
  for (const run of namesInQuestion(words, [])) {
    const { from, to } = withEpithet(question, withHyphens(question, run));
    const last = names.at(-1);
    const isSame = last !== undefined && goesOn(question, last, from);
    if (isSame) last.to = to;
    else names.push({ from, to });
  }
  return names.map((name) => withBrackets(question, name));
}

/** After a hyphen they say what the name stands for, and are no part of it: 'the German-born chemist'. */
const saidOfNames =
  /^(?:born|based|speaking|style|era|language|like|owned|led|controlled|held|occupied|made|built|themed|area|\p{L}+(?:ed|ing))$/u;

/** 'Ilse Brandt-vey', 'Tolve-upon-Merrow' */
function withHyphens({ words }: ReadQuestion, { from, to }: WordRange): WordRange {
  let end = to;
  while (words[end]?.gap === 'hyphen' && !saidOfNames.test(words[end]?.term ?? '')) end++;
  return { from, to: end };
}

/** 'Jon the blacksmith', 'Anna the Younger': which Jon it is. Not 'Did Jon the blacksmith’s son …', nor what Jon did to the blacksmith who came. */
function withEpithet({ words }: ReadQuestion, name: WordRange): WordRange {
  const [article, noun, next] = [0, 1, 2].map((at) => words[name.to + at]);
  if (article?.term !== 'the' || article.gap !== 'space' || noun?.gap !== 'space') return name;
  const tellsMore = /^(?:of|who|that|which|whom|whose|s)$/u.test(next?.term ?? '');
  const isEpithet = kindOfNoun(noun.term) === 'person' || /^(?:elder|younger|great)$/u.test(noun.term);
  return isEpithet && !tellsMore ? { from: name.from, to: name.to + 2 } : name;
}

function goesOn(question: ReadQuestion, last: WordRange, from: number): boolean {
  const { text, words } = question;
  const between = words.slice(last.to, from);
  const opens = words[last.from - 1]?.term ?? '';
  // 'Act of Tolve; The Merrow' in one pair of marks, 'U-20 Tolve Cup', 'Tolve, Merrow'
  const start = words[last.from]?.start ?? 0;
  if (/["“«]$/u.test(text.slice(0, start)) && !/["”»]/u.test(text.slice(start, words[from]?.start)))
    return true;
  if (between.length === 0 && (words[from]?.gap === 'comma' || words[from]?.gap === 'space')) return true;
  // 'the Tolve Girls' School'
  if (between.length === 0 && isOwnedByMany(question, from)) return true;
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
