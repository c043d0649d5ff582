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

/** True for words that look like a past tense or participle by their ending: 'founded', 'starring'. */
export function isParticiple(term: string): boolean {
  return term.length > 4 && participle.test(term);
}
