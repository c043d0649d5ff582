import type { Repair, Replacement } from '../effect.ts';
import type { State } from '../state.ts';
import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokenize.ts';

/** The question as the run understands it now: the part in focus, with the respellings of its living branches. */
export function questionInUse(state: State): string {
  return applyReplacements(focusOf(state) ?? state.started?.question ?? '', replacementsOf(state));
}

/** The part of the question that a living repair has narrowed it to. */
export function focusOf(state: State): string | undefined {
  return livingRepairs(state).findLast((repair) => repair.focus !== undefined)?.focus;
}

/** Replacements that were made by repairs whose searches are not dead. */
export function replacementsOf(state: State): readonly Replacement[] {
  return livingRepairs(state).flatMap((repair) => repair.replaces ?? []);
}

/** Repairs whose searches are not dead, in the order in which they were made. */
export function livingRepairs(state: State): readonly Repair[] {
  if (!state.searches.some((node) => node.dead)) return state.repairs;
  const dead = new Set(state.searches.filter((node) => node.dead).flatMap((node) => node.repair ?? []));
  return state.repairs.filter((repair) => !dead.has(repair));
}

/** Replaces whole words (compared folded), leaving everything else as it stands. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  if (replacements.length === 0) return text;
  const to = new Map(replacements.map((each) => [fold(each.from), each.to]));
  let result = '';
  let at = 0;
  for (const { term, start, end } of tokenize(text)) {
    const replacement = to.get(term);
    if (replacement === undefined) continue;
    result += text.slice(at, start) + withCase(text.slice(start, end), replacement);
    at = end;
  }
  return result + text.slice(at);
}

function withCase(original: string, replacement: string): string {
  const first = original.charAt(0);
  return first === first.toLowerCase()
    ? replacement
    : replacement.charAt(0).toUpperCase() + replacement.slice(1);
}
