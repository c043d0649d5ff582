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

const asked = fault('question', 'implicit');
const broken = fault('search', 'explicit');
const misleading = fault('search', 'implicit');
const mistaken = fault('engine', 'implicit');
const failing = fault('engine', 'explicit');

/** In the order in which they are drawn and shown. */
export const faultWords = {
  down: broken('Error', 'the source breaks'),
  slow: broken('Time-out', 'the source takes longer than it may'),
  late: broken('Slow answer', 'the source takes 8 seconds of the run and answers then'),
  blocked: broken('Quota', 'the source refuses for 2 seconds'),
  flaky: {
    ...broken('Flaky', 'the source breaks N times in a row, then is fine'),
    times: 2,
  },
  dead: broken('Dead', 'the source breaks and stays broken for the rest of the run'),
  empty: broken('Empty', 'the source answers, with nothing'),
  irrelevant: misleading('Irrelevant', 'results are those of another subject'),
  'near-miss': misleading('Near misses', 'results share names and words, and hold no answer'),
  dropped: misleading('Gold dropped', 'the needed passages are taken out, where they are known'),
  reordered: misleading('Wrong order', 'the worst results come first'),
  truncated: misleading('Truncated', 'of each result only the beginning is there'),
  corrupted: misleading('Corrupted', 'half of the words of each result are garbled'),
  misspelled: asked('Misspelled', 'a name in the question is misspelled'),
  'bad-query': mistaken('Bad query', 'the engine writes a query about another subject'),
  'wrong-answer': mistaken('Wrong answer', 'the engine is sure of an answer that is wrong'),
  invalid: failing('Invalid output', 'the engine gives nothing that can be used'),
  lost: failing('Engine lost', 'the engine is lost in the middle of a job'),
} as const satisfies Readonly<Record<string, FaultWords>>;

export type FaultKind = keyof typeof faultWords;

// The keys are exactly the kinds; Object.keys forgets that.
export const faultKinds = Object.keys(faultWords) as readonly FaultKind[];

function fault<Place extends FaultPlace, Class extends FaultClass>(place: Place, kind: Class) {
  return (name: string, does: string) => ({ place, class: kind, name, does });
}
