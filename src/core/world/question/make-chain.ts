import type { Fact } from '../fact.ts';
import { entityForms } from './answers.ts';
import { type Asker, isInOneArticle, isOnlyOne, type QuestionMaker } from './asker.ts';
import { askingOf } from './asking-of.ts';
import { anyStart, draftOf, partOf, saysAnswer, walk } from './chain.ts';
import { phrase, refer, sentenceCase, valueEntity } from './phrase.ts';
import type { QuestionDraft, QuestionKind } from './question.ts';

const kinds: readonly QuestionKind[] = ['plain', 'two-hops', 'three-hops', 'four-hops'];
/** How often the last hop is asked the other way round: for the thing whose article names what is known. */
const turned = 0.22;

/** Questions whose evidence is so many articles long, each naming the next. */
export function makeChain(hops: 1 | 2 | 3 | 4): QuestionMaker {
  const kind = kinds[hops - 1] ?? 'plain';
  return (asker) => {
    if (hops < 3 && asker.random.chance(turned)) return makeTurned(asker, kind);
    const start = anyStart(asker);
    const chain = start === undefined ? undefined : walk(asker, start, hops);
    if (start === undefined || chain === undefined) return undefined;
    return draftOf(asker, chain, { kind, name: refer(start, asker.random) });
  };
}

/** 'Which brig did Ilse Brandt design?', or for two hops 'Which brig did the founder of Tolve College design?'. */
function makeTurned(asker: Asker, kind: QuestionKind): QuestionDraft | undefined {
  const { random, world } = asker;
  const start = anyStart(asker);
  const first = start === undefined || kind === 'plain' ? undefined : walk(asker, start, 1)?.[0];
  const known = kind === 'plain' ? start : first === undefined ? undefined : valueEntity(first);
  if (start === undefined || known?.hasArticle !== true || !isOnlyOne(asker, known)) return undefined;
  const fact = random.pickAny(world.about(known).filter((each) => isOnlyAnswer(asker, each)));
  const name = refer(start, random);
  const described = first === undefined ? name : phrase(first, 'as', { random, s: name });
  if (fact === undefined || described === undefined || fact.subject === start) return undefined;
  const asked = phrase(fact, 'inverse', { random, v: described });
  const part = phrase(fact, 'inverse', { random, v: refer(known, random) });
  if (asked === undefined || part === undefined) return undefined;
  const question = sentenceCase(asked);
  const answers = entityForms(world, fact.subject);
  if (answers.some((answer) => saysAnswer(question, answer))) return undefined;
  const last = { question: sentenceCase(part), answer: fact.subject.name, article: fact.subject };
  const parts = [...(first === undefined ? [] : [partOf(asker, first)]), last];
  return { question, answers, gold: parts.map(({ article }) => article), kind, parts };
}

/** Whether this is the only thing of its type of which that can be said. */
function isOnlyAnswer({ index }: Asker, fact: Fact): boolean {
  return isInOneArticle(fact) && askingOf(fact)?.inverse !== undefined && index.alike(fact).length === 1;
}
