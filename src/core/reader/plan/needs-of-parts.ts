import { needId } from '../../ids.ts';
import type { Need } from '../../need.ts';
import { isStructure } from '../lexicon/structures.ts';
import { readQuestion } from '../question/read-question.ts';

/** Stands in for an answer that is not known yet: a name, as the grammar sees it. */
export const placeholder = 'Nnnn';

/** A chain of needs, each of which asks about the answer to the one before it: its placeholder becomes '#1'. */
export function needsOfParts(parts: readonly string[]): readonly Need[] {
  return parts.map((text, index) => ({
    id: needId(`part-${index + 1}`),
    question: text.replaceAll(placeholder, '#1'),
    dependsOn: index === 0 ? [] : [needId(`part-${index}`)],
    expects: readQuestion(text).expects,
  }));
}

/** 'What is the lighthouse of Quill Harbour?': what is called by its place has no other name to answer with. */
export function isPlaced(part: string): boolean {
  const { asks, focus, words } = readQuestion(part);
  return asks === 'what' && focus !== undefined && isStructure(words[focus.to - 1]?.term ?? '');
}
