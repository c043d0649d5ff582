import { needId } from '../../ids.ts';
import type { AnswerKind, Combination, Need, Plan } from '../../need.ts';
import { wholeNeed } from '../../needs/whole-plan.ts';
import { chainedNeeds } from '../plan/chained.ts';
import { nestedNeeds } from '../plan/nested.ts';
import { optionsOf } from '../plan/options.ts';
import { propertyOf } from '../plan/property.ts';
import { samenessOf } from '../plan/same.ts';
import { coreQuestion } from '../question/core-question.ts';
import { readQuestion } from '../question/read-question.ts';

/**
 * Comparisons become a need for each option, and what is asked of things that are told and not named becomes a chain of needs; every other question stays one
 * need, also where it takes several hops: the evidence itself says what to look up next.
 */
export function decompose(question: string): Plan {
  const core = coreQuestion(question);
  return comparison(core) ?? sameness(core) ?? chain(core) ?? whole(question);
}

function chain(question: string): Plan | undefined {
  const needs =
    nestedNeeds(question) ?? (optionsOf(question) === undefined ? chainedNeeds(question) : undefined);
  return needs === undefined ? undefined : plan(needs, { kind: 'last' });
}

function comparison(question: string): Plan | undefined {
  const options = optionsOf(question);
  const property =
    options === undefined ? undefined : propertyOf(`${options.before} ${options.after}`.trim());
  if (options === undefined || property === undefined) return undefined;
  const names = [options.first, options.second];
  const needs = names.map((name, index) => need(index, property.ask(name), property.expects));
  return plan(needs, { kind: 'compare', options: names, of: needs.map(({ id }) => id), pick: property.pick });
}

function sameness(question: string): Plan | undefined {
  const found = samenessOf(question);
  if (found === undefined) return undefined;
  const needs = found.options.map((name, index) => need(index, found.ask(name), found.expects));
  return plan(needs, { kind: 'same', of: needs.map(({ id }) => id) });
}

function need(index: number, question: string, expects: AnswerKind): Need {
  return { id: needId(`option-${index + 1}`), question, dependsOn: [], expects };
}

function plan(needs: readonly Need[], combination: Combination): Plan {
  return { needs, combination };
}

function whole(question: string): Plan {
  const { expects } = readQuestion(coreQuestion(question));
  const kind = optionsOf(question) === undefined ? expects : 'choice';
  return plan([{ id: wholeNeed, question, dependsOn: [], expects: kind }], { kind: 'last' });
}
