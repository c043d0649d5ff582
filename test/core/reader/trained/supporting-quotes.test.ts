import { describe, expect, test } from 'vitest';
import type { Passage, Quote } from '../../../../src/core/passage.ts';
import { readQuestion } from '../../../../src/core/reader/question/read-question.ts';
import { readFor } from '../../../../src/core/reader/rank/reading.ts';
import { shelve } from '../../../../src/core/reader/rank/shelf.ts';
import { supportingQuotes } from '../../../../src/core/reader/trained/supporting-quotes.ts';
import { passage } from '../../../kit/passages.ts';

const lurie = passage('Anna Vey', 'Anna Vey is chief of staff at the Brandt Foundation. She sings.');
const home = passage('Brandt Foundation', 'Its offices are in Tolve and Quill Harbour.');
const other = passage('Merrow', 'The Merrow was a brig. Anna Vey sailed in her once.');

function readOf(question: string, passages: readonly Passage[]) {
  return readFor(readQuestion(question), shelve(passages));
}

function whole({ id, text }: Passage): Quote {
  return { passageId: id, start: 0, end: text.length, text };
}

describe('supportingQuotes()', () => {
  const question = 'In which town are the offices of the foundation that Anna Vey is chief of staff of?';

  test('adds the sentence that says of an open name, of a passage which names what is quoted', () => {
    const added = supportingQuotes(readOf(question, [home, lurie]), [whole(home)], 'tolve');
    expect(added.map(({ text }) => text)).toEqual(['Anna Vey is chief of staff at the Brandt Foundation.']);
  });

  test('adds nothing of a passage that hangs together with nothing', () => {
    expect(supportingQuotes(readOf(question, [home, other]), [whole(home)], 'tolve')).toEqual([]);
  });

  test('adds nothing where the quotes speak of all names', () => {
    const quotes = [whole(home), whole(lurie)];
    expect(supportingQuotes(readOf(question, [home, lurie, other]), quotes, 'tolve')).toEqual([]);
  });

  test('adds a sentence that says the same answer of another name', () => {
    const wolf = passage('Never Cry Heron', 'It was released by Vey Pictures.');
    const hero = passage('Big Ship Six', 'A film of 1990. Released by Vey Pictures, it sold well.');
    const both = readOf('By what label were Never Cry Heron and Big Ship Six released?', [wolf, hero]);
    const added = supportingQuotes(both, [whole(wolf)], 'vey pictures');
    expect(added.map(({ text }) => text)).toEqual(['Released by Vey Pictures, it sold well.']);
  });

  test('adds no half of a name', () => {
    const debt = passage('Patient Debt', 'The Patient Debt was launched at Tolve Yard.');
    const yard = passage('Tolve Yard', 'Tolve Yard is a shipyard in Tolve.');
    const read = readOf('Where was the Patient Needle built?', [yard, debt]);
    expect(supportingQuotes(read, [whole(yard)], 'tolve')).toEqual([]);
  });
});
