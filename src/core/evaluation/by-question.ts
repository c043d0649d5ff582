/** What belongs to the same question, together, in the order in which the questions come first. */
export function byQuestion<Run extends { readonly id: string }>(
  runs: readonly Run[],
): readonly (readonly Run[])[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const own = groups.get(run.id);
    if (own === undefined) groups.set(run.id, [run]);
    else own.push(run);
  }
  return [...groups.values()];
}
