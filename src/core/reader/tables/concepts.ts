import { stem } from '../../text/stem.ts';
import { stopWords } from '../../text/stop-words.ts';
import { synonymStems } from '../lexicon/synonyms.ts';
import type { Word } from '../text/words.ts';
import type { Column } from './table.ts';

/** What questions say for a kind of column | what such columns are called. */
const groups: readonly string[] = [
  'weigh weighs weighed weight heavy heavier heaviest light lighter lightest tonnes tons kilos kg grams | weight mass tonnage kg tonnes grams kilos lbs',
  'long longer longest length short shorter shortest metres meters feet | length',
  'long longer longest lasts last lasted take takes took taking journey duration minutes hours short shorter shortest quick quickest | duration minutes mins hours hrs time',
  'tall taller tallest high higher highest height small smaller smallest | height elevation altitude',
  'deep deeper deepest depth | depth draught',
  'wide wider widest width | width beam breadth',
  'large larger largest big bigger biggest small smaller smallest size | size area acres hectares',
  'seat seats seated sit hold holds capacity room passengers people | seats capacity places pax',
  'old older oldest new newer newest young younger youngest built build constructed made founded dating year when first earlier later join joined acquire acquired arrive arrived start started starts work works working worked | built year yr founded since born acquired planted joined',
  'when date day | date day',
  'price priced dear dearest dearer cheap cheaper cheapest expensive costly charge charged sell sells sold worth | price fee rate fare charge',
  'cost costs pay pays | cost price fee rate fare charge rent',
  'dear dearest dearer cheap cheaper cheapest expensive costly | ~cost rent',
  'price priced cost costs pay paid charge charged sell sells spend spent worth dear dearest dearer cheap cheaper cheapest expensive | ~amount total value gbp eur usd pounds euros',
  'stock left quantity many most least fewest | quantity stock count number',
  'give gave given donate donated gift gifts donation donations contribute contributed raised raise paid big biggest large largest small smallest | amount sum total',
  'made make makes maker built build builder manufactured manufacturer constructed constructor | builder maker make manufacturer brand',
  'colour color coloured painted paint | colour livery color paint',
  'where building house room shelf spot place keep keeps kept find found stand stands stored store located housed grow grows growing planted put | kept location place bay shelf site room house where bed',
  'live lives lived | address town city home',
  'from buy buys bought supply supplied supplies get source come comes came obtained | supplier source vendor seller origin from',
  'leave leaves left depart departs departed start starts set go goes off | departs departure leaves start on',
  'arrive arrives arrived reach reaches get gets in | arrives arrival',
  'finish finishes end ends stop off | finish end off until to',
  'start starts begin begins on | start begin from on',
  'run runs out expire expires expired expiry valid lasts certificate ticket good | expires expiry until valid',
  'due deadline | due deadline',
  'gathered gather collected collect harvested picked | collected harvested date',
  'theme topic subject about | topic theme subject',
  'phone telephone ring call extension | phone telephone tel ext extension mobile',
  'eat food drink refreshments snack meal served | refreshments catering food meal',
  'who whom whose person name | name person contact',
  'donor giver gave given donated from | donor giver from',
  'train trains coach coaches teach teaches taught teacher led lead leads leader guide guided | teacher leader guide led coach trainer',
  'meant intended purpose for towards | fund purpose for use',
  'pay pays | ~paid',
  'paid paying method | paid payment method',
  'age aged old older oldest young younger youngest year | age',
  'state condition status shape health | status condition state',
  'class pupils children many visitors people | pupils children visitors number',
  'origin come comes came native where | origin country region',
];

/** `fit`: less than 1 for what such columns are called only where nothing says more, '~'. */
type Concept = {
  readonly cues: ReadonlySet<string>;
  readonly labels: readonly string[];
  readonly fit: number;
};

const concepts: readonly Concept[] = groups.map((group) => {
  const [cues = '', labels = ''] = group.split(' | ');
  const fit = labels.startsWith('~') ? 0.75 : 1;
  return { cues: new Set(cues.split(' ')), labels: labels.replace('~', '').split(' '), fit };
});

/** Whether a word of a label stands for a word, whole or shortened: 'cat' and 'dep.' by their beginning, 'wt', 'qty' and 'blt' by their consonants. */
function standsFor(label: string, word: string): boolean {
  if (label === word || stem(label) === stem(word)) return true;
  if (
    label.length < 2 ||
    stopWords.has(label) ||
    label.length >= word.length ||
    label.charAt(0) !== word.charAt(0)
  )
    return false;
  if (/[aeiou]/u.test(label.slice(1))) return label.length >= 3 && word.startsWith(label);
  return label.length >= 3 && word.startsWith(label) ? true : isSkeleton(label, word);
}

/** 'qty' of 'quantity': its letters come in turn, and the last one ends the word or is near its end. */
function isSkeleton(label: string, word: string): boolean {
  let at = 0;
  for (const letter of label) {
    const found = word.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return label.length >= 3 ? word.length - at <= 3 : word.endsWith(label.slice(-1));
}

/** How well a column fits a word: 2 where it is called so, 1 or less where columns of its kind are, 0 where not. */
export function fitOf(column: Column, word: Word): number {
  const own = [word.term, ...synonymStems(word.stem)];
  if (
    column.terms.some(
      (label) => stem(label) === word.stem || (!word.isFunction && standsFor(label, word.term)),
    )
  )
    return 2;
  if (!word.isFunction && column.terms.some((label) => own.includes(stem(label)))) return 2;
  const fits = concepts.flatMap(({ cues, labels, fit }) =>
    cues.has(word.term) && column.terms.some((label) => labels.some((each) => standsFor(label, each)))
      ? [fit]
      : [],
  );
  return Math.max(0, ...fits);
}
