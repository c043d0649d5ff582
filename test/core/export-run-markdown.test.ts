import { expect, test } from 'vitest';
import { exportRunMarkdown } from '../../src/core/export-run-markdown.ts';
import { wholeNeed } from '../../src/core/needs/whole-plan.ts';
import { finding, History } from '../kit/history.ts';
import { hits, passage } from '../kit/passages.ts';
import { sampleEvents } from '../kit/sample-events.ts';
import { smallSource } from '../kit/small-source.ts';
import { askOptions, follow, question, voyageAgent, voyagePassages } from '../kit/voyage.ts';

const never = new AbortController().signal;
const none = { requests: [] };

test('exportRunMarkdown() tells question, answer with its quote, failures, moves and ledger', async () => {
  const { events } = await follow(voyageAgent().ask(question, askOptions, never));
  const text = exportRunMarkdown(events, none);
  expect(text).toMatch(/^# Where was the captain of the brig Merow born\?\n/u);
  expect(text).toContain('- Answered, after 3 searches and ');
  expect(text).toContain('## Answer\n\n**Quill Harbour**\n');
  expect(text).toContain('” (Ilse Brandt)');
  expect(text).toContain('Misspelled: no document holds “merow”. Respelled: merow → merrow.');
  expect(text).toContain('Looked up “Ilse Brandt”.');
  expect(text).toContain('## What left this machine\n\n0 requests left this machine.\n');
});

test('exportRunMarkdown() leaves no HTML and no link of a hostile document alive', async () => {
  const hostile = passage(
    'Ilse Brandt',
    'Ilse Brandt was born in <img src=x onerror=alert(1)> ![p](https://evil.example/p.png) Quill Harbour.',
  );
  const passages = voyagePassages.map((each) => (each.title === hostile.title ? hostile : each));
  const agent = voyageAgent({ source: smallSource(passages) });
  const { events } = await follow(agent.ask(question, askOptions, never));
  const quoting = events.map((event) =>
    JSON.parse(JSON.stringify(event).replaceAll('Quill Harbour', hostile.text)),
  );
  const text = exportRunMarkdown(quoting, none);
  expect(text).toContain('evil.example');
  expect(text).not.toMatch(/<[a-z]/iu);
  // Out of code, no bracket stands unescaped.
  expect(text.replace(/`[^`]*`/gu, '')).not.toMatch(/(?<!\\)\]\(|https?:/u);
});

test('exportRunMarkdown() tells of a run without an answer what was tried, is missing and would help', () => {
  const text = exportRunMarkdown(
    sampleEvents.filter((event) => event.type !== 'run-forked'),
    none,
  );
  expect(text).toContain('## No answer found\n\nher birthplace\n\n### Found on the way\n\n- Ilse Brandt\n');
  expect(text).toContain('### Tried\n\n- “merow”');
  expect(text).toContain('### What would help\n\n- a crew list');
});

test('exportRunMarkdown() tells what came near to an answer, and that it is none', () => {
  const said = 'Jon Rell may have been the mate of the Merrow.';
  const crew = passage('Crew', said);
  const nearest = [{ ...finding(said, crew), text: 'Jon Rell', support: 0.2 }];
  const account = { reason: 'missing-hop', tried: [], found: [], missing: 'x', wouldHelp: [] } as const;
  const { events } = new History('Who was the mate of the Merrow?')
    .prepared()
    .searched(hits(crew))
    .did(
      { type: 'extract', need: wholeNeed, question: 'x', passages: [] },
      { type: 'need-unanswered', need: wholeNeed, reason: 'Unsure.', nearest },
    )
    .did({ type: 'give-up', account }, { type: 'run-given-up', account });
  const text = exportRunMarkdown(events, none);
  expect(text).toContain('### Nearest passages\n\nNot sure enough to call it an answer.');
  expect(text).toContain('\n- “**Jon Rell** may have been the mate of the Merrow.” (Crew)\n');
});

test('exportRunMarkdown() lists each request that left, and says where none were counted', () => {
  const request = { at: 0, method: 'GET', url: 'https://wiki.example/a', reason: 'search' };
  const text = exportRunMarkdown(sampleEvents, {
    requests: [{ ...request, sentBytes: 5, receivedBytes: 900 }],
  });
  expect(text).toContain('1 request left this machine.');
  expect(text).toContain(
    '- 1970-01-01 00:00 UTC GET `https://wiki.example/a`: search (5 bytes sent, 900 received)',
  );
  expect(exportRunMarkdown(sampleEvents, { requests: undefined })).toContain('Not counted.');
});

test('exportRunMarkdown() writes any prefix of a log', () => {
  for (let length = 0; length <= sampleEvents.length; length++) {
    expect(exportRunMarkdown(sampleEvents.slice(0, length), none)).toMatch(/^# /u);
  }
});
