import type { ReadPassage, ReadSentence } from '../text/read-passage.ts';
import type { Word } from '../text/words.ts';
import { clausesIn } from './clauses.ts';
import { datesIn } from './dates.ts';
import { nameRuns, partsOfName, type WordRange } from './names.ts';
import { numbersIn, qualifierStart } from './numbers.ts';
import { endingsOf, phraseRuns } from './phrases.ts';
import { quotedIn } from './quoted.ts';
import type { AnswerSpan, SpanShape } from './span.ts';

const remembered = new WeakMap<ReadSentence, readonly AnswerSpan[]>();

/** All that could be an answer in a sentence, each slice once, under the first shape that finds it. */
export function answerSpans(passage: ReadPassage, sentence: ReadSentence): readonly AnswerSpan[] {
  const known = remembered.get(sentence);
  if (known !== undefined) return known;
  const spans = new SpanSet(passage, sentence);
  addByText(spans, passage.passage.text.slice(sentence.start, sentence.end));
  addNames(spans, passage.words);
  addPhrases(spans, passage.words);
  remembered.set(sentence, spans.list);
  return spans.list;
}

/** Collects spans of one sentence and leaves out those that are there. */
class SpanSet {
  readonly list: AnswerSpan[] = [];
  readonly sentence: ReadSentence;
  readonly #words: readonly Word[];
  readonly #text: string;
  readonly #seen = new Set<number>();

  constructor({ words, passage }: ReadPassage, sentence: ReadSentence) {
    this.sentence = sentence;
    this.#words = words;
    this.#text = passage.text;
  }

  addRange(shape: SpanShape, { from, to }: WordRange): void {
    const [first, last] = [this.#words[from], this.#words[to - 1]];
    if (first === undefined || last === undefined || to <= from) return;
    this.#push({ shape, from, to, start: first.start, end: this.#withDot(last) });
  }

  /** Offsets within the sentence. */
  addSlice(shape: SpanShape, slice: { readonly start: number; readonly end: number }): void {
    const [start, end] = [slice.start + this.sentence.start, slice.end + this.sentence.start];
    let from = this.sentence.from;
    while (from < this.sentence.to && (this.#words[from]?.start ?? 0) < start) from++;
    let to = from;
    while (to < this.sentence.to && (this.#words[to]?.end ?? 0) <= end) to++;
    if (to > from || this.#words[from]?.start === start)
      this.#push({ shape, from, to: Math.max(to, from + 1), start, end });
  }

  /** 'Brandt Jr.' keeps its dot, unless the sentence ends with it. */
  #withDot(last: Word): number {
    const isShort = last.isCapital && /^(?:jr|sr|inc|ltd|co|corp|st|[a-z])$/u.test(last.term);
    return isShort && this.#text.charAt(last.end) === '.' && last.end + 1 < this.sentence.end
      ? last.end + 1
      : last.end;
  }

  #push(span: AnswerSpan): void {
    const key = span.start * 65536 + (span.end - span.start);
    if (this.#seen.has(key) || this.#isInDate(span)) return;
    this.#seen.add(key);
    this.list.push(span);
  }

  /** 'October' in 'October 3, 1912' is no name. */
  #isInDate({ shape, start, end }: AnswerSpan): boolean {
    if (shape !== 'name' && shape !== 'part' && shape !== 'phrase' && shape !== 'number') return false;
    return this.list.some((each) => each.shape === 'date' && each.start <= start && end <= each.end);
  }
}

function addByText(spans: SpanSet, text: string): void {
  for (const slice of datesIn(text)) spans.addSlice('date', slice);
  for (const slice of numbersIn(text)) {
    spans.addSlice('number', slice);
    const qualified = qualifierStart(text, slice.start);
    if (qualified !== undefined) spans.addSlice('number', { start: qualified, end: slice.end });
    const counted = /^[\s-](?:\p{Ll}+(?:[\s-](?=\p{Ll}))?){1,2}/u.exec(text.slice(slice.end, slice.end + 40));
    if (counted !== null) addCounted(spans, text, { ...slice, tail: counted[0] });
  }
  for (const slice of quotedIn(text)) spans.addSlice('quoted', slice);
  for (const slice of clausesIn(text)) spans.addSlice('clause', slice);
}

/** '35 stores', '35 small stores'. */
function addCounted(
  spans: SpanSet,
  _text: string,
  counted: { start: number; end: number; tail: string },
): void {
  const first = /^[\s-]\p{L}+/u.exec(counted.tail)?.[0].length ?? 0;
  spans.addSlice('number', { start: counted.start, end: counted.end + first });
  const all = counted.tail.trimEnd().length;
  if (all > first) spans.addSlice('number', { start: counted.start, end: counted.end + all });
}

function addNames(spans: SpanSet, words: readonly Word[]): void {
  const runs = nameRuns(words, spans.sentence);
  for (const run of runs) {
    spans.addRange('name', run);
    for (const part of partsOfName(words, run)) spans.addRange('part', part);
  }
  addLists(spans, words, runs);
}

/** 'Quill Harbour, Tolve' and 'Brandt and Vey': names side by side. */
function addLists(spans: SpanSet, words: readonly Word[], runs: readonly WordRange[]): void {
  runs.forEach((first, index) => {
    let last = first;
    for (let next = index + 1; next < runs.length && next < index + 5; next++) {
      const run = runs[next];
      if (run === undefined || !isBeside(words, last, run)) return;
      last = run;
      spans.addRange('names', { from: first.from, to: run.to });
    }
  });
}

function isBeside(words: readonly Word[], left: WordRange, right: WordRange): boolean {
  if (right.from === left.to) return words[right.from]?.gap === 'comma';
  if (right.from !== left.to + 1 || words[left.to]?.term !== 'and') return false;
  return words[left.to]?.gap === 'space' || words[left.to]?.gap === 'comma';
}

function addPhrases(spans: SpanSet, words: readonly Word[]): void {
  const runs = phraseRuns(words, spans.sentence);
  runs.forEach((run, index) => {
    for (const ending of endingsOf(run)) spans.addRange('phrase', ending);
    const next = runs[index + 1];
    if (next === undefined) return;
    const between = words.slice(run.to, next.from).map((word) => word.term);
    const isJoined = words[run.to]?.gap === 'space' && words[next.from]?.gap === 'space';
    if (isJoined && /^(?:of(?: the| a| an)?|and)$/u.test(between.join(' '))) {
      for (const ending of endingsOf(run).slice(-3))
        spans.addRange('phrase', { from: ending.from, to: next.to });
    }
  });
}
