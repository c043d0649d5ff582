import { type ReadQuestion, readQuestion } from '../question/read-question.ts';
import { type AskedRole, askedRole } from './asked-role.ts';

/** Who held an office, or was something, in a year, or as the last that is known of. */
export type AskedTenure = AskedRole & { readonly when: number | 'last' };

const inYear = /,?\s+(?:back\s+)?(?:in|as of|during)\s+(?:the year\s+)?(\d{3,4})$/iu;
const latest = /\b(?:last known|latest|most recent|current|present|present-day)\s+(?=\p{L})/iu;

/** 'Who was the mayor of Tolve in 1874?', 'Who was the most recent mayor of Tolve?'. Undefined for other questions. */
export function askedTenure({ text }: ReadQuestion): AskedTenure | undefined {
  const asked = text.trim().replace(/\s*\?+$/u, '');
  const year = inYear.exec(asked);
  const plain = year === null ? asked.replace(latest, '') : asked.slice(0, year.index);
  if (plain === asked) return undefined;
  const role = askedRole(readQuestion(`${plain}?`));
  return role === undefined ? undefined : { ...role, when: year === null ? 'last' : Number(year[1]) };
}
