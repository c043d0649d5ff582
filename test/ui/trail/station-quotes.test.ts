import { expect, test } from 'vitest';
import { foldTrail } from '../../../src/core/trail/fold-trail.ts';
import { quotesOf } from '../../../src/ui/trail/station-quotes.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const merrow = passage('Merrow', 'The captain was Ilse Brandt.');
const captain = finding('Ilse Brandt', merrow);
const asked = () => new History('Who?').prepared().searched(hits(merrow)).judged('good');
const quoted = (history: History) => [...quotesOf(foldTrail(history.events)).keys()];

test('quotesOf() marks what was found once it stands, not what was only offered', () => {
  const history = asked().extracted([merrow.id], [captain]);
  expect(quoted(history)).toEqual([]);
  expect(quoted(history.verified(captain, true))).toEqual([merrow.id]);
});

test('quotesOf() does not mark what did not stand', () => {
  expect(quoted(asked().extracted([merrow.id], [captain]).verified(captain, false))).toEqual([]);
});

test('quotesOf() marks what the answer of a policy that does not verify rests on', () => {
  const answer = { text: 'Ilse Brandt', findings: [captain] };
  expect(quoted(asked().did({ type: 'answer', answer }, { type: 'run-answered', answer }))).toEqual([
    merrow.id,
  ]);
});
