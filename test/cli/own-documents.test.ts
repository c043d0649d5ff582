import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { reader } from '../../src/adapters/any/reader.ts';
import { type Agent, defaultBudget } from '../../src/agent/agent.ts';
import { headlessAgent, runQuestion } from '../../src/cli/headless-agent.ts';
import { loadLibrary } from '../../src/cli/load-library.ts';
import { Progress } from '../../src/cli/progress.ts';
import { foldEvents } from '../../src/core/evolve.ts';
import { exportRunMarkdown } from '../../src/core/export-run-markdown.ts';
import type { Library } from '../../src/ports/library.ts';
import { root } from '../boundary/project.ts';

// What people drop: minutes, letters, lists, tables. The rules alone, so that it takes no weights.
const libraries = new Map<string, { readonly agent: Agent; readonly library: Library }>();
const { signal } = new AbortController();

beforeAll(async () => {
  for (const name of [
    'harbour',
    'clinic',
    'newsroom',
    'observatory',
    'company',
    'village',
    'workshop',
    'railway',
  ]) {
    const { library } = await loadLibrary(join(root, 'test/own-documents', name), {
      progress: new Progress({ write: () => true }),
      signal,
    });
    libraries.set(name, { library, agent: headlessAgent({ sources: [library], reasoner: reader }) });
  }
});

async function ask(name: string, question: string) {
  const own = libraries.get(name);
  if (own === undefined) throw new Error(`No library "${name}".`);
  const { events } = await runQuestion(
    own.agent,
    {
      question,
      options: {
        ...{ policy: 'rules', engine: reader.id, budget: defaultBudget, seed: 1, mayAsk: false },
        sources: [own.library.id],
      },
    },
    signal,
  );
  return { state: foldEvents(events), markdown: exportRunMarkdown(events, { requests: [] }) };
}

test.each([
  ['harbour', 'Who owns the Havfrue?', 'Ingrid Solberg'],
  ['harbour', 'What is the draught of the Kittiwake?', '1.8'],
  ['harbour', 'At which berth does the Anser lie?', 'B2'],
  ['harbour', 'Which boat does Ruth Abel own?', 'Kittiwake'],
  ['harbour', 'What is the deposit for the slipway?', '100 euros'],
  ['harbour', 'What is the phone number of the harbour master?', '0381 4471'],
  ['clinic', 'How heavy is Otto?', '5.8'],
  ['clinic', 'How much did the dental drill cost?', '2350'],
  ['newsroom', 'In which city does Nordkai have its seat?', 'Rostock'],
  ['newsroom', 'How many people does Scheldewerken employ?', '14'],
  ['newsroom', 'Which desk does Ole Brandt work at?', 'Archive'],
  ['observatory', 'Who gave the old refractor?', 'Family Van Hoof'],
  ['observatory', 'Where is the Travel Dobson kept?', 'Shed'],
  ['railway', 'how many carriages are in traffic?', '7'],
  ['railway', 'Which thing in the shop costs £13.75?', 'Jigsaw 500 pc Viaduct'],
  ['railway', 'Which diesel train has the longest journey time?', 'The Early Worm'],
  ['railway', 'Who was down as guard on 17 August?', 'Hattie Broom'],
  ['railway', 'How much has Mrs Ottilie Prance given altogether?', '£500'],
])('%s: “%s” is answered from a table by the first search', async (name, question, answer) => {
  const { state } = await ask(name, question);
  expect(state.ending).toMatchObject({ kind: 'answered', answer: { text: answer } });
  expect(state.searches).toHaveLength(1);
});

test.each([
  ['company', 'With which supplier does the company spend the most money per year?', 'Volkaro GmbH'],
  ['company', 'How many of the suppliers are in Italy?', '2'],
  ['company', 'Which version of the Dray 2 is the heaviest?', 'Dray 2 Box'],
  ['village', 'Which farm kept the most milking cows in 1921?', 'Coldharbour Home Farm'],
  ['village', 'Which tenant had the most acres?', 'Martha Wray'],
  ['workshop', 'How many things in the inventory are made by Rungwell?', '4'],
  ['workshop', 'Which job on the repair price list is the most expensive?', 'Bicycle full strip-down'],
])('%s: “%s” is answered from all rows of a table', async (name, question, answer) => {
  const { state } = await ask(name, question);
  expect(state.ending).toMatchObject({ kind: 'answered', answer: { text: answer } });
  expect(state.searches).toHaveLength(1);
});

test('the account of a run without an answer shows what came nearest, and calls no plain word misspelled', async () => {
  const { state, markdown } = await ask('clinic', 'Where does the owner of Bruno live?');
  expect(state.ending?.kind).toBe('gave-up');
  expect(markdown).toContain('### Nearest passages');
  expect(markdown).not.toContain('Check the spelling');
});

test('what is told by another form of a word is found', async () => {
  const { state } = await ask('harbour', 'Who was chosen to dredge the inner basin?');
  const titles = [...state.passages.values()].map(({ title }) => title);
  expect(titles.some((title) => title.endsWith('Dredging of the inner basin'))).toBe(true);
});
