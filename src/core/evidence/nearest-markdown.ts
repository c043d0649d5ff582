import { escapeMarkdown } from '../text/escape-markdown.ts';
import { type NearestQuote, nearestLead } from './nearest-quotes.ts';

/** What came near, as harmless Markdown: first that it is no answer, then a line for each sentence with the words in question set off; none where nothing did. */
export function nearestMarkdown(quotes: readonly NearestQuote[]): readonly string[] {
  if (quotes.length === 0) return [];
  return [nearestLead(quotes), '', ...quotes.map((each) => `- ${quoteMarkdown(each)}`)];
}

function quoteMarkdown({ quote: { text, passageId }, passage, marked }: NearestQuote): string {
  const whole = escapeMarkdown(text);
  const title = escapeMarkdown(passage?.title ?? passageId);
  // A link, which stands as code, is not cut.
  const isCut = marked !== undefined && !/(?<!\\)`/u.test(whole);
  if (!isCut) return `“${whole}” (${title})`;
  const before = piece(text.slice(0, marked.start));
  const after = piece(text.slice(marked.end));
  return `“${before}**${escapeMarkdown(text.slice(marked.start, marked.end))}**${after}” (${title})`;
}

/** With the white space at its ends, which escaping takes away. */
function piece(text: string): string {
  const escaped = escapeMarkdown(text);
  if (escaped === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${escaped}${/\s$/u.test(text) ? ' ' : ''}`;
}
