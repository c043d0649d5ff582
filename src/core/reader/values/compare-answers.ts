import { compareDates, parseDate } from './date-value.ts';
import { parseNumber } from './number-value.ts';

/**
 * Below 0 where `left` is smaller or earlier, above 0 where it is greater or later, 0 where they are equal; undefined where they are no dates and no
 * numbers of one measure, or where what is known does not tell ('1912' and '5 May 1912').
 */
export function compareAnswers(left: string, right: string): number | undefined {
  if (looksLikeDate(left) && looksLikeDate(right)) {
    const [a, b] = [parseDate(left), parseDate(right)];
    if (a !== undefined && b !== undefined) return compareDates(a, b);
  }
  const [a, b] = [parseNumber(left), parseNumber(right)];
  if (a === undefined || b === undefined || a.measure !== b.measure) return undefined;
  return a.value - b.value;
}

/** A year, month or century, and no unit after a number. */
function looksLikeDate(text: string): boolean {
  return (
    /(?:^|[^\d.,])\d{3,4}(?:s)?(?:$|[^\d,%])|centur|\b(?:bc|ad)\b/iu.test(text) &&
    !/\d[\d,.]*\s*(?!january|february|march|april|may|june|july|august|september|october|november|december|bc|ad|ce)\p{L}{2,}/iu.test(
      text.replace(/(\d)(?:st|nd|rd|th|s)\b/giu, '$1'),
    )
  );
}
