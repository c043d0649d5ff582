import { describe, expect, test } from 'vitest';
import type { TermFact } from '../../../src/core/event.ts';
import { whatWouldHelp } from '../../../src/core/policy/what-would-help.ts';
import { plainQuery } from '../../../src/core/query.ts';
import type { State } from '../../../src/core/state.ts';
import { History } from '../../kit/history.ts';

const question = 'Who was the captain of the brig Merrow?';

/** A state in which one search was refused, and not by its source. */
function refusedBy(refusedBy: 'person' | 'mode' | 'server'): State {
  const { state } = new History(question).prepared();
  const search = {
    ...{ step: 3, need: 'whole', source: 'web', query: plainQuery(question), page: 0 },
    ...{ parent: undefined, repair: undefined, judgement: undefined, dead: false },
    outcome: {
      ...{ kind: 'failed', failure: 'source-blocked', message: 'It was not asked.' },
      ...{ retryAfterMs: undefined, refusedBy },
    },
  };
  // Ids are plain texts and numbers here.
  return { ...state, searches: [search] } as unknown as State;
}

describe('whatWouldHelp()', () => {
  test('names the mode where it kept a source from being asked, and the person’s own No where that did', () => {
    expect(whatWouldHelp('source-blocked', refusedBy('mode')).join(' ')).toContain(
      'another mode under Sources',
    );
    const own = whatWouldHelp('source-blocked', refusedBy('person')).join(' ');
    expect(own).toContain('Let a query go');
    expect(own).not.toContain('another mode');
    const server = whatWouldHelp('source-blocked', refusedBy('server')).join(' ');
    expect(server).toContain('whether the server still has the source');
    expect(server).not.toContain('another mode');
  });

  test('names the words that no document holds in any form, and no words that only ask', () => {
    const { state } = new History(question).prepared();
    const advice = (terms: readonly TermFact[]) =>
      whatWouldHelp('off-topic', new History(question).prepared().searched([], { terms }).state).join(' ');
    const unknown = (term: string) => ({ term, passages: 0, neighbours: [] });
    const held = { ...unknown('damaged'), forms: [{ term: 'damage', passages: 2 }] };
    const words = ['does', 'which', 'what', 'about', 'live'].map(unknown);
    expect(whatWouldHelp('off-topic', state).join(' ')).not.toContain('spelling');
    expect(advice([...words, held])).not.toContain('spelling');
    expect(advice([...words, held, unknown('merrow')])).toContain(
      'spelling of “Merrow”: no document holds it.',
    );
    expect(advice([unknown('merrow'), unknown('brigantine')])).toContain(
      '“Merrow”, “brigantine”: no document holds them.',
    );
  });

  test('shows a word as it was typed, and none that is common English', () => {
    const asked = new History('Which house has the longest number of Gäste and Zimmer?').prepared();
    const unknown = (term: string) => ({ term, passages: 0, neighbours: [] });
    const terms = ['house', 'longest', 'number', 'gaste', 'zimmer'].map(unknown);
    expect(whatWouldHelp('off-topic', asked.searched([], { terms }).state)[0]).toBe(
      'Check the spelling of “Gäste”, “Zimmer”: no document holds them.',
    );
  });

  test('says nothing of modes where nothing was refused', () => {
    const { state } = new History(question).prepared();
    expect(whatWouldHelp('off-topic', state).join(' ')).not.toMatch(/mode|Let a query/u);
  });
});
