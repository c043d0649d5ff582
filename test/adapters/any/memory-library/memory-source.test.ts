import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MemorySource } from '../../../../src/adapters/any/memory-library/memory-source.ts';
import { readDocument } from '../../../../src/adapters/any/read-document.ts';
import type { CorpusRecord } from '../../../../src/adapters/any/sqlite-library/load-corpus.ts';
import { type NodeLibrary, openLibrary } from '../../../../src/adapters/node/open-library.ts';
import { plainQuery, type Query } from '../../../../src/core/query.ts';
import { properNames } from '../../../../src/core/text/proper-names.ts';
import { writeEncyclopedia } from '../../../../src/core/world/write-encyclopedia.ts';
import type { SearchReply } from '../../../../src/ports/source.ts';
import { textFile } from '../../../conformance/library.ts';
import { sharedData } from '../../../kit/shared-data.ts';

const signal = new AbortController().signal;
const realCorpus = sharedData('qa-2wiki-train/corpus.jsonl');
const realQuestions = sharedData('qa-2wiki-train/questions.jsonl');

async function openWith(records: readonly CorpusRecord[]): Promise<NodeLibrary> {
  const library = await openLibrary(async function* () {});
  await library.loadCorpus(records, { path: 'corpus.jsonl', signal });
  return library;
}

/** A question as the agent's moves would ask it. */
function queriesOf(question: string): readonly Query[] {
  const phrases = properNames(question);
  const cut = question.replace(/(\p{L}{5})\p{L}+/gu, '$1');
  return [
    plainQuery(question),
    plainQuery(question.replace(/([a-z])([a-z])/u, '$2$1')),
    { text: question, phrases, match: 'any', prefix: false },
    { text: phrases.join(' '), phrases, match: 'all', prefix: false },
    { text: cut, phrases: [], match: 'any', prefix: true },
    { text: question.toLowerCase(), phrases: [], match: 'all', prefix: false },
    {
      text: varied(question),
      phrases: [varied(question).split(' ').slice(-2).join(' ')],
      match: 'any',
      prefix: false,
    },
  ];
}

/** Its words in another form, where they are such: 'ships' -> 'ship', 'directed' -> 'directing'. */
function varied(question: string): string {
  return question.replace(/(\p{Ll}{4})s\b/gu, '$1').replace(/(\p{Ll}{3})ed\b/gu, '$1ing');
}

/** The scores are summed in the same order, but by another logarithm. */
function rounded(reply: SearchReply) {
  if (reply.kind !== 'found') return reply;
  return { ...reply, hits: reply.hits.map((hit) => ({ ...hit, score: hit.score.toPrecision(9) })) };
}

async function expectSame(library: NodeLibrary, questions: readonly string[]): Promise<void> {
  const source = new MemorySource(library.dump());
  for (const query of questions.flatMap(queriesOf)) {
    for (const page of [0, 1]) {
      const request = { query, page, pageSize: 20 };
      const own = await source.search(request, signal);
      const its = await library.search(request, signal);
      expect(JSON.stringify(rounded(own)), JSON.stringify(query)).toBe(JSON.stringify(rounded(its)));
      if (own.kind !== 'found') continue;
      const passages = own.hits.slice(0, 5).map((hit) => hit.passage);
      for (const whole of [false, true]) {
        const wanted = { passages, whole };
        const read = [await source.read(wanted, signal), await library.read(wanted, signal)];
        expect(JSON.stringify(read[0])).toBe(JSON.stringify(read[1]));
      }
    }
  }
}

function lines(path: string): readonly Readonly<Record<string, unknown>>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Hundreds of searches, each made twice: seconds, and on a busy machine more than other tests get. */
const busyMs = 120_000;

describe('MemorySource', () => {
  it(
    'answers exactly as the library that it was dumped from, in a made-up world',
    async () => {
      const { articles, questions } = writeEncyclopedia({ seed: 3, articles: 200, questions: 25 });
      const library = await openWith(articles);
      await expectSame(
        library,
        questions.map(({ question }) => question),
      );
      library.close();
    },
    busyMs,
  );

  it('answers as the library for texts of other scripts, twins, parts of one document and odd letters', async () => {
    const text = 'Der Ångström-Weg führt nach Łódź; O’Neill war 1954 dort. '.repeat(4);
    const long = Array.from({ length: 400 }, (_, at) => `Sentence ${at} is about Merrow ${at % 7}.`).join(
      ' ',
    );
    const library = await openWith([
      { id: 'a', title: 'Merrow (ship)', text: 'The Merrow was a ship. Merrow, Merrow!' },
      {
        id: 'b',
        title: 'Merrow (river)',
        text: 'The Merrow is a river in Ångström Land.',
        aliases: ['Merra'],
      },
      { id: 'c', title: '東京', text: '東京は日本の首都です。京都は古い都です。' },
      { id: 'd', title: 'Wege', text },
      { id: 'e', title: 'Wege', text },
      { id: 'f', title: 'Long › Merrow', text: long },
    ]);
    await expectSame(library, [
      'Where is the Merrow?',
      'Angstrom Lodz',
      '東京 首都',
      'Merra river sentence 12',
      'Wher iz teh Merow',
      'shipped about rivers',
      'sentences',
      'sentences shipping',
      '',
    ]);
    library.close();
  });

  it.skipIf(realCorpus === undefined)(
    'answers as the library for real questions over real passages',
    async () => {
      const corpus = lines(realCorpus ?? '').slice(0, 2500);
      const library = await openWith(
        corpus.map(({ id, title, text }) => ({ id: String(id), title: String(title), text: String(text) })),
      );
      const questions = lines(realQuestions ?? '').slice(0, 12);
      await expectSame(
        library,
        questions.map(({ question }) => String(question)),
      );
      library.close();
    },
    busyMs,
  );
});

it('reads of a row of a table all rows of its file, as the library does', async () => {
  const library = await openLibrary(readDocument);
  const table = 'boat,port\nKestrel,Ardvale\nOsprey,Tolve\nTern,Ardvale\n';
  const files = [
    textFile('boats.csv', table),
    textFile('more/boats.csv', 'boat,port\nGannet,Hask\n'),
    textFile('boats.csv.txt', 'The Osprey sailed from Tolve.'),
  ];
  await library.importFiles(files, () => {}, signal);
  await expectSame(library, ['Osprey Tolve', 'Gannet', 'sailed']);
  const reply = await library.search({ query: plainQuery('osprey boat'), page: 0, pageSize: 1 }, signal);
  const passages = reply.kind === 'found' ? reply.hits.map((hit) => hit.passage) : [];
  const read = await library.read({ passages, whole: true }, signal);
  const titles = read.kind === 'read' ? read.passages.map(({ title }) => title) : [];
  expect(titles).toEqual(['Kestrel', 'Osprey', 'Tern']);
});
