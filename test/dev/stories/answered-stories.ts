import { runId, stepNumber } from '../../../src/core/ids.ts';
import { plainQuery } from '../../../src/core/query.ts';
import { History } from '../../kit/history.ts';
import { hits } from '../../kit/passages.ts';
import { brandt, customs, hostile, merrow, painters, quill, rell, river, turnips } from './documents.ts';
import { answers, ends, found, part, planOf, repair } from './tell.ts';

const captainAsked = 'Who was the captain of the brig Merrow?';
const bornAsked = 'Where was Ilse Brandt born?';

const captain = found('Ilse Brandt', part(merrow, 1), {
  need: 1,
  words: 'the captain of the Merrow was Ilse Brandt',
});
const birthplace = found('Quill Harbour', part(brandt), { need: 2, words: 'She was born in Quill Harbour' });

const twoHops = planOf(['Who was the captain of the brig Merow?', 'person'], ['Where was #1 born?', 'place']);

/** Misspelled, off topic, a branch that was left, then the right name. */
export function repaired() {
  const question = 'Where was the captain of the brig Merow born?';
  const respelled = repair('misspelled', 'respell', { at: 3, detail: 'merow → merrow' });
  const followed = repair('missing-hop', 'follow-entity', { at: 5, detail: 'Jon Rell' });
  const left = repair('off-topic', 'backtrack', { at: 9, detail: 'Jon Rell born' });
  const again = repair('missing-hop', 'follow-entity', { at: 5, detail: 'Ilse Brandt' });
  const history = new History(question)
    .prepared(twoHops)
    .searched(hits(part(turnips), part(rell), part(painters)))
    .judged('bad', { [part(turnips).id]: 0.08, [part(rell).id]: 0.11, [part(painters).id]: 0.05 })
    .searched(hits(part(merrow, 1), part(merrow), part(river), part(rell), part(merrow, 3)), {
      ...{ query: plainQuery('captain of the brig merrow born'), parent: 3, repair: respelled },
    })
    .judged('good', {
      [part(merrow, 1).id]: 0.94,
      [part(merrow).id]: 0.41,
      [part(river).id]: 0.06,
      [part(rell).id]: 0.22,
      [part(merrow, 3).id]: 0.18,
    });
  answers(history, captain, captainAsked);
  history
    .searched(hits(part(rell), part(turnips)), {
      query: plainQuery('Jon Rell born'),
      parent: 5,
      repair: followed,
    })
    .judged('bad', { [part(rell).id]: 0.12, [part(turnips).id]: 0.04 })
    .did(
      { type: 'backtrack', to: stepNumber(5), dead: [stepNumber(9)], repair: left },
      { type: 'branch-abandoned' },
    )
    .searched(hits(part(brandt), part(brandt, 1), part(brandt, 2), part(quill)), {
      ...{ query: plainQuery('Ilse Brandt born'), parent: 5, repair: again },
    })
    .judged('good', { [part(brandt).id]: 0.97, [part(brandt, 1).id]: 0.33, [part(quill).id]: 0.21 });
  answers(history, birthplace, bornAsked);
  return { question, events: ends(history, { text: 'Quill Harbour', findings: [captain, birthplace] }) };
}

/** Three searches that all go well, each for what the one before named. */
export function severalHops() {
  const question = 'In which year was the town founded where the captain of the Merrow was born?';
  const plan = planOf(
    ['Who was the captain of the Merrow?', 'person'],
    ['Where was #1 born?', 'place'],
    ['When was #1 founded?', 'date'],
  );
  const founded = found('1642', part(quill, 1), { need: 3, words: 'The town was founded in 1642' });
  const history = new History(question)
    .prepared(plan)
    .searched(hits(part(merrow, 1), part(merrow), part(river)))
    .judged('good', { [part(merrow, 1).id]: 0.96, [part(merrow).id]: 0.38 });
  answers(history, captain, 'Who was the captain of the Merrow?');
  history
    .searched(hits(part(brandt), part(brandt, 1)), {
      ...{ query: plainQuery('Where was Ilse Brandt born?'), parent: 3 },
      repair: repair('missing-hop', 'follow-entity', { at: 3, detail: 'Ilse Brandt' }),
    })
    .judged('good', { [part(brandt).id]: 0.97, [part(brandt, 1).id]: 0.3 });
  answers(history, birthplace, bornAsked);
  history
    .searched(hits(part(quill, 1), part(quill), part(customs)), {
      ...{ query: plainQuery('When was Quill Harbour founded?'), parent: 7 },
      repair: repair('missing-hop', 'follow-entity', { at: 7, detail: 'Quill Harbour' }),
    })
    .judged('good', { [part(quill, 1).id]: 0.95, [part(quill).id]: 0.6 });
  answers(history, founded, 'When was Quill Harbour founded?');
  return { question, events: ends(history, { text: '1642', findings: [captain, birthplace, founded] }) };
}

