import { expect, test } from 'vitest';
import { foldTrail } from '../../../src/core/trail/fold-trail.ts';
import { outcomeLabel } from '../../../src/ui/trail/outcome-label.ts';
import { History } from '../../kit/history.ts';
import { hits, passage } from '../../kit/passages.ts';

const merrow = passage('Merrow', 'The captain was Ilse Brandt.');

function label(history: History): string {
  const station = foldTrail(history.events).stations.findLast((each) => each.kind === 'search');
  return station?.kind === 'search' ? outcomeLabel(station) : 'no search';
}

test('outcomeLabel() is the verdict, once there is one', () => {
  const history = new History('Who?').prepared().searched(hits(merrow));
  expect(label(history)).toBe('');
  expect(label(history.judged('bad'))).toBe('Off topic');
});

test('outcomeLabel() tells nothing found from a source that broke', () => {
  expect(label(new History('Who?').prepared().searched([]))).toBe('No results');
  expect(label(new History('Who?').prepared().searchFailed('source-slow'))).toBe('Source slow');
});
