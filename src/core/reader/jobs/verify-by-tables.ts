import type { Finding } from '../../answer.ts';
import type { Passage } from '../../passage.ts';
import { coreQuestion } from '../question/core-question.ts';
import { readQuestion } from '../question/read-question.ts';
import { readTabled } from '../stated/read-told.ts';
import type { Verification } from './verify.ts';

export type VerifiedByTables = {
  readonly question: string;
  readonly finding: Finding;
  readonly passages: readonly Passage[];
  readonly tables?: readonly string[];
  readonly rows?: readonly Passage[];
};

/** Whether the tables at hand tell just that, by the rows that are quoted; undefined where they do not: then the words decide. */
export function verifyByTables({
  question,
  finding,
  ...readable
}: VerifiedByTables): Verification | undefined {
  const stated = readTabled(readQuestion(coreQuestion(question)), readable);
  if (stated?.text !== finding.text) return undefined;
  const quotes = [stated.quote, ...(stated.heading ?? [])];
  const isQuoted = finding.quotes.every((each) =>
    quotes.some(
      ({ passageId, start, end }) => passageId === each.passageId && start === each.start && end === each.end,
    ),
  );
  return isQuoted ? { supported: true, reason: 'The rows of the table that are quoted say so.' } : undefined;
}
