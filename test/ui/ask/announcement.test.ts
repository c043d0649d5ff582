import { expect, test } from 'vitest';
import { stepNumber } from '../../../src/core/ids.ts';
import { foldTrail } from '../../../src/core/trail/fold-trail.ts';
import { announcementOf } from '../../../src/ui/ask/announcement.ts';
import { finding, History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const turnips = passage('Turnips', 'Turnips grow in spring.');
const said = (history: History) => announcementOf(foldTrail(history.events), true);

test('announcementOf() tells a search once it is judged, not before', () => {
  const history = new History('Who?').prepared().searched(hits(turnips));
  expect(said(history)).toBe('Searching.');
  expect(said(history.judged('bad'))).toBe(
    'Searched for “Who?”. 1 passage came. Off topic: the one passage that came does not bear on “Who?”.',
  );
});

test('announcementOf() tells a question to the person before all else', () => {
  const repair = { failure: 'ambiguous', at: stepNumber(3), move: 'ask-person', detail: 'A / B' } as const;
  const history = new History('Who?').prepared().searched(hits(turnips)).judged('good');
  const effect = { type: 'ask-person', question: 'Which\u202e one?', repair } as const;
  history.add({ type: 'step-started', step: stepNumber(5), effect });
  expect(said(history)).toBe('A question to you: Which\ufffd one?');
});

test('announcementOf() ends with the answer', () => {
  const answer = { text: 'In spring', findings: [finding('in spring', turnips)] };
  const history = new History('When?')
    .prepared()
    .searched(hits(turnips))
    .judged('good')
    .did({ type: 'answer', answer }, { type: 'run-answered', answer });
  expect(announcementOf(foldTrail(history.events), false)).toBe('Answered. In spring');
});
