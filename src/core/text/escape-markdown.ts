import { showControls } from './show-controls.ts';

/** Words that readers of Markdown make links of by themselves, escaped or not; inside code they do not. */
const linkLike =
  /\S*(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:mailto|xmpp|javascript|data|vbscript|file):|\S@\S)\S*/giu;

/** Any ASCII punctuation may be escaped (CommonMark 0.31, 2.4); these are all that mean something inside a line. */
const marks = /[\\`*_{}[\]()#+\-!|~^=$]/gu;

/**
 * A text from a document, a model or a person as one line of Markdown that says the same and does nothing: no HTML, no links, no
 * images, no formatting, no line of its own. Links stand as code.
 */
export function escapeMarkdown(text: string): string {
  const line = showControls(text).replace(/\s+/gu, ' ').trim();
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(linkLike)) {
    parts.push(escapeMarks(line.slice(from, match.index)), code(match[0]));
    from = match.index + match[0].length;
  }
  return [...parts, escapeMarks(line.slice(from))].join('');
}

function escapeMarks(text: string): string {
  return text.replace(marks, '\\$&').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A fence longer than any run of backticks inside cannot be closed from inside. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}
