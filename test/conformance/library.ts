import { describe, expect, test } from 'vitest';
import { documentId } from '../../src/core/ids.ts';
import { plainQuery, type Query } from '../../src/core/query.ts';
import type { ImportFile, ImportProgress, Library } from '../../src/ports/library.ts';

const { signal } = new AbortController();

export function textFile(path: string, text: string, modifiedAt = 1): ImportFile {
  const blob = new Blob([text]);
  return { path, sizeBytes: blob.size, modifiedAt, blob };
}

const voyages = [
  textFile('voyages/kestrel.txt', 'The brig Kestrel left Ardvale in March. Her captain was Ilse Brandt.'),
  textFile('voyages/osprey.txt', 'The brig Osprey was lost near Ardvale. Ångström measured the wreck.'),
  textFile('voyages/tokyo.txt', '東京の港に船が着いた。'),
];

async function filled(open: () => Promise<Library>): Promise<Library> {
  const library = await open();
  await library.importFiles(voyages, () => {}, signal);
  return library;
}

async function find(library: Library, query: string | Partial<Query>) {
  const whole = typeof query === 'string' ? plainQuery(query) : { ...plainQuery(''), ...query };
  const reply = await library.search({ query: whole, page: 0, pageSize: 10 }, signal);
  if (reply.kind !== 'found') throw new Error(`${reply.kind}: ${reply.message}`);
  return { ...reply, ids: reply.hits.map(({ passage }) => String(passage.id)) };
}

/** What every Library does. `open` gives an empty one, whose reader takes each file for one plain text. */
export function conformLibrary(name: string, open: () => Promise<Library>): void {
  describe(`Library: ${name}`, () => {
    searching(open);
    reading(open);
    importing(open);
  });
}

