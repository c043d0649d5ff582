/** What becomes faulty: the question before the run, a search, or a job of the engine. */
export type FaultPlace = 'question' | 'search' | 'engine';

/** Whether the failure says that it is one (an error, nothing at all), or looks like success. */
export type FaultClass = 'explicit' | 'implicit';

type FaultWords = {
  readonly place: FaultPlace;
  readonly class: FaultClass;
  /** For tables. */
  readonly name: string;
  /** What it does, for help texts. */
  readonly does: string;
  /** How often it happens in a row, where that can be said ('flaky=0.1x3'). */
  readonly times?: number;
};

/** In the order in which they are drawn and shown. */
export const faultWords = {
  down: word('search', 'explicit', 'Error', 'the source breaks'),
  slow: word('search', 'explicit', 'Time-out', 'the source takes longer than it may'),
  late: word('search', 'explicit', 'Slow answer', 'the source takes 8 seconds of the run and answers then'),
  blocked: word('search', 'explicit', 'Quota', 'the source refuses for 2 seconds'),
  flaky: {
    ...word('search', 'explicit', 'Flaky', 'the source breaks N times in a row, then is fine'),
    times: 2,
  },
  dead: word('search', 'explicit', 'Dead', 'the source breaks and stays broken for the rest of the run'),
  empty: word('search', 'explicit', 'Empty', 'the source answers, with nothing'),
  irrelevant: word('search', 'implicit', 'Irrelevant', 'results are those of another subject'),
  'near-miss': word('search', 'implicit', 'Near misses', 'results share names and words, and hold no answer'),
  dropped: word(
    'search',
    'implicit',
    'Gold dropped',
    'the needed passages are taken out, where they are known',
  ),
  reordered: word('search', 'implicit', 'Wrong order', 'the worst results come first'),
  truncated: word('search', 'implicit', 'Truncated', 'of each result only the beginning is there'),
  corrupted: word('search', 'implicit', 'Corrupted', 'half of the words of each result are garbled'),
  misspelled: word('question', 'implicit', 'Misspelled', 'a name in the question is misspelled'),
  'bad-query': word('engine', 'implicit', 'Bad query', 'the engine writes a query about another subject'),
  'wrong-answer': word('engine', 'implicit', 'Wrong answer', 'the engine is sure of an answer that is wrong'),
  invalid: word('engine', 'explicit', 'Invalid output', 'the engine gives nothing that can be used'),
  lost: word('engine', 'explicit', 'Engine lost', 'the engine is lost in the middle of a job'),
} as const satisfies Readonly<Record<string, FaultWords>>;

export type FaultKind = keyof typeof faultWords;

// The keys are exactly the kinds; Object.keys forgets that.
export const faultKinds = Object.keys(faultWords) as readonly FaultKind[];

function word<Place extends FaultPlace, Class extends FaultClass>(
  place: Place,
  kind: Class,
  name: string,
  does: string,
) {
  return { place, class: kind, name, does };
}
