/** Folded nouns for what stands somewhere and is often called by its place alone: 'the lighthouse of Quill Harbour'. */
const nouns = new Set(
  `abbey airport aqueduct arch barracks bridge canal castle cathedral chapel church citadel convent customs dam dock fort fortress fountain gate harbour
harbor hospital house hotel jetty lighthouse lock market mill mine minster monastery monument mosque museum palace pier prison quay railway ruin ruins school
shrine square stadium station statue synagogue temple theatre theater tower tunnel wall walls wharf windmill`.split(
    /\s+/u,
  ),
);

export function isStructure(term: string): boolean {
  return nouns.has(term);
}
