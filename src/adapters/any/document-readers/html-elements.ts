const skipped = new Set(
  `script style noscript template svg iframe object embed canvas audio video select option button input textarea nav rt rp annotation
  annotation-xml datalist dialog map math-error`.split(/\s+/u),
);

const paragraphs = new Set(
  `address article aside blockquote body caption center details dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html
  legend main menu ol p pre section summary table ul div hgroup search`.split(/\s+/u),
);

const lines = new Set(['br', 'li', 'tr', 'dt', 'dd']);

/** Elements whose content nobody reads: code of the page, controls, navigation, and what stands over ruby text. */
export function isSkipped(name: string): boolean {
  return skipped.has(name);
}

/** Elements that stand apart as a paragraph. */
export function isParagraph(name: string): boolean {
  return paragraphs.has(name);
}

/** Elements that begin and end a line. */
export function isLine(name: string): boolean {
  return lines.has(name);
}
