import type { CorpusRecord } from '../../src/adapters/any/sqlite-library/load-corpus.ts';
import { documentId, passageId, sourceId } from '../../src/core/ids.ts';
import type { Passage } from '../../src/core/passage.ts';
import { terms } from '../../src/core/text/tokenize.ts';
import { questionSet, readLines, type TrainingSet } from '../fit/training-sets.ts';
import { bm25 } from './bm25.ts';
import { isKeptOut } from './kept-out.ts';

/** A question with the passages that the reader is given. `answers` is empty where they hold none. */
export type ReadingExample = {
  readonly id: string;
  readonly set: string;
  readonly question: string;
  readonly passages: readonly Passage[];
  readonly answers: readonly string[];
  /** Passages in which an answer counts as found at the right place. */
  readonly gold: ReadonlySet<string>;
};

const mostPassages = 8;

export function toPassage({ id, title, text }: CorpusRecord): Passage {
  return {
    ...{ id: passageId(id), documentId: documentId(id), sourceId: sourceId('library'), title, text },
    ...{ start: 0, end: text.length, documentHash: '' },
  };
}

/** Which gold passages are given: all, none, or only those on the way, as after a first search of a question of several hops. */
export type GoldGiven = 'all' | 'none' | 'on the way';

/** Gold passages among the best that BM25 finds, eight in all, in its order. Where not all are given, no answer is right. */
export function retrieved(set: TrainingSet, given: GoldGiven = 'all'): readonly ReadingExample[] {
  const rank = bm25(set.corpus.map(({ title, text }) => `${title} ${text}`));
  const passages = set.corpus.map(toPassage);
  const places = new Map(set.corpus.map(({ id }, index) => [id, index]));
  return set.questions.flatMap(({ id, question, answers = [], goldIds }) => {
    const gold = goldIds.flatMap((each) => places.get(each) ?? []);
    const kept = gold.filter(
      (index) => given === 'all' || (given === 'on the way' && !holdsAnswer(passages[index], answers)),
    );
    if (given === 'on the way' && (kept.length === 0 || kept.length === gold.length)) return [];
    const order = rank(question, set.corpus.length);
    const place = new Map(order.map((index, position) => [index, position]));
    const others = order.filter((index) => !gold.includes(index));
    const chosen = [...kept, ...others].slice(0, mostPassages);
    chosen.sort((left, right) => (place.get(left) ?? 1e9) - (place.get(right) ?? 1e9));
    return {
      ...{ id: given === 'all' ? id : `${id}, ${given}`, set: set.name, question, gold: new Set(goldIds) },
      passages: chosen.flatMap((index) => passages[index] ?? []),
      answers: given === 'all' ? answers : [],
    };
  });
}

function holdsAnswer(passage: Passage | undefined, answers: readonly string[]): boolean {
  const words = ` ${terms(passage?.text ?? '').join(' ')} `;
  return answers.some((answer) => words.includes(` ${terms(answer).join(' ')} `));
}

type Row = {
  readonly id: string;
  readonly question: string;
  readonly title: string;
  readonly context: string;
  readonly answers: readonly { readonly text: string; readonly start: number }[];
};

