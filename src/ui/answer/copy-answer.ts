import { nearestMarkdown } from '../../core/evidence/nearest-markdown.ts';
import { nearestQuotes } from '../../core/evidence/nearest-quotes.ts';
import type { State } from '../../core/state.ts';
import { escapeMarkdown } from '../../core/text/escape-markdown.ts';
import { answerWords, nearestWords } from '../../core/wording.ts';
import { type Claim, citationsOfText, citeFindings } from './cite.ts';

/** The answer, or the account, with its sources, as Markdown for the clipboard; empty where the run has not ended. */
export function answerMarkdown(state: State): string {
  const { ending, started } = state;
  if (ending === undefined) return '';
  const question = escapeMarkdown(started?.question ?? '');
  if (ending.kind === 'answered') {
    const claims = citeFindings(state, ending.answer.findings);
    const numbers = citationsOfText(ending.answer, claims).map(({ number }) => `[${number}]`);
    const answer = `**${escapeMarkdown(answerWords(ending.answer.text))}** ${numbers.join('')}`.trimEnd();
    return blocks(question, answer, sources(claims));
  }
  const { account } = ending;
  const claims = citeFindings(state, account.found);
  const tried = account.tried.map(({ query }) => `- “${escapeMarkdown(query)}”`);
  const near = nearestMarkdown(nearestQuotes(state));
  return blocks(
    question,
    `**No answer found.** Missing: ${escapeMarkdown(account.missing)}`,
    claims.length === 0 ? '' : `Found on the way:\n\n${sources(claims)}`,
    near.length === 0 ? '' : `${nearestWords.title}: ${near.join('\n')}`,
    tried.length === 0 ? '' : `Searched for:\n\n${tried.join('\n')}`,
  );
}

function sources(claims: readonly Claim[]): string {
  const lines = claims.flatMap(({ question, finding, citations }) =>
    citations.map(({ number, quote, passage }) => {
      const claim =
        question === '' ? '' : `${escapeMarkdown(question)} ${escapeMarkdown(answerWords(finding.text))}. `;
      const title = escapeMarkdown(passage?.title ?? quote.passageId);
      return `- [${number}] ${claim}“${escapeMarkdown(quote.text)}” (${title})`;
    }),
  );
  return [...new Set(lines)].join('\n');
}

function blocks(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
