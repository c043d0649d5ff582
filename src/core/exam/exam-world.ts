import { documentId, passageId, sourceId } from '../ids.ts';
import type { Passage } from '../passage.ts';
import { sentences } from '../text/sentences.ts';
import { buildWorld } from '../world/build/build-world.ts';
import type { Question, QuestionKind } from '../world/question/question.ts';
import { writeQuestions } from '../world/question/write-questions.ts';
import { Random } from '../world/random.ts';
import { type Article, articlesOf } from '../world/stream-articles.ts';

/** A question with the passages that are needed for it; `passage`, the last of them, says the answer letter for letter. */
export type Fact = {
  readonly question: Question;
  readonly answer: string;
  readonly passage: Passage;
  readonly gold: readonly Passage[];
};

export type ExamWorld = {
  readonly passages: readonly Passage[];
  readonly facts: (...kinds: readonly QuestionKind[]) => readonly Fact[];
  readonly questionsOf: (...kinds: readonly QuestionKind[]) => readonly Question[];
};

const articles = 125;
const questions = 240;
const passageCharacters = 280;
const source = sourceId('exam');

/** A small world of its own: another seed than any that is bundled, trained or measured on. */
export function examWorld(seed: number): ExamWorld {
  const built = buildWorld({ seed, articles });
  const byArticle = new Map([...articlesOf(built, seed)].map((article) => [article.id, passagesOf(article)]));
  const asked = writeQuestions(built, { count: questions, random: new Random(seed).fork('questions') });
  const passages = [...byArticle.values()].flat();
  const of = (kinds: readonly QuestionKind[]) => asked.filter(({ kind }) => kinds.includes(kind));
  return {
    passages,
    facts: (...kinds) => of(kinds).flatMap((question) => factOf(question, byArticle)),
    questionsOf: (...kinds) => of(kinds),
  };
}

/** A few sentences each: shorter than the library's passages, since a slow model reads them all in its two minutes. */
function passagesOf({ id, title, text }: Article): readonly Passage[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of sentences(text)) {
    const last = ranges.at(-1);
    if (last !== undefined && end - last.start <= passageCharacters) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges.map(({ start, end }, index) => ({
    ...{ id: passageId(`${id}-${index}`), documentId: documentId(id), sourceId: source, title },
    ...{ text: text.slice(start, end), start, end, documentHash: id },
  }));
}

function factOf(question: Question, byArticle: ReadonlyMap<string, readonly Passage[]>): readonly Fact[] {
  const articles = question.goldIds.map((id) => byArticle.get(id) ?? []);
  const last = articles.at(-1) ?? [];
  for (const answer of question.answers) {
    const passage = last.find(({ text }) => text.includes(answer));
    if (passage !== undefined) {
      const before = articles.slice(0, -1).flatMap((passages) => passages.slice(0, 1));
      return [{ question, answer, passage, gold: [...before, passage] }];
    }
  }
  return [];
}