/** Questions on one paragraph, with paragraphs of the same article that share most words and do not hold the answer beside it. */
export function paragraphs(
  name: string,
  options: { readonly limit: number; readonly others: number; readonly keptOut?: boolean },
): readonly ReadingExample[] {
  const all = readLines(`${name}/train.jsonl.gz`) as unknown as readonly Row[];
  const rows = options.keptOut
    ? all.filter(({ title, context }) => isKeptOut(title || context.slice(0, 80)))
    : all;
  const contexts = [...new Map(all.map(({ title, context }) => [context, { title, context }])).values()];
  const rank =
    options.others > 0 ? bm25(contexts.map(({ title, context }) => `${title} ${context}`)) : () => [];
  const step = Math.max(1, Math.floor(rows.length / options.limit));
  return rows
    .filter((_, index) => index % step === 0)
    .slice(0, options.limit)
    .map((row) => {
      const answers = row.answers.map(({ text }) => text);
      const others = rank(row.question, options.others + 10)
        .flatMap((index) => contexts[index] ?? [])
        .filter(
          ({ context }) => context !== row.context && !answers.some((answer) => context.includes(answer)),
        )
        .slice(0, options.others);
      const given = [{ title: row.title, context: row.context }, ...others];
      const start = hash(row.id) % given.length;
      const turned = [...given.slice(start), ...given.slice(0, start)];
      return {
        ...{
          id: row.id,
          set: name,
          question: row.question,
          answers,
          gold: new Set([contextId(row.context)]),
        },
        passages: turned.map(({ title, context }) =>
          toPassage({ id: contextId(context), title, text: context }),
        ),
      };
    });
}

function contextId(context: string): string {
  return `c${hash(context)}`;
}

function hash(text: string): number {
  let value = 7;
  for (let index = 0; index < text.length; index++) value = (value * 31 + text.charCodeAt(index)) >>> 0;
  return value;
}

/** Every other question of a set: the even ones are fitted on, the odd ones are measured. */
export function half(set: TrainingSet, part: 'fit' | 'measure'): TrainingSet {
  return { ...set, questions: set.questions.filter((_, index) => index % 2 === (part === 'fit' ? 0 : 1)) };
}

const askings: Readonly<Record<string, readonly string[]>> = {
  director: ['Who is the director of {}?', 'Who directed {}?'],
  performer: ['Who is the performer of {}?', 'Who performed {}?'],
  composer: ['Who is the composer of {}?', 'Who composed the music of {}?'],
  'date of birth': ['When was {} born?', 'What is the date of birth of {}?'],
  'date of death': ['When did {} die?', 'What is the date of death of {}?'],
  'place of birth': ['Where was {} born?', 'What is the place of birth of {}?'],
  'place of death': ['Where did {} die?', 'What is the place of death of {}?'],
  'country of citizenship': ['What nationality is {}?', 'Which country is {} from?'],
  'country of origin': ['Which country is {} from?'],
  country: ['Which country is {} located in?'],
  father: ['Who is the father of {}?', "Who is {}'s father?"],
  mother: ['Who is the mother of {}?', "Who was {}'s mother?"],
  spouse: ['Who is the spouse of {}?', "Who is {}'s wife?"],
  child: ['Who is the child of {}?'],
  sibling: ['Who is the sibling of {}?'],
  'publication date': ['When was {} released?', 'When did {} come out?'],
  'cause of death': ['What is the cause of death of {}?', 'Why did {} die?'],
  'award received': ['Which award did {} receive?'],
  'educated at': ['Where did {} study?'],
  'founded by': ['Who founded {}?'],
};

type Evidence = readonly [subject: string, relation: string, object: string];

/** The single steps of questions of several hops, as the solver asks them, each over the passages of its question. */
export function singleSteps(name: string, part: 'fit' | 'measure'): readonly ReadingExample[] {
  const set = half(questionSet(name), part);
  const rows = new Map(readLines(`${name}/questions.jsonl`).map((row) => [String(row['id']), row]));
  const titles = new Map(set.corpus.map(({ id, title }) => [id, title]));
  return retrieved(set).flatMap((example) => {
    const evidences = (rows.get(example.id)?.['evidences'] ?? []) as readonly Evidence[];
    return evidences.flatMap(([subject, relation, object], index) => {
      const asked = askings[relation]?.[index % (askings[relation]?.length ?? 1)];
      const gold = [...example.gold].filter((id) => titles.get(id)?.replace(/ \(.*\)$/u, '') === subject);
      if (asked === undefined || gold.length === 0) return [];
      const question = asked.replace('{}', subject);
      return [
        {
          ...example,
          id: `${example.id}-${index}`,
          set: `${name} steps`,
          question,
          answers: [object],
          gold: new Set(gold),
        },
      ];
    });
  });
}

