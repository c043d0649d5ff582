/** Words that are read as a set: written as one line each, so that the tables stay readable. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}
