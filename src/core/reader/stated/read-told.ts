import type { Passage } from '../../passage.ts';
import { readOtherName } from '../alias/read-other-name.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { readStated, type StatedAnswer } from './read-stated.ts';
import { readTenure } from './read-tenure.ts';

/** What passages tell in so many words, where the question asks for no more than such words tell: a role, who held it when, another name. */
export function readTold(question: ReadQuestion, passages: readonly Passage[]): StatedAnswer | undefined {
  return (
    readTenure(question, passages) ?? readStated(question, passages) ?? readOtherName(question, passages)
  );
}