/** Relations of people, and what a text that states one of them would hold. */
const statedBy: Readonly<Record<string, RegExp>> = {
  'date of death': /\bdie[sd]?\b|death|\bdead\b|killed|\d\s*[–—-]|[–—-]\s*(?:c\. )?(?:\d|\p{Lu}\p{Ll}+ \d)/u,
  'place of death': /\bdie[sd]?\b|death|\bdead\b|killed|\d\s*[–—-]|[–—-]\s*(?:c\. )?(?:\d|\p{Lu}\p{Ll}+ \d)/u,
  'date of birth': /born|birth|\(\s*(?:c\. )?\d|\(\s*\p{Lu}\p{Ll}+ \d/u,
  'place of birth': /born|birth|native|\bfrom\b/u,
  spouse: /marri|wife|husband|spouse|widow|\bwed/u,
  father: /father|\bson\b|daughter|parents|born to|child/u,
  mother: /mother|\bson\b|daughter|parents|born to|child/u,
  'educated at': /stud|educat|graduat|universit|college|school|attend|alumn|degree|academy/iu,
  'award received': /award|prize|\bwon\b|receiv|medal|honou?r|inducted/iu,
};
const ofPeople = new Set([...Object.keys(statedBy), 'country of citizenship']);

/** Questions on a person whose passage is there and does not say it, by its words: the near misses that a reader must refuse. */
export function unstatedSteps(name: string, part: 'fit' | 'measure'): readonly ReadingExample[] {
  const set = half(questionSet(name), part);
  const rows = new Map(readLines(`${name}/questions.jsonl`).map((row) => [String(row['id']), row]));
  return retrieved(set).flatMap((example) => {
    const evidences = (rows.get(example.id)?.['evidences'] ?? []) as readonly Evidence[];
    const people = new Set(
      evidences.filter(([, relation]) => ofPeople.has(relation)).map(([subject]) => subject),
    );
    return [...people].flatMap((subject) => unstatedOf(example, subject).slice(0, 2));
  });
}

function unstatedOf(example: ReadingExample, subject: string): readonly ReadingExample[] {
  const own = example.passages.filter(({ title }) => title.replace(/ \(.*\)$/u, '') === subject);
  const [passage] = own;
  if (passage === undefined || own.length > 1) return [];
  const missing = Object.keys(statedBy).filter((relation) => !statedBy[relation]?.test(passage.text));
  const start = missing.length === 0 ? 0 : subject.length % missing.length;
  return [...missing.slice(start), ...missing.slice(0, start)].map((relation, index) => {
    const asked = askings[relation]?.[index % (askings[relation]?.length ?? 1)] ?? '';
    const question = asked.replace('{}', subject);
    return { ...example, id: `${example.id}-no-${relation}`, question, answers: [], gold: new Set<string>() };
  });
}

/** The gold decomposition of MuSiQue's questions. */
export function decomposedSteps(name: string, part: 'fit' | 'measure'): readonly ReadingExample[] {
  const set = half(questionSet(name), part);
  const rows = new Map(readLines(`${name}/questions.jsonl`).map((row) => [String(row['id']), row]));
  return retrieved(set).flatMap((example) => {
    const steps = (rows.get(example.id)?.['decomposition'] ?? []) as readonly {
      question: string;
      answer: string;
      gold_id: string;
    }[];
    return steps.map((step, index) => {
      const filled = steps.reduce(
        (text, each, number) => text.replaceAll(`#${number + 1}`, each.answer),
        step.question,
      );
      const [subject, relation] = filled.split(' >> ');
      const question = relation === undefined ? filled : `What is the ${relation} of ${subject}?`;
      return {
        ...example,
        id: `${example.id}-${index}`,
        set: `${name} steps`,
        question,
        answers: [step.answer],
        gold: new Set([step.gold_id]),
      };
    });
  });
}

export { questionSet };
