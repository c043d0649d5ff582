import type { NamedThing } from '../event.ts';
import type { Passage } from '../passage.ts';
import { namesInProse } from '../text/names-in-prose.ts';
import { passageWords } from '../text/passage-words.ts';
import { terms } from '../text/tokenize.ts';

/**
 * Names in passages of a source that has no list of names to look into: what `known` passages of it say of them, those that it brought so far.
 */
export function namesAmong(passages: readonly Passage[], known: readonly Passage[]): readonly NamedThing[] {
  return passages.flatMap((passage) => {
    const own = new Set(passageWords(passage).titleNames);
    return namesInProse(passage.text).flatMap((name): NamedThing[] => {
      const key = terms(name).join(' ');
      if (key === '' || own.has(key)) return [];
      const titled = known.filter((each) => passageWords(each).titleNames.includes(key));
      return [
        {
          ...{ name, passageId: passage.id, start: passage.text.indexOf(name) },
          titles: [...new Set(titled.map((each) => each.documentId))],
          passages: countOf(key, known),
        },
      ];
    });
  });
}

function countOf(key: string, known: readonly Passage[]): number {
  return known.filter((each) => passageWords(each).flat.includes(` ${key} `)).length;
}
