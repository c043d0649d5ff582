import type { Answer, Finding } from '../../core/answer.ts';
import { needQuestion } from '../../core/needs/current-need.ts';
import type { Passage, Quote } from '../../core/passage.ts';
import type { State } from '../../core/state.ts';
import { fold } from '../../core/text/fold.ts';

/** A quote under its number. `passage` is undefined where the log does not hold it. */
export type Citation = {
  readonly number: number;
  readonly quote: Quote;
  readonly passage: Passage | undefined;
};

/** A finding with the question it answers; `question` is empty where that is the run's own. */
export type Claim = {
  readonly question: string;
  readonly finding: Finding;
  readonly citations: readonly Citation[];
};

/** Numbers the quotes of findings from 1, in order; the same words of the same passage have one number. */
export function citeFindings(state: State, findings: readonly Finding[]): readonly Claim[] {
  const numbers = new Map<string, number>();
  return findings.map((finding) => ({
    question: claimQuestion(state, finding),
    finding,
    citations: finding.quotes.map((quote) => {
      const key = `${quote.start} ${quote.end} ${quote.passageId}`;
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return { number, quote, passage: state.passages.get(quote.passageId) };
    }),
  }));
}

/** The citations that the short text itself rests on: of the claims that it repeats, or of all where it repeats none. */
export function citationsOfText({ text }: Answer, claims: readonly Claim[]): readonly Citation[] {
  const said = fold(text);
  const repeated = claims.filter(({ finding }) => finding.text !== '' && said.includes(fold(finding.text)));
  const cited = (repeated.length > 0 ? repeated : claims).flatMap((claim) => claim.citations);
  return [...new Map(cited.map((each) => [each.number, each])).values()];
}

function claimQuestion(state: State, { need }: Finding): string {
  const needs = state.plan?.needs ?? [];
  return needs.length < 2
    ? ''
    : needQuestion(
        state,
        needs.find(({ id }) => id === need),
      );
}
