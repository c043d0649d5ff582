type Slice = { readonly start: number; readonly end: number };

/** More than the words that join a border to the place on its other side. */
const reach = 40;
const border = /\b(?:border(?:s|ed|ing)?|frontier|boundary)(?:\s+(?:with|of|on|to))?\s+(?:the\s+)?$/iu;
const asksOfBorders = /\b(?:border|neighbou?r|frontier|boundar|adjoin|adjacent)/iu;

/**
 * Whether a text names a place only as what lies on the other side of a border, and the question does not ask for that: of a village 'north of the border with Tolve' Tolve is not the country. Offsets are those
 * of the text.
 */
export function isAcrossBorder(question: string, text: string, { start }: Slice): boolean {
  return !asksOfBorders.test(question) && border.test(text.slice(Math.max(0, start - reach), start));
}
