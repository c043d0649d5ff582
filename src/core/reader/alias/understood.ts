import type { Passage } from '../../passage.ts';
import { coreQuestion } from '../question/core-question.ts';
import { withOwnNames } from './own-names.ts';
import { type Identified, withoutDescription } from './without-description.ts';

/**
 * A question as these passages let it be understood: without sentences that name nothing, with the own names of what it calls otherwise, and without what only says which of several
 * things is meant. `quotes` say why it may be read so.
 */
export function understood(question: string, passages: readonly Passage[]): Identified {
  const named = withOwnNames(coreQuestion(question), passages);
  const identified = withoutDescription(named.question, passages);
  if (identified === undefined) return { ...named, passages };
  return { ...identified, quotes: [...named.quotes, ...identified.quotes] };
}
