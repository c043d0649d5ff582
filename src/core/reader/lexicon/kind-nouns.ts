import type { AnswerKind } from '../../need.ts';
import { wordSet } from './lexicon-words.ts';

const places = wordSet(`
  city town village hamlet country nation state province county region district territory continent island isle river stream
  lake sea ocean bay gulf harbour harbor port mountain range valley desert street road avenue square borough parish municipality
  capital place location site area suburb neighbourhood neighborhood peninsula cape coast planet birthplace hometown kingdom
  venue hotel inn pub cafe restaurant seat headquarters empire colony republic prefecture canton hill waterfall forest archipelago settlement locality where strait canal volcano
`);
const persons = wordSet(`
  person man woman boy girl king queen emperor empress prince princess duke duchess president minister premier chancellor
  governor mayor captain admiral general pope bishop saint actor actress singer artist musician poet chef coach
  father mother parent son daughter child brother sister sibling wife husband spouse partner uncle aunt nephew niece cousin
  grandfather grandmother grandson granddaughter heir ancestor widow widower godfather godmother character people guitarist
  drummer bassist monarch ruler sultan tsar caliph khan lord lady knight nobleman philosopher physician surgeon thinker
  patron monk nun master wright merchant engraver clerk hunter pilot individual ceo crew athlete spy judge host dj witch wizard giant
  friend rival neighbour neighbor landlord landlady apprentice pupil companion tenant colleague disciple ally enemy guest servant
  nurse relative descendant twin classmate teammate head chief boss student dedicatee owner secretary chair client assistant vet buyer
  governess baroness marchioness patroness deaconess eyewitness
  borrower deputy aide architect recipient receiver runner-up champion co-owner sponsor witness suspect defendant plaintiff
`);
const organisations = wordSet(`
  company firm band group team club university college school academy organisation organization agency party corporation
  institution institute museum label network station studio church ministry bank airline army navy league association society
  union brewery yard shipyard publisher newspaper employer orchestra choir committee council court parliament guild house
  foundation squad mater franchise brand retailer manufacturer alliance federation
`);
const numbers = wordSet(`
  number population amount percentage percent share height length depth width weight age distance speed cost price size score
  rate temperature elevation altitude tonnage displacement capacity budget salary toll total count ratio proportion quantity
  fraction crew revenue income attendance mass volume diameter
`);
const dates = wordSet(
  'year date day month century decade birthday birthdate anniversary era period season time',
);
const things = wordSet(`
  number-plate letter computer chapter water matter power paper centre center tower river border order weather disaster
  answer offer corner member disorder finger liquor colour color flavour flavor motor sector factor error harbor mirror
  instrument list genre kind type sort term word language currency religion nationality profession occupation position
  language position award prize medal sport song album film movie book novel show series game product
  painting portrait sculpture poem opera symphony ballet
  test cost west east forest interest contest harvest chest nest protest request post
`);

/** 'actress' and 'hostess', and no wireless, illness, process, address or mattress. */
const agent =
  /(?:er|or|ist|ian|(?<!l|n|c|[dgp]r|(?:bu|ma)ttr|distr|fortr)ess|man|woman|eur|eer|wright|smith)s?$/u;

/** What kind of answer a noun asks for ('Which city …?'), or undefined where the noun says nothing of the kind. Takes a folded word. */
export function kindOfNoun(term: string): AnswerKind | undefined {
  const word = singular(term);
  if (dates.has(word)) return 'date';
  if (numbers.has(word)) return 'number';
  if (places.has(word)) return 'place';
  if (organisations.has(word)) return 'organisation';
  if (persons.has(word)) return 'person';
  if (things.has(word)) return 'thing';
  return term.length > 5 && agent.test(term) ? 'person' : undefined;
}

function singular(term: string): string {
  if (term.endsWith('ies')) return `${term.slice(0, -3)}y`;
  if (term.endsWith('men')) return `${term.slice(0, -3)}man`;
  if (/(?:ses|xes|ches|shes)$/u.test(term)) return term.slice(0, -2);
  return term.endsWith('s') && !/(?:ss|us|is)$/u.test(term) ? term.slice(0, -1) : term;
}
