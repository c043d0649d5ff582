/**
 * The name of an option, without what kind of thing it is: 'the travel book “Letters”' -> 'Letters', 'the river Miyil' -> 'Miyil'. One without
 * quotes or capitals stays as it is.
 */
export function optionName(option: string): string {
  const quoted = /[“"]([^”"]+)[”"]/u.exec(option)?.[1];
  if (quoted !== undefined) return quoted;
  return option.replace(/^(?:[Tt]he|[Aa]n?)\s+(?:\p{Ll}[\p{L}’'-]*\s+)+(?=\p{Lu})/u, '');
}