function searching(open: () => Promise<Library>): void {
  test('search() finds a word without its accents and in another case', async () => {
    expect((await find(await filled(open), 'ANGSTROM')).ids).toEqual(['voyages/osprey.txt']);
  });

  test('search() finds words of a script without spaces', async () => {
    expect((await find(await filled(open), '東京')).ids).toEqual(['voyages/tokyo.txt']);
  });

  test.each([
    ['one character', '港', ['voyages/tokyo.txt']],
    ['a whole sentence', '東京の港', ['voyages/tokyo.txt']],
    ['characters beside words', 'osprey東京', ['voyages/osprey.txt', 'voyages/tokyo.txt']],
    ['characters that stand apart in the text', '京東', []],
    ['a word in Korean whose ending differs', '부산', ['korean.txt']],
    ['Arabic without its points', 'السفينة', ['arabic.txt']],
    ['an accent typed as two characters', 'A\u030angstro\u0308m', ['voyages/osprey.txt']],
    ['full-width letters', 'ｋｅｓｔｒｅｌ', ['voyages/kestrel.txt']],
  ])('search() finds %s', async (_name, query, ids) => {
    const library = await filled(open);
    const more = [textFile('korean.txt', '그 배는 부산에서 떠났다.'), textFile('arabic.txt', 'غَرِقَتِ السَّفِينَةُ')];
    await library.importFiles(more, () => {}, signal);
    expect((await find(library, query)).ids.toSorted()).toEqual(ids);
  });

  test('search() looks for near spellings of a few words only, however long the query', async () => {
    const { terms } = await find(
      await filled(open),
      'kestral '.repeat(2) +
        Array.from(
          { length: 60 },
          (_, index) => `ospry${'abcdefghij'[index % 10]}${'klmnop'[index % 6]}`,
        ).join(' '),
    );
    expect(terms[0]).toMatchObject({ term: 'kestral', neighbours: [{ term: 'kestrel' }] });
    expect(terms.filter(({ neighbours }) => neighbours.length > 0).length).toBeLessThan(5);
  });

  test('search() finds a word in its other forms, below the word itself, and tells them', async () => {
    const library = await filled(open);
    const files = [
      textFile('harbour/works.txt', 'Dredging of the inner basin begins in May.'),
      textFile('harbour/plan.txt', 'They dredge the inner basin in May.'),
      textFile('harbour/ship.txt', 'The owner of the Havfrue is Ruth Amsel.'),
    ];
    await library.importFiles(files, () => {}, signal);
    expect((await find(library, 'dredge')).ids).toEqual(['harbour/plan.txt', 'harbour/works.txt']);
    const { ids, terms } = await find(library, 'Who owns the Havfrue?');
    expect(ids).toEqual(['harbour/ship.txt']);
    expect(terms.find(({ term }) => term === 'owns')).toMatchObject({
      passages: 0,
      forms: [{ term: 'owner', passages: 1 }],
    });
    for (const phrases of [[], ['inner basins']]) {
      const all = await find(library, { text: 'dredges', phrases, match: 'all' });
      expect(all.ids.toSorted()).toEqual(['harbour/plan.txt', 'harbour/works.txt']);
    }
    expect((await find(library, { text: 'dredges havfrue', match: 'all' })).ids).toEqual([]);
    expect((await find(library, { text: 'Kestrel Owns', match: 'any' })).ids).toEqual([
      'voyages/kestrel.txt',
    ]);
  });

  test('search() takes a long query whose words all have other forms', async () => {
    const library = await open();
    const words = Array.from({ length: 60 }, (_, at) => `pl${'aeiou'[at % 5]}nk${'bcdfghjklmnp'[at % 12]}`);
    const endings = ['s', 'ed', 'ing', 'er'];
    const text = words.map((word) => endings.map((ending) => word + ending).join(' ')).join('. ');
    await library.importFiles([textFile('long.txt', text)], () => {}, signal);
    const { ids, terms } = await find(library, { text: words.join(' ') });
    expect(ids[0]).toMatch('long.txt');
    expect(terms.every(({ passages, forms }) => passages === 0 && forms?.length === 4)).toBe(true);
    const few = words.slice(0, 20).join(' ');
    expect((await find(library, { text: few, match: 'all' })).ids).toEqual(['long.txt']);
  });

  test('search() asks for every word when the query does', async () => {
    const library = await filled(open);
    expect((await find(library, { text: 'brig brandt' })).ids).toHaveLength(2);
    expect((await find(library, { text: 'brig brandt', match: 'all' })).ids).toEqual(['voyages/kestrel.txt']);
  });

  test('search() finds longer words by how they start, only when the query asks for it', async () => {
    const library = await filled(open);
    expect((await find(library, { text: 'kest' })).ids).toEqual([]);
    expect((await find(library, { text: 'kest', prefix: true })).ids).toEqual(['voyages/kestrel.txt']);
  });

  test('search() tells near spellings of a word that no passage holds', async () => {
    const { terms } = await find(await filled(open), 'kestral brig');
    expect(terms).toEqual([
      { term: 'kestral', passages: 0, neighbours: [{ term: 'kestrel', passages: 1 }] },
      { term: 'brig', passages: 2, neighbours: [] },
    ]);
  });

  test('search() counts ranks over pages', async () => {
    const library = await filled(open);
    const ask = (page: number) => library.search({ query: plainQuery('brig'), page, pageSize: 1 }, signal);
    const [first, second] = [await ask(0), await ask(1)];
    expect([first, second]).toMatchObject([
      { hits: [{ rank: 1 }], hasMore: true },
      { hits: [{ rank: 2 }], hasMore: false },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['control characters', '\u0000\u0001\u001f'],
    ['an open quote', 'brig "'],
    ['a column filter', 'title:kestrel'],
    ['operators', 'NEAR(brig AND OR NOT, 3) * ^ -'],
    ['a lone surrogate', 'brig \ud800'],
    ['stop words alone', 'who was the'],
    ['twenty thousand characters', 'brig ardvale '.repeat(1600)],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['SQL', "'; DROP TABLE passages; --"],
  ])('search() takes %s as words', async (_name, text) => {
    const library = await filled(open);
    for (const prefix of [false, true]) {
      await find(library, { text, prefix });
      await find(library, { text, phrases: [text], match: 'all', prefix });
    }
    expect((await library.counts()).documents).toBe(3);
  });

  test('search() rejects with the reason of its signal', async () => {
    const library = await open();
    const request = { query: plainQuery('brig'), page: 0, pageSize: 1 };
    await expect(library.search(request, AbortSignal.abort('enough'))).rejects.toBe('enough');
  });
}

function reading(open: () => Promise<Library>): void {
  test('read() names capitalised words that stand in other passages too', async () => {
    const library = await filled(open);
    const { hits } = await find(library, 'osprey');
    const passages = hits.map((hit) => hit.passage);
    const reply = await library.read({ passages, whole: false }, signal);
    const names = reply.kind === 'read' ? reply.names : [];
    expect(names.find((each) => each.name === 'Ardvale')).toMatchObject({ passages: 2, titles: [] });
  });

  test('document() has the text as it was read, and ranges that cut out its passages', async () => {
    const library = await open();
    const paragraph = 'The brig sailed north, and nobody heard of her again until the spring. ';
    const text = `\n  ${paragraph.repeat(30)}\n\n${paragraph.repeat(20)}\n`;
    await library.importFiles([textFile('long.txt', text)], () => {}, signal);
    const document = await library.document(documentId('long.txt'));
    const ranges = document?.ranges ?? [];
    const passages = await library.passages(ranges.map(({ id }) => id));
    expect(document?.text).toBe(text);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.map((each) => each.text)).toEqual(ranges.map(({ start, end }) => text.slice(start, end)));
  });

  test('document() and passages() have nothing for ids that are unknown', async () => {
    const library = await filled(open);
    expect(await library.document(documentId('none'))).toBeUndefined();
  });
}

function importing(open: () => Promise<Library>): void {
  test('importFiles() leaves unchanged files alone and gives a changed one the next version', async () => {
    const library = await filled(open);
    const changed = textFile('voyages/kestrel.txt', 'The brig Kestrel was sold.', 2);
    const report = await library.importFiles([...voyages.slice(1), changed], () => {}, signal);
    expect(report).toMatchObject({ added: 0, changed: 1, unchanged: 2, ended: 'completed' });
    expect(await library.document(documentId(changed.path))).toMatchObject({ version: 2 });
    expect((await find(library, 'brandt')).ids).toEqual([]);
  });

  test('importFiles() that is stopped keeps what is written, and goes on from there', async () => {
    const library = await open();
    const files = Array.from({ length: 300 }, (_, index) =>
      textFile(`${index}.txt`, `Brig ${index}. `.repeat(400)),
    );
    const stop = new AbortController();
    const stopped = await library.importFiles(
      files,
      ({ filesDone }) => filesDone > 0 && stop.abort(),
      stop.signal,
    );
    expect(stopped.ended).toBe('stopped');
    const kept = (await library.counts()).documents;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(300);
    const rest = await library.importFiles(files, () => {}, signal);
    expect(rest).toMatchObject({ added: 300 - kept, unchanged: kept, ended: 'completed' });
  });

  test('importFiles() tells its progress in files, bytes and passages', async () => {
    const library = await open();
    const told: ImportProgress[] = [];
    await library.importFiles(voyages, (progress) => told.push(progress), signal);
    expect(told.at(-1)).toMatchObject({ filesDone: 3, filesTotal: 3, path: 'voyages/tokyo.txt' });
    expect(told.at(-1)?.bytesDone).toBe(told.at(-1)?.bytesTotal);
  });

  test('importFiles() lists two files of the same content, says so, and finds their passages once', async () => {
    const library = await open();
    const files = [
      textFile('a.txt', 'One brig.'),
      textFile('b.txt', 'One brig.'),
      textFile('c.txt', 'One brig.'),
    ];
    const report = await library.importFiles(files, () => {}, signal);
    expect(report).toMatchObject({ added: 3, problems: [], ended: 'completed' });
    expect(report.notes?.map(({ path, reason }) => [path, reason.includes('"a.txt"')])).toEqual([
      ['b.txt', true],
      ['c.txt', true],
    ]);
    expect(await library.counts()).toMatchObject({ documents: 3, passages: 1 });
    expect((await find(library, 'brig')).ids).toEqual(['a.txt']);
    expect((await library.document(documentId('b.txt')))?.text).toBe('One brig.');
  });

  test('removeDocument() leaves the passages to the next document of the same content', async () => {
    const library = await open();
    await library.importFiles(
      [textFile('a.txt', 'One brig.'), textFile('b.txt', 'One brig.')],
      () => {},
      signal,
    );
    await library.removeDocument(documentId('a.txt'));
    expect((await find(library, 'brig')).ids).toEqual(['b.txt']);
    expect((await find(library, { text: 'a.txt' })).ids).not.toContain('a.txt');
    expect((await library.document(documentId('b.txt')))?.text).toBe('One brig.');
    await library.removeDocument(documentId('b.txt'));
    expect((await find(library, 'brig')).ids).toEqual([]);
  });

  test('importFiles() gives up sharing where one of two files changes', async () => {
    const library = await open();
    await library.importFiles(
      [textFile('a.txt', 'One brig.'), textFile('b.txt', 'One brig.')],
      () => {},
      signal,
    );
    await library.importFiles([textFile('a.txt', 'One sloop.', 2)], () => {}, signal);
    expect((await find(library, 'brig')).ids).toEqual(['b.txt']);
    expect((await find(library, 'sloop')).ids).toEqual(['a.txt']);
  });

  test('importFiles() leaves a file alone whose time changed and whose content did not', async () => {
    const library = await filled(open);
    const touched = voyages.map((file) => ({ ...file, modifiedAt: 99 }));
    expect(await library.importFiles(touched, () => {}, signal)).toMatchObject({ changed: 0, unchanged: 3 });
    expect(await library.document(documentId('voyages/osprey.txt'))).toMatchObject({ version: 1 });
  });

  test('importFiles() finds the passages of a renamed file once', async () => {
    const library = await filled(open);
    const renamed = textFile('voyages/renamed.txt', await (voyages[0]?.blob.text() ?? ''));
    await library.importFiles([renamed], () => {}, signal);
    expect((await find(library, 'brandt')).ids).toEqual(['voyages/kestrel.txt']);
    await library.removeDocument(documentId('voyages/kestrel.txt'));
    expect((await find(library, 'brandt')).ids).toEqual(['voyages/renamed.txt']);
  });

  test('importFiles() keeps files of one name apart, and passes over what systems leave behind', async () => {
    const library = await open();
    const files = [
      textFile('notes.txt', 'A brig.'),
      textFile('notes.txt', 'A sloop.'),
      textFile('a/.DS_Store', 'A brig?'),
    ];
    expect(await library.importFiles(files, () => {}, signal)).toMatchObject({ added: 2, problems: [] });
    expect((await find(library, 'sloop')).ids).toEqual(['notes (2).txt']);
    expect(await library.importFiles(files, () => {}, signal)).toMatchObject({ added: 0, unchanged: 2 });
  });

  test('importFiles() says why a broken file is not there, by name, and goes on', async () => {
    const library = await open();
    const report = await library.importFiles(
      [textFile('a.pdf', 'BROKEN'), textFile('b.txt', 'A brig.')],
      () => {},
      signal,
    );
    expect(report).toMatchObject({ added: 1, ended: 'completed' });
    expect(report.problems).toEqual([{ path: 'a.pdf', reason: expect.any(String) }]);
  });

  test('pendingImports() has nothing after an import that ended', async () => {
    const library = await filled(open);
    expect(await library.pendingImports()).toEqual([]);
    expect(await library.resumeImport('none', () => {}, signal)).toMatchObject({ ended: 'unavailable' });
  });

  test('documents() filters by path, and takes wildcards as they are', async () => {
    const library = await filled(open);
    const list = async (filter: string) => (await library.documents({ offset: 0, limit: 9, filter })).total;
    expect([await list('osprey'), await list('%'), await list('')]).toEqual([1, 0, 3]);
  });

  test('removeDocument() takes a document out of the index, and its file can be imported again', async () => {
    const library = await filled(open);
    await library.removeDocument(documentId('voyages/osprey.txt'));
    expect((await find(library, 'osprey')).ids).toEqual([]);
    expect(await library.importFiles(voyages, () => {}, signal)).toMatchObject({ added: 1, unchanged: 2 });
  });

  test('removeAll() leaves an empty library that can be filled again', async () => {
    const library = await filled(open);
    await library.removeAll();
    expect(await library.counts()).toMatchObject({ documents: 0, passages: 0 });
    expect((await find(library, 'brig')).ids).toEqual([]);
    expect(await library.importFiles(voyages, () => {}, signal)).toMatchObject({ added: 3 });
    expect((await find(library, 'brig')).ids).toHaveLength(2);
  });
}
