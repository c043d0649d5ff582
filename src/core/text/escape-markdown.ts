import { showControls } from './show-controls.ts';

/**
 * Readers of Markdown make a link of a word with this by itself, escaped or not; inside code they do not. It looks back from '://', since looking
 * on from each letter takes minutes over a long word.
 */
const linkLike =
  /:\/\/(?<=[a-z][a-z0-9+.-]*:\/\/)|www\.|(?:mailto|xmpp|javascript|data|vbscript|file):|\S@\S/iu;

/** What means something wherever it stands in a line. Without brackets there are no links and no images, whatever else stands around them. */
const marks = /[\\`*_{}[\]#|~^=$]/gu;
/** What means something where a line begins: a list, a quotation, a line that makes a heading of the one above. */
const beginning = /^(?:[-+>]|\d+[.)](?= |$))/u;

/**
 * A text from a document, a model or a person as one line of Markdown that says the same and does nothing: no HTML, no links, no
 * images, no formatting, no line of its own. Links stand as code. It is read in terminals too, so that only what could mean something is escaped: by
 * backslashes (CommonMark 0.31, 2.4), or as HTML where readers disagree about them.
 */
export function escapeMarkdown(text: string): string {
  const line = showControls(text).replace(/\s+/gu, ' ').trim();
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(/\S+/gu)) {
    if (!linkLike.test(match[0])) continue;
    parts.push(escapeMarks(line.slice(from, match.index)), code(match[0]));
    from = match.index + match[0].length;
  }
  parts.push(escapeMarks(line.slice(from)));
  return parts.join('').replace(beginning, escapeLast);
}

function escapeMarks(text: string): string {
  return (
    text
      .replace(marks, '\\$&')
      // A sign that could begin a character's name or a tag; 'A & B' and '1 < 2' begin neither.
      .replace(/&(?=#|[a-z][a-z\d]*;)/giu, '&amp;')
      .replace(/<(?=[a-z/!?])/giu, '&lt;')
  );
}

/** '-' -> '\-', '12.' -> '12\.' */
function escapeLast(start: string): string {
  return `${start.slice(0, -1)}\\${start.slice(-1)}`;
}

/** A fence longer than any run of backticks inside cannot be closed from inside. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}
