import type { SampleQuestion } from '../../ports/bundled-library.ts';

/**
 * Chosen by hand among the questions that the generator writes about the bundled world: a name that is misspelled, a nickname and a pen name that other
 * articles explain; ways of two and three articles; a clockmaker who had no frigate, and eyes that nobody described.
 */
export const sampleQuestions: readonly SampleQuestion[] = [
  { kind: 'recovers', question: 'At which shipyard was the Northarn Teal built?' },
  { kind: 'recovers', question: 'Which trading company employed the Lame Candle?' },
  { kind: 'recovers', question: 'In which place was Vomisande Vibolfe born?' },
  {
    kind: 'several-hops',
    question: 'Who was the first master shipwright of the shipyard that built the schooner Merry Linnet?',
  },
  {
    kind: 'several-hops',
    question:
      'The Gruholt Seamen’s Hospital is in a mining town. On which mountain does the river that runs past that mining town rise?',
  },
  {
    kind: 'several-hops',
    question: 'When was the book that describes the Jasumad Strike of 1719 published?',
  },
  { kind: 'no-answer', question: 'Which frigate did Throdan Learrow command?' },
  { kind: 'no-answer', question: 'What colour were the eyes of Zendivan Toscerro?' },
];
