import type { Passage } from '../../src/core/passage.ts';
import { passage } from './passages.ts';

/** A few invented articles with names, dates, numbers, works and families: enough for a question of each kind. */
export const harbourLibrary: readonly Passage[] = [
  passage(
    'Ilse Brandt',
    'Ilse Marie Brandt (5 May 1810 – 12 March 1871) was a Tolvan sea captain and writer. She was born in Quill Harbour, Tolve, to Jonas Brandt and his wife Hedda Lorn. She studied at the Tolve School of Navigation. In 1839 she married the painter Anton Vey. She died of pneumonia in Merrow Bay.',
  ),
  passage(
    'Merrow (brig)',
    'The Merrow was a brig of 214 tons, built at the Delloway Yard and launched in 1834. Her first captain was Ilse Brandt. She carried a crew of 19 and was lost off Cape Hollin in 1861.',
  ),
  passage(
    'Hesper (barque)',
    'The Hesper was a barque of 430 tons, launched at the Delloway Yard in 1829. Her first captain was Jon Rell.',
  ),
  passage(
    'Delloway Yard',
    'The Delloway Yard was a shipyard in Quill Harbour, founded by Peer Delloway in 1788. It closed in 1871 because the harbour silted up.',
  ),
  passage(
    'Quill Harbour',
    'Quill Harbour is a harbour town on the river Ash in Tolve. The town has 6,144 inhabitants and lives chiefly from rope. Market is held on Saturdays.',
  ),
  passage(
    'Owl Island',
    'Owl Island is an island in the Hollow Sea, with an area of 55 square kilometres. Its capital is Trebury.',
  ),
  passage(
    'The Long Tide',
    '"The Long Tide" is an 1852 novel written by Ilse Brandt and published by Harbour Press. It is set on Owl Island.',
  ),
  passage(
    'Jon Rell',
    'Jon Rell (1799–1866) was a Merrowan seafarer and poet. He was born in Trebury, Owl Island.',
  ),
  passage(
    'Anton Vey',
    'Anton Vey (born 3 June 1808) was a Tolvan painter. He was the son of the organist Karl Vey and won the Silver Easel in 1841.',
  ),
  passage(
    'Ash (river)',
    'The Ash is a river of Tolve, 48 kilometres long. It rises on Mount Senn and flows into Merrow Bay.',
  ),
];

/** The articles with these titles, in this order. */
export function articles(...titles: readonly string[]): readonly Passage[] {
  return titles.flatMap((title) => harbourLibrary.filter((each) => each.title === title));
}
