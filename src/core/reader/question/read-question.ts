import type { AnswerKind } from '../../need.ts';
import { isForeign } from '../../text/foreign-question.ts';
import { kindOfNoun } from '../lexicon/kind-nouns.ts';
import { askedRelations, otherRelationsOf } from '../relations/asked-relations.ts';
import type { Relation } from '../relations/relation.ts';
import type { WordRange } from '../spans/names.ts';
import { readWords, type Word } from '../text/words.ts';
import { focusOf } from './focus.ts';
import { type Asks, type QuestionWord, questionWord } from './question-word.ts';

/** A question taken apart. Positions are those of its words. */
export type ReadQuestion = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly asks: Asks;
  readonly asked: QuestionWord;
  readonly expects: AnswerKind;
  /** The noun phrase that says what is asked for. */
  readonly focus: WordRange | undefined;
  /** Relations that it may ask for, and those whose answers it would be wrong to give. */
  readonly relations: readonly Relation[];
  readonly otherRelations: readonly Relation[];
  /** True where it asks for nothing but these relations. */
  readonly isStrict: boolean;
};

const byQuestionWord: Readonly<Record<Asks, AnswerKind>> = {
  who: 'person',
  where: 'place',
  when: 'date',
  why: 'reason',
  how: 'unknown',
  'how-many': 'number',
  what: 'unknown',
  which: 'unknown',
  'yes-no': 'yes-no',
  statement: 'unknown',
};

const recent = new Map<string, ReadQuestion>();
const mostRecent = 2000;

/** `expects` is what a plan says of the answer; 'unknown' leaves it to the question's words. Remembered: its parts are read for each new set of passages. */
export function readQuestion(text: string, expects: AnswerKind = 'unknown'): ReadQuestion {
  const key = `${expects} ${text}`;
  const known = recent.get(key);
  if (known !== undefined) return known;
  if (recent.size >= mostRecent) recent.clear();
  const question = takeApart(text, expects);
  recent.set(key, question);
  return question;
}

function takeApart(text: string, expects: AnswerKind): ReadQuestion {
  const words = readWords(text);
  // 'Was kostet die Küche?' wants no yes.
  const asked = isForeign(text) ? ({ asks: 'statement', after: 0 } as const) : questionWord(words);
  const focus = focusOf(words, asked);
  const kind = expects === 'unknown' ? kindAsked(words, asked.asks, focus) : expects;
  const flat = words.map((word) => word.term).join(' ');
  const relations = askedRelations(flat, kind);
  return {
    ...{ text, words, asks: asked.asks, asked, expects: kind, focus, relations },
    otherRelations: otherRelationsOf(relations, kind),
    isStrict: relations.some(({ strict }) => strict?.test(flat) ?? false),
  };
}

function kindAsked(words: readonly Word[], asks: Asks, focus: WordRange | undefined): AnswerKind {
  const byWord = byQuestionWord[asks];
  if (focus === undefined || byWord === 'yes-no' || byWord === 'number') return byWord;
  const head = words[focus.to - 1]?.term ?? '';
  if (head === 'cause' || head === 'reason') return 'reason';
  return (byWord === 'unknown' ? kindOfNoun(head) : byWord) ?? (head === '' ? 'unknown' : 'thing');
}
