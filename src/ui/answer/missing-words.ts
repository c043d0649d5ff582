import type { GiveUpAccount } from '../../core/answer.ts';

/** What is probably missing, in a sentence: a document that says it, unless the run failed for another reason. */
export function missingWords({ reason, missing }: GiveUpAccount, question: string): string {
  switch (reason) {
    case 'contradiction':
      return 'A document that says which of them is right.';
    case 'source-down':
    case 'source-slow':
    case 'source-blocked':
      return 'What the source would have said: it did not answer.';
    case 'engine-lost':
    case 'model-invalid':
      return 'The reading itself: the engine did not do its part.';
    default:
      return missing === question || missing === ''
        ? 'A document that answers the question itself.'
        : `A document that answers “${missing}”.`;
  }
}
