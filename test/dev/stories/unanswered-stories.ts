import { stepNumber } from '../../../src/core/ids.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { History } from '../../kit/history.ts';
import { hits } from '../../kit/passages.ts';
import { almanac, brandt, customs, light, merrow, painters, quill, rell } from './documents.ts';
import { fails, found, givesUp, part, planOf, repair } from './tell.ts';

/** Every way leads to the customs house, and none to its painter. */
export function noAnswer() {
  const question = 'Who painted the ceiling of the Tolve customs house?';
  const reason = 'No passage names who painted it.';
  const painter = found('Anna Vey', part(painters), {
    need: 1,
    words:
      'She was born on Owl Island and worked for most of her life in Saint Odile, where she painted the ceiling of the pilots’ chapel.',
  });
  const other = found('Anna Vey', part(painters), {
    need: 1,
    words: 'Anna Vey was a painter of ships and harbours.',
  });
  const nearest = [
    { ...other, support: 0.24 },
    { ...painter, text: 'pilots', support: 0.11 },
  ];
  const backed = repair('no-results', 'backtrack', { at: 9, detail: 'gods tritons painter' });
  const history = new History(question)
    .prepared(planOf([question, 'person']))
    .searched(hits(part(customs), part(customs, 1), part(painters), part(light)))
    .judged('unclear', {
      ...{ [part(customs).id]: 0.46, [part(customs, 1).id]: 0.49 },
      ...{ [part(painters).id]: 0.24, [part(light).id]: 0.07 },
    })
    .read([part(customs)], [], [part(customs, 1)]);
  fails(history, 1, { question, reason, nearest });
  history
    .searched(hits(part(painters), part(rell)), {
      ...{ query: plainQuery('painter tolve ceiling'), parent: 3 },
      repair: repair('missing-hop', 'rephrase', { at: 3 }),
    })
    .judged('bad', { [part(painters).id]: 0.11, [part(rell).id]: 0.03 })
    .searched([], {
      ...{ query: plainQuery('gods tritons painter'), parent: 7 },
      repair: repair('off-topic', 'rephrase', { at: 7 }),
    })
    .did(
      { type: 'backtrack', to: stepNumber(3), dead: [stepNumber(7), stepNumber(9)], repair: backed },
      { type: 'branch-abandoned' },
    )
    .searched(hits(part(customs, 1), part(customs)), {
      ...{ query: plainQuery('customs house tolve accounts work ceiling'), parent: 3 },
      repair: repair('missing-hop', 'follow-entity', { at: 3, detail: 'customs house' }),
    })
    .judged('unclear', { [part(customs, 1).id]: 0.44, [part(customs).id]: 0.38 });
  fails(history, 1, { question, reason: 'The accounts that would name the painter do not survive.' });
  const ceiling = found('“gods and tritons, tolerably done”', part(customs, 1), {
    need: 1,
    words: 'described by a visitor of 1799 as “gods and tritons, tolerably done”',
  });
  return {
    question,
    events: givesUp(history, {
      reason: 'missing-hop',
      tried: [
        { query: question, failure: 'missing-hop', move: undefined },
        { query: 'painter tolve ceiling', failure: 'off-topic', move: 'rephrase' },
        { query: 'gods tritons painter', failure: 'no-results', move: 'rephrase' },
        { query: 'customs house tolve accounts work ceiling', failure: 'missing-hop', move: 'follow-entity' },
      ],
      found: [ceiling],
      missing: question,
      wouldHelp: [
        'Ask with other words, or for one part of the question at a time.',
        'Add documents about this to the library and ask again.',
      ],
    }),
  };
}

