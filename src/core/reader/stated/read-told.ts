import type { Passage } from '../../passage.ts';
import { readOtherName } from '../alias/read-other-name.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { readField } from './read-field.ts';
import { readStated, type StatedAnswer } from './read-stated.ts';
import { readTenure } from './read-tenure.ts';

/** What passages tell in so many words or in a field, where the question asks for no more than such words tell: a role, who held it when, what stands in a table, another name. */
export function readTold(question: ReadQuestion, passages: readonly Passage[]): StatedAnswer | undefined {
  return (
    readTenure(question, passages) ??
    readField(question, passages) ??
    readStated(question, passages) ??
    readOtherName(question, passages)
  );
}
