import { terms } from './tokenize.ts';

const setOf = (words: string) => new Set(words.trim().split(/\s+/u));

/** Folded function words of German, French, Spanish, Italian and Dutch that are no English words. */
const foreign: ReadonlySet<string> = setOf(`
  der das des dem den ein eine einen einem einer eines und ist sind wer wie wo wann warum wieso wen wem welche welcher
  welches welchen welchem nicht fur von vom zum zur im beim auf aus nach uber kostet heisst wurde wurden haben gibt es ich
  le la les est qui que quand combien pourquoi quel quelle quels quelles dans avec pour sont une du aux sur et
  el los las quien quienes cuando donde cuanto cuantos cuantas cual cuales con por para del una fue
  il gli che chi dove quando quanto quale perche della dello nel
  de het een wat waar wanneer hoeveel waarom van voor met zijn niet
`);
/** Words that only English has. */
const english: ReadonlySet<string> = setOf(`
  the of who whom whose what which when where how why are were did does has had and for with from by that this his her their
  been could would will should
`);
const fewest = 2;

/** Whether a question is asked in another language than English, by its function words: names in it say nothing, 'Who founded Los Angeles?'. */
export function isForeign(question: string): boolean {
  const words = terms(question);
  if (words.some((word) => english.has(word))) return false;
  return words.filter((word) => foreign.has(word)).length >= fewest;
}

/** Those that are English words as well. */
const both: ReadonlySet<string> = setOf('die was war hat am an des on un se o i y e');

/** Function words of other languages, for a question that is in one. */
export function saysLittle(word: string): boolean {
  return foreign.has(word) || both.has(word);
}
