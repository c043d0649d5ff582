import type { AnswerKind } from '../../need.ts';
import type { Passage } from '../../passage.ts';
import { coreQuestion } from '../question/core-question.ts';
import { readQuestion } from '../question/read-question.ts';
import { askedOfTable } from './asked-of-table.ts';
import { tablesAmong } from './table.ts';

/** A question that says less of a table may only have a word in common with it. */
const leastStrength = 2;

export type AskedTables = {
  readonly question: string;
  readonly expects: AnswerKind;
  /** What a search brought: some rows of a table, or parts of documents. */
  readonly passages: readonly Passage[];
};

/** Files and documents whose tables the question can be asked of, as far as the rows at hand tell. */
export function tablesAsked({ question, expects, passages }: AskedTables): ReadonlySet<string> {
  const asked = readQuestion(coreQuestion(question), expects === 'choice' ? 'unknown' : expects);
  const fitting = tablesAmong(passages, []).filter(
    (table) => (askedOfTable(asked, table)?.strength ?? 0) >= leastStrength,
  );
  return new Set(fitting.map(({ key }) => key));
}
