import type { Finding } from '../../answer.ts';
import type { NeedId } from '../../ids.ts';
import type { AnswerKind } from '../../need.ts';
import type { Passage } from '../../passage.ts';
import { thresholds } from '../../relevance/thresholds.ts';
import { understood } from '../alias/understood.ts';
import { withQuotes } from '../alias/with-quotes.ts';
import { Solver } from '../chain/solve.ts';
import { type ReadQuestion, readQuestion } from '../question/read-question.ts';
import { readFor } from '../rank/reading.ts';
import { shelve } from '../rank/shelf.ts';
import { type ReaderModels, readerModels } from '../reader-models.ts';
import type { StatedAnswer } from '../stated/read-stated.ts';
import { readTabled, readTold } from '../stated/read-told.ts';
import { answerChoice } from './answer-choice.ts';
import { answerYesNo } from './answer-yes-no.ts';
import { quotesOf } from './evidence-quotes.ts';
import { keepsToQuestion } from './keeps-to-question.ts';
import { nearestFindings } from './nearest-findings.ts';
import { refusalReason } from './refusal-reason.ts';

export type ExtractRequest = {
  readonly need: NeedId;
  readonly question: string;
  readonly expects: AnswerKind;
  readonly passages: readonly Passage[];
  /** Files and documents of tables that are here whole, and the passages of these that hold rows. */
  readonly tables?: readonly string[];
  readonly rows?: readonly Passage[];
};

export type Extraction = {
  readonly findings: readonly Finding[];
  readonly reason: string;
  /** Where nothing was found: what came nearest, best first. */
  readonly nearest?: readonly Finding[];
};

/** Answers that are less likely right than this are not given (docs/reader.md has what that costs and saves). */
export const leastLikely = 0.4;

/** The answers that the passages give, best first; none, and why, where no answer is likely enough. */
export function extract(asking: ExtractRequest, models: ReaderModels = readerModels): Extraction {
  const { question, passages, quotes } = understood(asking.question, asking.passages);
  return withQuotes(extractUnderstood({ ...asking, question, passages }, models), quotes);
}

function extractUnderstood(request: ExtractRequest, models: ReaderModels): Extraction {
  const { need, question, passages } = request;
  if (passages.length === 0) return refuse('There are no passages to read.');
  const expects = request.expects === 'choice' ? 'unknown' : request.expects;
  const asked = readQuestion(question, expects);
  if (asked.words.length === 0) return refuse('The question has no words in it.');
  const stated = statedIn(request, asked);
  if (stated !== undefined)
    return found({
      ...{ need, text: stated.text, support: thresholds.stated },
      quotes: [stated.quote, ...(stated.heading ?? [])],
    });
  if (asked.expects === 'yes-no') return yesOrNo(request);
  if (request.expects === 'choice') return chosen(request);
  const solutions = new Solver(passages, models).solve(question, expects);
  const candidates = solutions.filter(keepsToQuestion).map(({ steps, probability }) => ({
    ...{ need, text: steps.at(-1)?.text ?? '', quotes: quotesOf(steps) },
    support: probability,
  }));
  const findings = candidates.filter(({ support }) => support >= leastLikely);
  if (findings.length > 0) return { findings, reason: '' };
  const nearest = nearestFindings(candidates);
  return { findings, reason: refusalReason(asked, passages, nearest[0]?.text), nearest };
}

/** What stands in so many words: of yes and no and of a choice between two only tables tell as much. */
export function statedIn(request: ExtractRequest, asked: ReadQuestion): StatedAnswer | undefined {
  const isOther = asked.expects === 'yes-no' || request.expects === 'choice';
  return isOther ? readTabled(asked, request) : readTold(asked, request);
}

function found(finding: Finding): Extraction {
  return { findings: [finding], reason: '' };
}

function refuse(reason: string): Extraction {
  return { findings: [], reason };
}

function yesOrNo({ need, question, passages }: ExtractRequest): Extraction {
  const result = answerYesNo(readFor(readQuestion(question, 'yes-no'), shelve(passages)));
  if (result.kind === 'refused') return refuse(result.reason);
  return {
    findings: [{ need, text: result.text, quotes: [result.quote], support: result.support }],
    reason: '',
  };
}

function chosen({ need, question, passages }: ExtractRequest): Extraction {
  const choice = answerChoice(readFor(readQuestion(question), shelve(passages)));
  if (choice === undefined) return refuse('The passages do not say which of the two it is.');
  return {
    findings: [{ need, text: choice.text, quotes: [choice.quote], support: choice.support }],
    reason: '',
  };
}