/** Two documents disagree, and nothing tells which one is right. */
export function contradiction() {
  const question = 'In which year was the Owl Rocks light first lit?';
  const first = found('1809', part(light), { need: 1, words: 'was first shown on 3 November 1809' });
  const other = found('1812', part(almanac), { need: 1, words: 'first lit in the year 1812' });
  const history = new History(question)
    .prepared(planOf([question, 'date']))
    .searched(hits(part(light), part(almanac), part(merrow, 3)))
    .judged('good', { [part(light).id]: 0.95, [part(almanac).id]: 0.93, [part(merrow, 3).id]: 0.14 })
    .did(
      { type: 'extract', need: first.need, question, passages: [part(light).id, part(almanac).id] },
      { type: 'need-answered', finding: first, others: [other] },
    )
    .did(
      {
        ...{ type: 'read', passages: [part(light).id], whole: true },
        repair: repair('contradiction', 'read-deeper', { at: 3, detail: '1809 / 1812' }),
      },
      { type: 'passages-read', passages: [], names: [] },
    );
  return {
    question,
    events: givesUp(history, {
      reason: 'contradiction',
      tried: [{ query: question, failure: 'contradiction', move: undefined }],
      found: [first, other],
      missing: question,
      wouldHelp: [
        'Open the passages that disagree and judge which one is current.',
        'Add documents about this to the library and ask again.',
      ],
    }),
  };
}

/** Six searches, all of the budget. */
export function outOfBudget() {
  const question =
    'What did Ilse Brandt say to the court of inquiry about the tenth volume of the log of the Merrow?';
  const history = new History(question).prepared(planOf([question, 'reason']));
  const queries = [
    'court of inquiry',
    'tenth volume log',
    'evidence two days',
    'Brandt testimony',
    'log volume lost',
  ];
  history
    .searched(hits(part(brandt, 1), part(merrow, 2), part(quill)))
    .judged('unclear', { [part(brandt, 1).id]: 0.48, [part(merrow, 2).id]: 0.47, [part(quill).id]: 0.05 });
  for (const [index, query] of queries.entries()) {
    const at = 3 + 2 * index;
    history
      .searched(hits(part(brandt, 1), part(merrow, 2)), {
        ...{ query: plainQuery(query), parent: at },
        repair: repair(index === 0 ? 'missing-hop' : 'repeating', 'rephrase', { at }),
      })
      .judged('unclear', { [part(brandt, 1).id]: 0.4, [part(merrow, 2).id]: 0.35 });
  }
  return {
    question,
    events: givesUp(history, {
      reason: 'out-of-budget',
      tried: [question, ...queries].map((query) => ({ query, failure: 'repeating', move: 'rephrase' })),
      found: [],
      missing: question,
      wouldHelp: ['Allow more searches or more time in the settings.'],
    }),
  };
}

/** A source that is slow, a wait, a retry; then a claim that does not stand. */
export function troubled() {
  const question = 'Who built the light on the Owl Rocks?';
  const wrong = found('The keepers', part(merrow, 3), { need: 1, words: 'by the keepers of the light' });
  const history = new History(question).prepared(planOf([question, 'person'])).did(
    {
      ...{ type: 'search', need: wrong.need, source: part(light).sourceId, query: plainQuery(question) },
      ...{ page: 0, parent: undefined },
    },
    {
      ...{ type: 'search-failed', failure: 'source-slow', retryAfterMs: undefined },
      message: 'Your library did not answer within 4 seconds.',
    },
  );
  history
    .did(
      { type: 'wait', delayMs: 500, repair: repair('source-slow', 'wait', { at: 3, detail: '0.5 s' }) },
      { type: 'wait-ended' },
    )
    .searched(hits(part(light), part(merrow, 3)), {
      ...{ parent: 3, repair: repair('source-slow', 'retry', { at: 3, detail: question }) },
    })
    .judged('unclear', { [part(light).id]: 0.48, [part(merrow, 3).id]: 0.35 })
    .did(
      { type: 'extract', need: wrong.need, question, passages: [part(light).id, part(merrow, 3).id] },
      { type: 'need-answered', finding: wrong, others: [] },
    )
    .did(
      { type: 'verify', finding: wrong, question },
      { type: 'finding-verified', supported: false, reason: 'the quote speaks of keepers, not of builders.' },
    )
    .did(
      { type: 'extract', need: wrong.need, question, passages: [part(light).id] },
      {
        ...{ type: 'engine-failed', failure: 'engine-lost' },
        message: 'The engine did not answer any more and was started again.',
      },
    );
  return {
    question,
    events: givesUp(history, {
      reason: 'unsupported',
      tried: [
        { query: question, failure: 'source-slow', move: undefined },
        { query: question, failure: 'unsupported', move: 'retry' },
      ],
      found: [],
      missing: question,
      wouldHelp: ['Ask with other words, or for one part of the question at a time.'],
    }),
  };
}
