import type { Word } from '../text/words.ts';

/** What a question begins with, or asks in its middle ('… was published in which year?'). */
export type Asks =
  | 'who'
  | 'where'
  | 'when'
  | 'why'
  | 'how'
  | 'how-many'
  | 'what'
  | 'which'
  | 'yes-no'
  | 'statement';

export type QuestionWord = {
  readonly asks: Asks;
  /** Position of the word after the question word; of the first word where there is none. */
  readonly after: number;
};

const askedBy: Readonly<Record<string, Asks>> = {
  who: 'who',
  whom: 'who',
  whose: 'who',
  where: 'where',
  when: 'when',
  why: 'why',
  how: 'how',
  what: 'what',
  which: 'which',
  whats: 'what',
};
const auxiliaries = new Set(
  'is are was were do does did has have had can could will would should may might must am'.split(' '),
);
const measures = new Set(
  'many much long old tall high deep far large big wide heavy fast often frequently hot cold thick strong few'.split(
    ' ',
  ),
);
const commands = new Set('name list give find tell identify state'.split(' '));
/** Prepositions and the like may stand before the question word: 'In which year', 'And at what'. */
const mostBefore = 3;

export function questionWord(words: readonly Word[]): QuestionWord {
  const start = words.slice(0, mostBefore + 1).findIndex((word) => askedBy[word.term] !== undefined);
  const leadIn = words.slice(0, Math.max(0, start));
  if (start >= 0 && leadIn.every((word) => word.isFunction)) return asked(words, start);
  const first = words[0]?.term ?? '';
  const inside = insideQuestion(words);
  if (auxiliaries.has(first)) return { asks: 'yes-no', after: 1 };
  if (inside !== undefined) return asked(words, inside);
  if (commands.has(first)) return { asks: 'what', after: 1 };
  return { asks: 'statement', after: 0 };
}

function asked(words: readonly Word[], at: number): QuestionWord {
  const asks = askedBy[words[at]?.term ?? ''] ?? 'what';
  const next = words[at + 1]?.term ?? '';
  if (asks === 'how' && measures.has(next)) return { asks: 'how-many', after: at + 1 };
  return { asks, after: at + 1 };
}

/** The question word of 'X was published in what year?' and '…, who died on which date?': 'who' there is no question word. */
function insideQuestion(words: readonly Word[]): number | undefined {
  const last = words.length - 1;
  const end = words.findLastIndex((word, at) => at >= last && askedBy[word.term] !== undefined);
  if (end >= 0) return end;
  const what = words.findLastIndex((word) => word.term === 'what' || word.term === 'whom');
  const which = words.findLastIndex((word, at) => word.term === 'which' && isNounAhead(words, at));
  // 'The person after whom the bay is named died in which town?'
  if (what >= 0 && !(words[what]?.term === 'whom' && which > what)) return what;
  if (which >= 0) return which;
  const any = words.findLastIndex((word) => askedBy[word.term] !== undefined);
  return any < 0 ? undefined : any;
}

function isNounAhead(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && !next.isFunction && next.gap === 'space';
}
