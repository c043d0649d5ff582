import { expect, it } from 'vitest';
import { readingLimits, readingWindows } from '../../../src/core/reading/reading-windows.ts';
import { wordPieces } from '../../../src/core/reading/word-pieces.ts';
import { smallVocabulary } from './kit.ts';

const vocabulary = smallVocabulary();
const ids = (text: string) => wordPieces(text, vocabulary).map(({ id }) => id);
const { begin, end } = vocabulary;

it('a short passage is one window: question, evidence, then title and text', () => {
  const passages = [{ title: 'Merrow', text: 'A ship of 1871.' }];
  const evidence = [{ title: 'Ilse', text: 'A captain.' }];
  const [window, ...others] = readingWindows({ question: 'Who?', evidence, passages }, vocabulary);
  const first = [begin, ...ids('Who?'), end, ...ids('Ilse: A captain.'), end];
  expect(others).toEqual([]);
  expect(window?.ids).toEqual([...first, ...ids('Merrow: A ship of 1871.'), end]);
  expect(window?.secondAt).toBe(first.length);
  expect(window?.ids[window.textAt]).toBe(ids('A')[0]);
});

it('without evidence its part is empty', () => {
  const passages = [{ title: 'T', text: 'x' }];
  const [window] = readingWindows({ question: 'Who?', evidence: [], passages }, vocabulary);
  expect(window?.ids.slice(0, window.secondAt)).toEqual([begin, ...ids('Who?'), end, end]);
});

it('a passage that is longer than the window comes in overlapping windows that hold all of it', () => {
  const text = Array.from({ length: 900 }, (_, index) => `${index % 10}`).join(' ');
  const windows = readingWindows(
    { question: 'Who?', evidence: [], passages: [{ title: 'T', text }] },
    vocabulary,
  );
  expect(windows.length).toBeGreaterThan(2);
  expect(windows.every((window) => window.ids.length <= readingLimits.window)).toBe(true);
  for (const [index, window] of windows.entries()) {
    for (const piece of window.pieces) expect(text.slice(piece.start, piece.end)).toMatch(/^\d$/u);
    const next = windows[index + 1];
    if (next === undefined) continue;
    expect(window.pieces.slice(-readingLimits.overlap)).toEqual(next.pieces.slice(0, readingLimits.overlap));
  }
  const starts = new Set(windows.flatMap(({ pieces }) => pieces.map(({ start }) => start)));
  expect(starts.size).toBe(900);
});

it('question, evidence and title are cut so that the text has room', () => {
  const long = 'a b c d e f g h '.repeat(100);
  const evidence = [1, 2, 3, 4].map(() => ({ title: 'E', text: long }));
  const windows = readingWindows(
    { question: long, evidence, passages: [{ title: long, text: long }] },
    vocabulary,
  );
  const [window] = windows;
  expect(window?.secondAt).toBe(3 + readingLimits.question + readingLimits.evidence);
  expect(windows.every((each) => each.ids.length <= readingLimits.window)).toBe(true);
  expect(windows.every((each) => each.pieces.length > readingLimits.overlap)).toBe(true);
});

it('an empty passage has no window, and the others keep their places', () => {
  const passages = [
    { title: 'T', text: '' },
    { title: 'T', text: ' \u200b ' },
    { title: 'T', text: 'x' },
  ];
  const windows = readingWindows({ question: 'Who?', evidence: [], passages }, vocabulary);
  expect(windows.map(({ passage }) => passage)).toEqual([2]);
});

it('paragraphs of a passage are read by themselves too, headings with what stands under them', () => {
  const paragraphs = [
    'Crew',
    'Ilse was the captain of the ship for a year.',
    'Hedda was a cook and left the ship in May.',
  ];
  const text = paragraphs.join('\n\n');
  const windows = readingWindows(
    { question: 'Who?', evidence: [], passages: [{ title: 'T', text }] },
    vocabulary,
  );
  const read = windows.map(({ pieces, isParagraph }) => ({
    isParagraph,
    text: text.slice(pieces[0]?.start, pieces.at(-1)?.end),
  }));
  expect(read).toEqual([
    { isParagraph: false, text },
    { isParagraph: true, text: `${paragraphs[0]}\n\n${paragraphs[1]}` },
    { isParagraph: true, text: paragraphs[2] },
  ]);
});

it('lines of a page are no paragraphs, long ones are', () => {
  const [short, long] = ['a ship of the bay '.repeat(3).trim(), 'a ship of the bay '.repeat(9).trim()];
  const count = (text: string) =>
    readingWindows({ question: 'Who?', evidence: [], passages: [{ title: 'T', text }] }, vocabulary).filter(
      ({ isParagraph }) => isParagraph,
    ).length;
  expect(count(`${short}\n${short}`)).toBe(0);
  expect(count(`${long}\n${long}`)).toBe(2);
});
