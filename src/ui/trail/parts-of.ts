import type { StartStation } from '../../core/trail/trail.ts';

/** The parts of the question, in order; where one goes on from the answer to another, '(1)' stands for it: 'Where was (1) born?' */
export function partsOf({ plan }: StartStation): readonly string[] {
  const needs = plan?.needs ?? [];
  return needs.map(({ question, dependsOn }) =>
    question.replace(/#(\d+)/gu, (mark, digits: string) => {
      const on = dependsOn[Number(digits) - 1];
      const place = needs.findIndex(({ id }) => id === on);
      return place < 0 ? mark : `(${place + 1})`;
    }),
  );
}
