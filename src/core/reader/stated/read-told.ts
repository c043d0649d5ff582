import type { Passage } from '../../passage.ts';
import { readOtherName } from '../alias/read-other-name.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { readTables } from '../tables/read-tables.ts';
import { tablesAmong } from '../tables/table.ts';
import { readField } from './read-field.ts';
import { readOverRows } from './read-over-rows.ts';
import { readStated, type StatedAnswer } from './read-stated.ts';
import { readTenure } from './read-tenure.ts';

/** What is read, and what of tables is here whole. */
export type Readable = {
  readonly passages: readonly Passage[];
  readonly tables?: readonly string[];
  readonly rows?: readonly Passage[];
};

/** What the rows of tables tell. */
export function readTabled(
  question: ReadQuestion,
  { passages, tables = [], rows = [] }: Readable,
): StatedAnswer | undefined {
  return readTables(question, tablesAmong([...passages, ...rows], tables));
}

/** What passages tell in so many words, in a field or in the rows of a table together (`tables`: files whose rows are all among the passages), where the question asks for no more than such words tell: a role, who held it when, what stands in a table, another name. */
export function readTold(question: ReadQuestion, readable: Readable): StatedAnswer | undefined {
  const { passages, tables = [] } = readable;
  return (
    readTabled(question, readable) ??
    readOverRows(question, passages, tables) ??
    readTenure(question, passages) ??
    readField(question, passages) ??
    readStated(question, passages) ??
    readOtherName(question, passages)
  );
}
