import { wordSet } from './lexicon-words.ts';

/** Finite forms of frequent irregular verbs: a noun phrase does not go across them. Forms that are as often nouns are left out. */
export const finiteVerbs = wordSet(`
  is are was were be been being am has have had having do does did done
  became become becomes began begins begun bore brought built came comes chose chosen drew drawn drove driven
  ate fell fallen felt fled flew flown forgot found fought gave given gives went gone goes grew grown hung heard held hid
  kept knew known knows laid led left lent lost made makes meant met paid ran rang rose risen said says sang sank
  saw seen seeks sold sent sets shot shown slept sold spoke spoken spent stood stole stuck struck swam swore
  taught took taken takes tells told thought threw thrown understood woke wore won wins wrote written writes
  contains includes consists belongs lies stands serves plays uses refers runs remains appears occurs follows leads
  lives works owns holds produces provides shows forms covers means describes features stars
  may can could will would shall should must might
`);

const participle = /(?:ed|ing)$/u;
const nouns = wordSet('breed creed greed speed indeed proceed succeed exceed');

/** True for words that look like a past tense or participle by their ending: 'founded', 'starring'. */
export function isParticiple(term: string): boolean {
  return term.length > 4 && participle.test(term) && !nouns.has(term);
}

const irregular: ReadonlyMap<string, string> = new Map(
  'became become began begin bore bear brought bring came come chose choose drew draw drove drive fell fall flew fly fought fight found find gave give got get grew grow held hold kept keep knew know led lead left leave lost lose made make met meet paid pay ran run rode ride rose rise sang sing sank sink saw see sent send sold sell slept sleep spoke speak spent spend stood stand struck strike swam swim taught teach took take told tell threw throw went go wore wear won win wrote write'
    .split(' ')
    .flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1] ?? word] as const] : [])),
);
/** Before '-ed' an 'e' was there: 'lived', 'raised', 'settled', 'graduated', 'retired'. */
const dropped =
  /(?:[vcuz]|[aeiou]s|[lnr]s|[^aeiou]l|[au]t|(?:inv|exc|un|c)it|(?<!e)ar|ir|(?:sc|st|pl|ign)or|[ao]k|[aeiou]g|dg|[ai]d)$/u;

/** 'died' -> did, die; 'lies' -> does, lie. Undefined for what is no plain past or present of one verb. */
export function withAuxiliary(
  word: { readonly term: string; readonly isCapital: boolean } | undefined,
): { readonly auxiliary: 'did' | 'does'; readonly verb: string } | undefined {
  if (word === undefined || word.isCapital) return undefined;
  const { term } = word;
  const known = irregular.get(term);
  if (known !== undefined) return { auxiliary: 'did', verb: known };
  if (/^(?:died|lied|tied)$/u.test(term)) return { auxiliary: 'did', verb: term.slice(0, -1) };
  if (/ied$/u.test(term)) return { auxiliary: 'did', verb: `${term.slice(0, -3)}y` };
  if (/^.{2,}ed$/u.test(term)) {
    const stem = term.slice(0, -2);
    const isDoubled = /([bdgmnprt])\1$/u.test(stem);
    return { auxiliary: 'did', verb: isDoubled ? stem.slice(0, -1) : dropped.test(stem) ? `${stem}e` : stem };
  }
  if (/[^aeious]ies$/u.test(term) && term.length > 4)
    return { auxiliary: 'does', verb: `${term.slice(0, -3)}y` };
  if (/(?:sh|ch|ss|x|go|do)es$/u.test(term)) return { auxiliary: 'does', verb: term.slice(0, -2) };
  return /[^su]s$/u.test(term) ? { auxiliary: 'does', verb: term.slice(0, -1) } : undefined;
}
