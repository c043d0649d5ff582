const firstPerson = /^(?:I|me|myself)$/u;
const speaks =
  /^[^\S\n]*(?<name>\p{Lu}[\p{L}.'’-]*(?:[^\S\n]+\p{Lu}[\p{L}.'’-]*){0,3})[^\S\n]*:[^\S\n]+\S/gmu;
const sender = /^From:[^\S\n]+(?<name>\p{Lu}[^\n<(,;@]*?)[^\S\n]*(?:[<(,;].*)?$/gmu;
/** Heads of letters, which nobody speaks. */
const headers = /^(?:From|To|Cc|Bcc|Date|Sent|Subject|Re|Attachment|Attachments|Reply|Note|Notes)$/u;

/**
 * Who 'I' is at a place of a text (UTF-16 offset): in an interview whoever the line names before what is said, in a letter its sender. Undefined where the words are no first person or nobody is named, and where
 * only one line looks like speech.
 */
export function speakerOf(
  text: string,
  at: { readonly start: number; readonly end: number },
): { readonly name: string; readonly start: number } | undefined {
  if (!firstPerson.test(text.slice(at.start, at.end))) return undefined;
  const lines = [...text.matchAll(speaks)].filter(({ groups }) => !headers.test(groups?.['name'] ?? ''));
  const speakers = new Set(lines.map(({ groups }) => groups?.['name']));
  const spoken = lines.length > speakers.size ? lines : [];
  const found = [...spoken, ...text.matchAll(sender)]
    .filter(({ index }) => index < at.start)
    .toSorted((left, right) => right.index - left.index)[0];
  const name = found?.groups?.['name'];
  return found === undefined || name === undefined ? undefined : { name, start: found.index };
}
