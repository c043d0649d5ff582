import type { Finding } from '../../../src/core/answer.ts';
import { documentId, needId, passageId, sourceId } from '../../../src/core/ids.ts';
import type { Passage } from '../../../src/core/passage.ts';

export const room = { passageCharacters: 4000 };

export function passage(id: string, text: string, title = 'Merrow'): Passage {
  return {
    ...{ id: passageId(id), documentId: documentId(id), sourceId: sourceId('library'), title, text },
    ...{ start: 0, end: text.length, documentHash: 'a'.repeat(64) },
  };
}

export const ships: readonly Passage[] = [
  passage(
    'p1',
    'The Merrow was a brig of 210 tons.\nHer first captain was Ilse  Brandt, who sailed her in 1832.',
  ),
  passage('p2', 'The lighthouse of Tarn stands on a reef.', 'Tarn'),
];

export const brandt: Finding = {
  need: needId('whole'),
  text: 'Ilse  Brandt',
  quotes: [{ passageId: passageId('p1'), start: 35, end: 67, text: 'Her first captain was Ilse  Bran' }],
  support: 0.5,
};
