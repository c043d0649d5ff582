import type { EffectType } from './effect.ts';
import type { Verdict } from './event.ts';
import type { FailureKind } from './failure.ts';
import type { Move } from './move.ts';
import type { PolicyName } from './policy-name.ts';

/** The plain words of everything a run can meet: the one table that page, reports and docs take them from. */

/** `name` heads a sentence or a table; `meaning` says it in a sentence of its own. */
type Words = { readonly name: string; readonly meaning: string };

export const failureWords: Readonly<Record<FailureKind, Words>> = {
  'no-results': { name: 'No results', meaning: 'The source answered, with nothing.' },
  'off-topic': { name: 'Off topic', meaning: 'Results came, and none of them bears on the question.' },
  'too-broad': { name: 'Too broad', meaning: 'Many weak results over scattered topics; none stands out.' },
  'too-narrow': { name: 'Too narrow', meaning: 'Few results: some words kept the rest out.' },
  misspelled: {
    name: 'Misspelled',
    meaning: 'A word of the question stands in no document, and a near one does.',
  },
  ambiguous: {
    name: 'Ambiguous',
    meaning: 'Several things go by this name, and the question does not say which.',
  },
  'missing-hop': {
    name: 'A part is missing',
    meaning: 'What was found bears on the question and answers only a part of it.',
  },
  'wrong-source': { name: 'Wrong source', meaning: 'This source knows nothing of the subject; another may.' },
  'source-down': { name: 'Source down', meaning: 'The source could not be asked.' },
  'source-slow': { name: 'Source slow', meaning: 'The source did not answer in time.' },
  'source-blocked': { name: 'Source refused', meaning: 'The source did not let the question in.' },
  unreadable: { name: 'Unreadable', meaning: 'A passage could not be fetched, or came damaged or cut off.' },
  contradiction: { name: 'Contradiction', meaning: 'What was found says different things.' },
  unsupported: {
    name: 'Not supported',
    meaning: 'An answer did not stand when it was held against its quote.',
  },
  'model-invalid': { name: 'Unusable output', meaning: 'The engine gave nothing that could be used.' },
  'engine-lost': { name: 'Engine lost', meaning: 'The engine stopped working.' },
  repeating: { name: 'Repeating', meaning: 'The search brought nothing that was not there before.' },
  'out-of-budget': { name: 'Out of budget', meaning: 'The run used up its searches, steps or time.' },
};

/** `done` is what a station says was done, as a whole phrase to which the detail is added. */
export const moveWords: Readonly<Record<Move, Words & { readonly done: string }>> = {
  rephrase: { name: 'Rephrase', meaning: 'Ask in other words.', done: 'Asked in other words' },
  broaden: {
    name: 'Broaden',
    meaning: 'Ask for fewer and looser words.',
    done: 'Asked for fewer, looser words',
  },
  narrow: {
    name: 'Narrow',
    meaning: 'Ask for all words, and names as a whole.',
    done: 'Asked for all of the words',
  },
  respell: { name: 'Respell', meaning: 'Ask with the spelling that the documents have.', done: 'Respelled' },
  disambiguate: {
    name: 'Disambiguate',
    meaning: 'Take one of several things of one name.',
    done: 'Took it to mean',
  },
  decompose: {
    name: 'Split',
    meaning: 'Ask for one part of the question by itself.',
    done: 'Asked for one part',
  },
  'follow-entity': {
    name: 'Follow',
    meaning: 'Look up what the evidence has just named.',
    done: 'Looked up',
  },
  'read-deeper': {
    name: 'Read on',
    meaning: 'Read the next results, or the whole document.',
    done: 'Read on',
  },
  'switch-source': {
    name: 'Other source',
    meaning: 'Ask another source the same.',
    done: 'Asked another source',
  },
  backtrack: {
    name: 'Go back',
    meaning: 'Leave this branch and go back to the last good point.',
    done: 'Went back and left this branch',
  },
  retry: { name: 'Retry', meaning: 'Ask the same again.', done: 'Asked the same again' },
  wait: { name: 'Wait', meaning: 'Wait a moment before the next try.', done: 'Waited' },
  'ask-person': { name: 'Ask you', meaning: 'Ask the person one short question.', done: 'Asked you' },
  answer: { name: 'Answer', meaning: 'End with an answer and its quotes.', done: 'Answered' },
  'give-up': { name: 'Give up', meaning: 'End with an account of what was tried.', done: 'Gave up' },
};