/** Two things of one name: the run asks which, and the person says it. */
export function asksPerson() {
  const question = 'How long is the Merrow?';
  const asked = repair('ambiguous', 'ask-person', { at: 3, detail: 'Merrow (brig) / Merrow (river)' });
  const length = found('sixty miles', part(river), {
    need: 1,
    words: 'reaches the sea at Tolve after sixty miles',
  });
  const history = new History(question, { mayAsk: true })
    .prepared(planOf([question, 'number']))
    .searched(hits(part(merrow), part(river), part(merrow, 1)))
    .judged('unclear', { [part(merrow).id]: 0.44, [part(river).id]: 0.42, [part(merrow, 1).id]: 0.31 })
    .did(
      {
        type: 'ask-person',
        question: 'Which one do you mean: Merrow (brig), or Merrow (river)?',
        repair: asked,
      },
      { type: 'person-answered', text: 'the river' },
    )
    .searched(hits(part(river), part(quill)), {
      ...{ query: plainQuery('the river How long is the Merrow?'), parent: 3 },
      repair: repair('ambiguous', 'disambiguate', { at: 3, detail: 'the river' }),
    })
    .judged('good', { [part(river).id]: 0.92 });
  answers(history, length, question);
  return { question, events: ends(history, { text: 'Sixty miles', findings: [length] }) };
}

/** A past run is remembered, and its respelling used at once. */
export function remembered() {
  const question = 'In which town was the master of the Merow born?';
  const history = new History(question)
    .prepared(twoHops, [
      {
        ...{
          runId: runId('seed-0'),
          question: 'Where was the captain of the brig Merow born?',
          similarity: 0.83,
        },
        ...{ ended: 'answered', worked: ['captain merrow', 'Ilse Brandt born'], failed: ['Jon Rell born'] },
        repairs: [{ failure: 'misspelled', move: 'respell', helped: true, detail: 'merow → merrow' }],
      },
      {
        ...{ runId: runId('seed-1'), question: 'Where was the painter of the Merow born?', similarity: 0.61 },
        ...{ ended: 'gave-up', worked: [], failed: ['painter of the merow'], repairs: [] },
      },
    ])
    .searched(hits(part(merrow, 1), part(river)), { query: plainQuery('captain merrow') })
    .judged('good', { [part(merrow, 1).id]: 0.94 });
  answers(history, captain, captainAsked);
  history
    .searched(hits(part(brandt), part(brandt, 1)), {
      ...{ query: plainQuery('Ilse Brandt born'), parent: 3 },
      repair: repair('missing-hop', 'follow-entity', { at: 3, detail: 'Ilse Brandt' }),
    })
    .judged('good', { [part(brandt).id]: 0.97 });
  answers(history, birthplace, bornAsked);
  return { question, events: ends(history, { text: 'Quill Harbour', findings: [captain, birthplace] }) };
}

/** Markup, controls and an instruction in the documents: shown, never followed. */
export function hostileDocuments() {
  const question = 'Who signed the <b>ledger</b> in Quill Harbour?';
  const signed = found('קפטן אילזה ברנדט', part(hostile), {
    need: 1,
    words: 'קפטן אילזה ברנדט, signed in Quill Harbour',
  });
  const history = new History(question)
    .prepared(planOf([question, 'person']))
    .searched(hits(part(hostile), part(quill)))
    .judged('good', { [part(hostile).id]: 0.71 });
  answers(history, signed, question);
  return { question, events: ends(history, { text: 'קפטן אילזה ברנדט', findings: [signed] }) };
}
