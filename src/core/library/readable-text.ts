/** Half of a surrogate pair: no character, and not to be written as UTF-8. */
const loneSurrogates = /\p{Surrogate}/gu;
/** C0 and C1 controls but tab and line feed, the byte order mark, and code points that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/gu;
const longestTitle = 200;

/**
 * Text as it is stored: well-formed UTF-16 with line feeds alone, without NULs and other controls. A page break (form feed) ends a
 * paragraph, a hard space is a space; soft hyphens and other controls become nothing, lone surrogates '\ufffd'.
 */
export function readableText(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028/gu, '\n')
    .replace(/[\f\v\u2029]/gu, '\n\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u00ad', '')
    .replace(controls, '')
    .replace(loneSurrogates, '\ufffd');
}

/** A title or heading: one line, cut where it is too long to be one. */
export function readableTitle(text: string): string {
  const line = readableText(text).replace(/\s+/gu, ' ').trim();
  const letters = [...line.slice(0, 2 * longestTitle + 2)];
  return letters.length > longestTitle
    ? `${letters
        .slice(0, longestTitle - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** What a document is called that has no title of its own: 'notes/kestrel.v2.md' -> 'kestrel.v2'. */
export function titleOfPath(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = name.replace(/\.[^.]{1,10}$/u, '');
  return readableTitle(stem === '' ? name : stem) || 'Untitled';
}