export const verdictWords: Readonly<Record<Verdict, Words>> = {
  good: { name: 'Good', meaning: 'At least one passage bears on the question.' },
  unclear: { name: 'Unclear', meaning: 'Some passages may bear on the question.' },
  bad: { name: 'Off topic', meaning: 'No passage bears on the question.' },
};

/** What is going on while a step is in flight. */
export const effectWords: Readonly<Record<EffectType, string>> = {
  recall: 'Looking for similar questions of the past',
  plan: 'Working out what has to be found',
  search: 'Searching',
  judge: 'Judging what came',
  read: 'Reading',
  extract: 'Looking for the answer in what was found',
  'write-query': 'Writing another query',
  verify: 'Holding the answer against its quote',
  wait: 'Waiting before the next try',
  'ask-person': 'Waiting for your answer',
  backtrack: 'Going back',
  answer: 'Putting the answer together',
  'give-up': 'Writing down what was tried',
};

export const policyWords: Readonly<Record<PolicyName, Words>> = {
  naive: { name: 'Naive', meaning: 'One search for each part, and the answer is whatever came.' },
  retry: { name: 'Retry', meaning: 'Rewords the query as long as no answer comes, and does not ask why.' },
  rules: { name: 'Rules', meaning: 'Notices what went wrong, and picks the move that repairs it.' },
  learned: { name: 'Learned', meaning: 'Picks the move that a trained network expects most of.' },
  oracle: {
    name: 'Oracle',
    meaning: 'Knows what is needed and what went wrong: a bound for the others, in evaluations only.',
  },
};

export const endWords = {
  answered: 'Answered',
  'gave-up': 'No answer found',
  stopped: 'Stopped',
  running: 'In progress',
} as const;

/** What came nearest to an answer is shown, and said to be none. */
/** An answer as it is shown: 'yes' and 'no', which the log has in lower case, as the sentences that they are. */
export function answerWords(text: string): string {
  return text === 'yes' || text === 'no' ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;
}

export const nearestWords = {
  title: 'Nearest passages',
  /** Something was in question, and is marked. */
  marked: 'Not sure enough to call it an answer. What came closest is marked; judge it for yourself.',
  /** Nothing was. */
  unmarked: 'No answer was made out here. These sentences share most with the question.',
} as const;

/** What is known of a failed search, for the sentence about it. */
export type FailureFacts = {
  readonly passages: number;
  /** What was needed, in words. */
  readonly need: string;
  /** What the repair names, for example 'merow → merrow'; may be empty. */
  readonly detail: string;
};

/** 'Off topic: none of 8 passages bears on “Who was the captain?”.' Always one sentence with its full stop. */
export function failureSentence(failure: FailureKind, facts: FailureFacts): string {
  const { name, meaning } = failureWords[failure];
  return `${name}: ${failureDetail(failure, facts) ?? lowerFirst(meaning)}`;
}

function failureDetail(failure: FailureKind, { passages, need, detail }: FailureFacts): string | undefined {
  switch (failure) {
    case 'off-topic':
      return passages === 1
        ? `the one passage that came does not bear on “${need}”.`
        : `none of ${passages} passages bears on “${need}”.`;
    case 'too-narrow':
      return `only ${count(passages, 'passage')} came.`;
    case 'too-broad':
      return `${count(passages, 'passage')} came, and none stands out.`;
    case 'misspelled':
      return detail.includes('→') ? `no document holds ${misspeltWords(detail)}.` : undefined;
    default:
      return undefined;
  }
}

/** 'Respelled: merow → merrow.' Always one sentence with its full stop. */
export function moveSentence(move: Move, detail: string): string {
  const { done } = moveWords[move];
  switch (move) {
    case 'backtrack':
    case 'retry':
    case 'rephrase':
    case 'ask-person':
    case 'answer':
    case 'give-up':
      return `${done}.`;
    case 'follow-entity':
    case 'disambiguate':
      return detail === '' ? `${done} what was named.` : `${done} ${endSentence(`“${detail}”`)}`;
    case 'wait':
      return detail === '' ? `${done}.` : `${done} ${endSentence(detail)}`;
    default:
      return detail === '' ? `${done}.` : `${done}: ${endSentence(detail)}`;
  }
}

export function count(number: number, thing: string, things = `${thing}s`): string {
  return `${number === 0 ? 'no' : number.toLocaleString('en')} ${number === 1 ? thing : things}`;
}

function misspeltWords(detail: string): string {
  const words = detail.split(', ').map((each) => `“${each.split(' → ')[0] ?? each}”`);
  return words.join(' or ');
}

function endSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
