import type { Answer, Finding } from '../../answer.ts';
import type { NeedId } from '../../ids.ts';
import type { Combination, Plan } from '../../need.ts';
import { commonWords } from '../values/common-words.ts';
import { compareAnswers } from '../values/compare-answers.ts';
import { optionName } from '../values/option-name.ts';
import { sameAnswer } from '../values/same-answer.ts';

/** The answer that the findings make together; undefined where they cannot be compared, or one is missing. */
export function compose(plan: Plan, findings: readonly Finding[]): Answer | undefined {
  const text = combine(plan.combination, plan, findings);
  return text === undefined ? undefined : { text, findings };
}

function combine(combination: Combination, plan: Plan, findings: readonly Finding[]): string | undefined {
  switch (combination.kind) {
    case 'last':
      return findingOf(findings, plan.needs.at(-1)?.id)?.text ?? findings.at(-1)?.text;
    case 'compare':
      return pickOption(combination, findings);
    case 'same':
      return sameOrNot(combination.of, plan, findings);
    case 'common':
      return sharedOf(combination.of, findings);
    case 'is':
      return isOrNot(combination, findings);
    default:
      return combination satisfies never;
  }
}

function findingOf(findings: readonly Finding[], id: NeedId | undefined): Finding | undefined {
  return findings.find((finding) => finding.need === id);
}

type Compare = Extract<Combination, { readonly kind: 'compare' }>;

function pickOption({ options, of, pick, claim }: Compare, findings: readonly Finding[]): string | undefined {
  let best: { readonly option: string; readonly text: string } | undefined;
  for (const [index, id] of of.entries()) {
    const [option, text] = [options[index], findingOf(findings, id)?.text];
    if (option === undefined || text === undefined) return undefined;
    const order = best === undefined ? -1 : compareAnswers(text, best.text);
    if (order === undefined || order === 0) return undefined;
    if (best === undefined || order < 0 === (pick === 'smallest')) best = { option, text };
  }
  if (best === undefined) return undefined;
  if (claim !== undefined) return best.option === claim ? 'yes' : 'no';
  return optionName(best.option);
}

/** The answer of both, or the longest run of words that both hold: of 'American novelist' and 'an American poet' it is 'American'. */
function sharedOf(of: readonly NeedId[], findings: readonly Finding[]): string | undefined {
  const [first, second, ...others] = of.map((id) => findingOf(findings, id)?.text);
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  return commonWords(first, second);
}

function isOrNot(
  { of, value }: Extract<Combination, { readonly kind: 'is' }>,
  findings: readonly Finding[],
): string | undefined {
  const text = findingOf(findings, of[0])?.text;
  return text === undefined ? undefined : sameAnswer(text, value) ? 'yes' : 'no';
}

/** Of yes-no needs all must be 'yes': 'Are both ships?' is not answered by two that are none. */
function sameOrNot(of: readonly NeedId[], plan: Plan, findings: readonly Finding[]): string | undefined {
  const texts = of.map((id) => findingOf(findings, id)?.text);
  const [first, ...others] = texts;
  if (first === undefined || others.length === 0) return undefined;
  const isYesNo = of.every((id) => plan.needs.find((need) => need.id === id)?.expects === 'yes-no');
  if (isYesNo)
    return texts.some((text) => text === 'no')
      ? 'no'
      : texts.every((text) => text === 'yes')
        ? 'yes'
        : undefined;
  if (others.includes(undefined)) return undefined;
  return others.every((text) => text !== undefined && sameAnswer(first, text)) ? 'yes' : 'no';
}
