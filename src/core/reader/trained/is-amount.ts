import type { Quote } from '../../passage.ts';
import { fold } from '../../text/fold.ts';
import { unitMeasure } from '../lexicon/measures.ts';
import { sums } from '../lexicon/sums.ts';
import type { Reading } from '../rank/reading.ts';
import { numbersIn } from '../spans/numbers.ts';

const asksAmount = new RegExp(
  String.raw`\bhow much (?:${sums.join('|')}|is|are|was|were|do|does|did|has|have|had|will|would|may|must|can|should)\b`,
  'iu',
);
const said =
  /\b(?:costs?|pric(?:es?|ed)|pa(?:id|ys?|ying|yments?)|fees?|worth|s(?:old|ells?|ale)|b(?:ought|uys?)|sums?|amounts?|budgets?|salar(?:y|ies)|rents?|earn\w*|wages?|charg\w+|fines?|debts?|loans?|donat\w+|fund\w*|sp(?:ends?|ent)|offer\w*|bids?|tax\w*|deposits?|totals?|invest\w*|rais\w+|weigh\w*|grant\w*|award\w*|value\w*|estimat\w+|receiv\w+)\b/iu;
const unit =
  /^(?:%|percent|per\s+cent|hundred|thousand|million|billion|trillion|euros?|eur|dollars?|usd|pounds?|gbp|sterling|francs?|chf|crowns?|kron(?:a|er|or)|nok|sek|dkk|marks?|cents?|pence|p|pennies|shillings?|guilders?|florins?|rubles?|roubles?|yen|yuan|rupees?|zlotys?|ducats?|th?alers?|pesos?|lir[ae]|dinars?|litres?|liters?|l|ml|gallons?|pints?|cups?|bushels?|barrels?|[$£€¥])(?![\p{L}])/iu;

/**
 * Whether what answers 'How much did it cost?' can be an amount: money, a share or a measure, or a bare number of a sentence that tells what something costs or weighs. 'Three firms' and the 540 people in a
 * table are none. True for other questions. `quote`: the sentence that says it.
 */
export function isAmount({ question, passages }: Reading, text: string, quote: Quote): boolean {
  const [number] = numbersIn(text);
  if (!asksAmount.test(question.text) || number === undefined) return true;
  // 'a claim of May, 160 paid' tells more than one amount.
  if (text.slice(0, number.start).includes(',')) return false;
  if (/[$£€¥%]|\p{N}(?:k|m|bn|mn|p)\b/iu.test(text)) return true;
  const from = quote.text.indexOf(text);
  const rest = quote.text.slice(Math.max(0, from) + number.end).trimStart();
  const own = text.slice(number.start, number.end);
  if (/\s(?:hundred|thousand|million|billion|trillion|percent|per cent)$/iu.test(own)) return true;
  if (unit.test(rest) || unitMeasure(rest.toLowerCase()) !== undefined) return true;
  const page = passages.find(({ read }) => read.passage.id === quote.passageId)?.read;
  const field = page?.records
    .flatMap(({ fields }) => fields)
    .find(
      ({ value, line }) => fold(value) === fold(text) && line.start <= quote.end && line.end >= quote.start,
    );
  if (field !== undefined) return said.test(field.name);
  // What is counted is no amount, unless it is what something was paid in.
  const isCounted = /^\p{Ll}[\p{L}-]*s\b/u.test(rest) || /^\s+\p{Ll}{3,}/u.test(text.slice(number.end));
  return said.test(isCounted ? quote.text.slice(0, Math.max(0, from)) : quote.text);
}
