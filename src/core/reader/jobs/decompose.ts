import { needId } from '../../ids.ts';
import type { AnswerKind, Combination, Need, Plan } from '../../need.ts';
import { wholeNeed } from '../../needs/whole-plan.ts';
import { chainedNeeds } from '../plan/chained.ts';
import { claimOf } from '../plan/claim.ts';
import { type Commonality, commonalityOf } from '../plan/common.ts';
import { identityOf } from '../plan/identity.ts';
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
  const core = coreQuestion(question).replace(idiom, 'occupation');
  return (
    comparison(core) ??
    sameness(core) ??
    commonality(core) ??
    identity(core) ??
    chain(core, question) ??
    whole(question)
  );
}

/** One thing, though it looks like two: the line of a work. */
const idiom = /\blines? of (?:work|business)\b/giu;

/** With the sentence before it where the question asks of what that tells. */
function chain(core: string, question: string): Plan | undefined {
  const isChoice = optionsOf(core) !== undefined;
  const needs = nestedNeeds(core) ?? (isChoice ? undefined : (chainedNeeds(question) ?? chainedNeeds(core)));
  return needs === undefined ? undefined : (identityLast(needs, core) ?? plan(needs, { kind: 'last' }));
}

/** Only one name: 'a fisherman' and 'Anna Vey’s father' may be whoever is found. */
const heldAgainst = /^(?:[Ii]s|[Ww]as)\s+(?:the\s+)?(\p{Lu}(?:(?!['’]s?\s)[^#])*?)\s+#1\s*\?$/u;

/** 'Was Anna Vey the first woman to sail to Tolve?' ends in 'Was Anna Vey #1?'. Whoever was 'a' captain need not be the one that is found. */
function identityLast(needs: readonly Need[], core: string): Plan | undefined {
  const before = needs.at(-2);
  const [, value] = heldAgainst.exec(needs.at(-1)?.question ?? '') ?? [];
  if (before === undefined || value === undefined) return undefined;
  const said = core.slice(core.indexOf(value) + value.length);
  if (!/^\s+the\s/u.test(said) || /\s(?:and|or)\s+(?:\p{Ll}|of\b)/u.test(said)) return undefined;
  return plan(needs.slice(0, -1), { kind: 'is', of: [before.id], value });
}

/** 'Was Anna Vey the captain of the Merrow?': who the captain was, and whether that is she. No text has to say of her that she was not. */
function identity(core: string): Plan | undefined {
  const found = identityOf(core);
  if (found === undefined) return undefined;
  const needs = chainedNeeds(found.question) ?? [
    { id: needId('part-1'), question: found.question, dependsOn: [], expects: 'unknown' as const },
  ];
  return plan(needs, { kind: 'is', of: needs.slice(-1).map(({ id }) => id), value: found.value });
}

function comparison(question: string): Plan | undefined {
  const claim = claimOf(question);
  const options = claim ?? optionsOf(question);
  if (options === undefined) return undefined;
  const property = propertyOf(
    'words' in options ? options.words : `${options.before} ${options.after}`.trim(),
  );
  if (property === undefined) return undefined;
  const names = [options.first, options.second];
  const asked = [options.first, namedBeside(options.second, options.first)];
  const each = asked.map((name, index) => optionNeeds(index, { ask: property.ask, name }, property.expects));
  const of = each.flatMap((needs) => needs.at(-1)?.id ?? []);
  const compared = { kind: 'compare', options: names, of, pick: property.pick } as const;
  return plan(inTurn(each), claim === undefined ? compared : { ...compared, claim: claim.first });
}

/** 'Anna Vey or her brother Jon' sets her beside 'Anna Vey’s brother Jon', 'the island’s mill or its school' beside 'the island’s school': asked by itself, 'her' is nobody. */
function namedBeside(second: string, first: string): string {
  const [, owner = first] = /^(.+?)['’]s\s/u.exec(first) ?? [];
  return second.replace(/^(?:his|her|its|their)\s+/iu, `${owner}’s `);
}

function sameness(question: string): Plan | undefined {
  const found = samenessOf(question);
  return found === undefined ? undefined : askedOfBoth(found, 'same', found.expects);
}

/** What two things share: asked of each, and put together from both answers. */
function commonality(question: string): Plan | undefined {
  const found = commonalityOf(question);
  return found === undefined ? undefined : askedOfBoth(found, 'common', 'unknown');
}

function askedOfBoth({ options, ask }: Commonality, kind: 'same' | 'common', expects: AnswerKind): Plan {
  const each = options.map((name, index) => optionNeeds(index, { ask, name }, expects));
  return plan(inTurn(each), { kind, of: each.flatMap((needs) => needs.at(-1)?.id ?? []) });
}

type Option = { readonly ask: (name: string) => string; readonly name: string };

/** Stands in for the option where a question is taken apart: no name confuses the grammar then, 'Vey and Brandt' or “Who Was Anna?”. */
const anyName = 'Xxxx';

/** What is asked of one of two things: a chain where it is asked of what is told of that thing, 'When was the first captain of the Merrow born?'. */
function optionNeeds(index: number, { ask, name }: Option, expects: AnswerKind): readonly Need[] {
  const last = needId(`option-${index + 1}`);
  const parts = chainedNeeds(ask(anyName)) ?? nestedNeeds(ask(anyName)) ?? [];
  if (parts.length < 2) return [{ id: last, question: ask(name), dependsOn: [], expects }];
  const ids = parts.map((_, place) =>
    place === parts.length - 1 ? last : needId(`${last}-part-${place + 1}`),
  );
  return parts.map((part, place) => ({
    id: ids[place] ?? last,
    question: part.question.replaceAll(anyName, name),
    dependsOn: ids.slice(Math.max(0, place - 1), place),
    expects: place === parts.length - 1 ? expects : part.expects,
  }));
}

/** First what is asked of each by its name: the passages of one search often tell it of both. */
function inTurn(each: readonly (readonly Need[])[]): readonly Need[] {
  const longest = Math.max(...each.map((needs) => needs.length));
  return Array.from({ length: longest }, (_, place) => each.flatMap((needs) => needs[place] ?? [])).flat();
}

function plan(needs: readonly Need[], combination: Combination): Plan {
  return { needs, combination };
}

function whole(question: string): Plan {
  const { expects } = readQuestion(coreQuestion(question));
  const kind = optionsOf(question) === undefined ? expects : 'choice';
  return plan([{ id: wholeNeed, question, dependsOn: [], expects: kind }], { kind: 'last' });
}
