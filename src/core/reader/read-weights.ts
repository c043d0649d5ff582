/** Weights by name, from 'near 3.25; person|name -0.4; …': so that a thousand of them stay readable, and are one string to parse. */
export function readWeights(text: string): Readonly<Record<string, number>> {
  const entries = text
    .split(/;\s*/u)
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const at = entry.lastIndexOf(' ');
      return [entry.slice(0, at), Number(entry.slice(at + 1))] as const;
    });
  return Object.fromEntries(entries);
}
