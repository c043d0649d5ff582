import type { Random } from '../random.ts';

/**
 * A sentence with slots and choices: '{She} was born [in|at] {born-in}.' A slot may say how its value is given: '{on:born-on}'. A choice may be
 * empty and may hold slots and choices.
 */

/** Makes the choices, innermost first. */
export function expand(template: string, random: Random): string {
  let text = template;
  for (let last = ''; last !== text; ) {
    last = text;
    text = text.replace(/\[([^[\]]*)\]/gu, (_, options: string) => random.pick(options.split('|')));
  }
  return text;
}

const slot = /\{(?:([^{}:]+):)?([^{}]+)\}/gu;

export type Slot = { readonly how: string; readonly name: string };

export function slotsOf(text: string): readonly Slot[] {
  return [...text.matchAll(slot)].map(([, how = '', name = '']) => ({ how, name }));
}

export function fill(text: string, value: (slot: Slot) => string): string {
  return text.replace(slot, (_, how: string | undefined, name: string) => value({ how: how ?? '', name }));
}

export function capitalised(text: string): string {
  return text.replace(
    /^(["“‘(]*)(\p{Ll})/u,
    (_, quotes: string, letter: string) => quotes + letter.toUpperCase(),
  );
}

/** With 'a' or 'an'. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/iu.test(noun) ? 'an' : 'a'} ${noun}`;
}
