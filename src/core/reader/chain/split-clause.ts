import { isParticiple } from '../lexicon/verbs.ts';
import type { NameInQuestion } from '../question/names-in-question.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';
import {
  articles,
  askingFor,
  nounsUpTo,
  type Part,
  prepositions,
  relatives,
  say,
  withArticle,
} from './question-parts.ts';
import { afterVerb, isVerbAt } from './verb-groups.ts';

/** 'the country where the river Ash rises', 'the band that made Maiden Voyage', 'the film directed by Ann Bell'. Likelier ends first. */
export function splitClause(
  question: ReadQuestion,
  name: NameInQuestion,
  names: readonly NameInQuestion[],
): readonly Part[] {
  const { words } = question;
  for (let at = name.from; at > 0; at--) {
    const opening = at === name.from ? bareOpening(words, name) : openingAt(words, at);
    const head = opening === undefined ? undefined : nounsUpTo(words, opening.from);
    if (opening === undefined || head === undefined || head.from === 0) continue;
    return endsOf(words, { opening, name, names }).map((to) => ({
      kind: 'clause',
      range: { from: withArticle(words, head).from, to },
      // The reader goes by words, not by grammar: 'Which country the Ash rises?'.
      inner: `${askingFor(say(question, head))} ${say(question, { from: opening.to, to })}?`,
    }));
  }
  return [];
}

/** Where a clause on a noun begins: 'where', 'in which', 'that', or a participle right after the noun. */
export function openingAt(words: readonly Word[], at: number): WordRange | undefined {
  const [word, before] = [words[at], words[at - 1]];
  if (word === undefined || before === undefined || word.gap !== 'space') return undefined;
  if (relatives.has(word.term)) {
    if (before.isFunction && !prepositions.has(before.term)) return undefined;
    return prepositions.has(before.term) ? { from: at - 1, to: at + 1 } : { from: at, to: at + 1 };
  }
  return isParticiple(word.term) && !word.isCapital && !before.isFunction ? { from: at, to: at } : undefined;
}

const placeNouns = new Set(
  'country state city town village county province region district place area company league team island continent'.split(
    ' ',
  ),
);

/** 'the country | Brandt is from', 'the town | the Merrow was built in': nothing opens the clause but the name, and a verb follows it. */
function bareOpening(words: readonly Word[], name: NameInQuestion): WordRange | undefined {
  const from = words[name.from - 1]?.term === 'the' ? name.from - 1 : name.from;
  const isHead = placeNouns.has(words[from - 1]?.term ?? '') && articles.has(words[from - 2]?.term ?? '');
  return isHead && isVerbAt(words, name.to) ? { from, to: from } : undefined;
}

type Clause = {
  readonly opening: WordRange;
  readonly name: NameInQuestion;
  readonly names: readonly NameInQuestion[];
};

/**
 * Where the clause may end. Where its verb stands before the name ('that built | Merrow'), with the name or the next one; else after the verb that
 * follows ('where Brandt was born | rises'). Or at the comma or the end.
 */
function endsOf(words: readonly Word[], { opening, name, names }: Clause): readonly number[] {
  let to = name.to;
  while (to < words.length && words[to]?.gap !== 'comma' && words[to]?.gap !== 'end') to++;
  const hasVerb = words.slice(opening.to, name.from).some((_, index) => isVerbAt(words, opening.to + index));
  const next = names.find((each) => each.from >= name.to && each.from < to)?.to;
  if (hasVerb) return unique([name.to, ...(next === undefined ? [] : [next]), to]);
  const verb = words.findIndex((_, at) => at >= name.to && at < to && isVerbAt(words, at));
  return verb < 0 ? unique([to, name.to]) : unique([Math.min(to, afterVerb(words, verb)), to]);
}

function unique(ends: readonly number[]): readonly number[] {
  return [...new Set(ends)];
}
