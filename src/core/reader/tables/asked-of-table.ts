import { type Extreme, extremeAsked } from '../../text/asks-of-rows.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { WordRange } from '../spans/names.ts';
import type { Word } from '../text/words.ts';
import { fitOf } from './concepts.ts';
import { type Mention, mentionsIn, numberSaid, rangeOf } from './mentions.ts';
import type { Column, Table } from './table.ts';

/** 'more than £1,000', 'before 1950'. `isOf`: whether the number of a cell is one that is meant. */
export type Bound = {
  readonly range: WordRange;
  readonly isOf: (value: number) => boolean;
  readonly isMoney: boolean;
  readonly isYear: boolean;
};

/** What is worked out from the rows that are meant; 'cell': what one of them holds or is called. */
export type Reckoning = 'cell' | 'count' | 'extreme' | 'compare' | 'sum' | 'mean' | 'difference' | 'yes-no';

/** How well a column fits the words of a question, and where the last of them stands. */
export type Fit = { readonly column: Column; readonly fit: number; readonly at: number };

/** A question as it can be asked of a table: every word of it says something of its cells, its columns or how to reckon. */
export type AskedOfTable = {
  readonly reckoning: Reckoning;
  readonly extreme: Extreme | undefined;
  readonly mentions: readonly Mention[];
  readonly bounds: readonly Bound[];
  /** 'sold out', 'run out of': none is left. */
  readonly isOut: boolean;
  /** How well each column fits what is asked for, best first; those that do not fit are left out. */
  readonly fits: readonly Fit[];
  /** How many words speak of the table's cells and columns. */
  readonly strength: number;
};

const reckonings: readonly (readonly [RegExp, Reckoning])[] = [
  [/\b(?:average|the mean)\b/u, 'mean'],
  [
    /\bdifference\b|\b(?:by )?how much (?:more|less|taller|longer|heavier|older|higher|\p{L}+er)?\b.*\bthan\b/u,
    'difference',
  ],
  [/\b(?:altogether|in all|in total|total|add(?:ed|s)? up|combined|sum|together)\b/u, 'sum'],
  [/\bhow many\b|^(?:what (?:is|was) the )?(?:total )?number of\b/u, 'count'],
];
const reckoningWords =
  /^(?:average|mean|difference|altogether|total|add|added|adds|combined|sum|together|number|exactly|how|many)$/u;
const out = /\b(?:sold out|(?:run|ran) out of|out of stock|none left)\b/u;

/** Undefined where a word of the question says nothing of this table. */
export function askedOfTable(
  question: ReadQuestion,
  table: Table,
  /** Stems of what other tables are called: they are no part of what this one tells. */
  strange: ReadonlySet<string> = new Set(),
): AskedOfTable | undefined {
  const { words } = question;
  const text = question.text.toLowerCase();
  const extreme = extremeAsked(text);
  const bounds = boundsIn(text, words);
  const isOut = out.test(text);
  const mentions = mentionsIn(question.text, words, table).filter((mention) =>
    isSaid(mention, { words, table, bounds }),
  );
  const reckoning = reckoningOf(question, extreme);
  const explained = words.map(
    (word, at) =>
      word.isFunction ||
      inAny(at, [...mentions, ...bounds]) ||
      reckoningWords.test(word.term) ||
      (reckoning === 'compare' && comparing.test(word.term)) ||
      extremeAsked(word.term) !== undefined ||
      soft.has(word.term) ||
      (isOut && /^(?:sold|run|ran|out|left|completely)$/u.test(word.term)),
  );
  const fitting = words.map((word, at) =>
    inAny(at, [...mentions, ...bounds]) ? [] : columnsFor(table, word),
  );
  const rest = words.filter(
    (word, at) =>
      !explained[at] &&
      fitting[at]?.length === 0 &&
      !light.test(word.term) &&
      !isCalled(table, word) &&
      (strange.has(word.stem) || !isBesideMention(words, at, { mentions, names: table.names })),
  );
  const head = headOf(question);
  const ranges = new Set(mentions.map(({ range }) => range.from)).size + bounds.length;
  const whole = new Set(mentions.flatMap(({ isWhole, range }) => (isWhole ? [range.from] : []))).size;
  // 'Which plant grows in bed 3 and is rare': what the rows are, where two things are said of them, or a cell as a whole where they are counted.
  const isTold =
    (whole >= 2 && question.asks === 'which') || (/^how many\b/iu.test(question.text) && whole >= 1);
  const unknown = isTold ? rest.filter((word) => word !== head || measured.test(word.term)) : rest;
  if (unknown.length > 0) return undefined;
  const fits = rankedFits(question, fitting, table);
  // A table of boats tells more of a boat than a table that a boat stands in.
  const named = mentions.some(({ column, isWhole }) => isWhole && column === table.names) ? 1 : 0;
  const strength = ranges * 2 + whole + named + fitting.filter((each) => each.length > 0).length;
  return { reckoning, extreme, mentions, bounds, isOut, fits, strength };
}

const comparing =
  /\b(?:more|less|fewer|earlier|later|first|last|better|worse|sooner|(?!after|other|over|under|ever|never|whether|either|number|order|paper|water|letter|her|per)\p{L}+er)\b/u;

/** By its own words, or by one made from them: 'membership' of members. */
function isCalled({ called }: Table, { stem: own }: Word): boolean {
  return called.has(own) || [...called].some((each) => each.length >= shortestRoot && own.startsWith(each));
}

const shortestRoot = 4;

/** What the rows are called in the question: 'which boat', 'how many boats'. */
export function headOf({ focus, words, text }: ReadQuestion): Word | undefined {
  if (/^how many\b/iu.test(text)) return words.slice(2).find(({ isFunction }) => !isFunction);
  return focus === undefined ? undefined : words[focus.to - 1];
}

const measured =
  /^(?:lit(?:re|er)s?|gallons?|met(?:re|er)s?|hours?|minutes?|days?|weeks?|months?|years?|kilos?|grams?|tonnes?|tons?|miles?|pounds?|euros?|dollars?|percent|degrees?)$/u;

/** Verbs that say little, where no column is meant by them. */
const light =
  /^(?:kept|stored|drew|draw|brought|bring|sent|send|received|made|make|makes|do|done|came|come|comes|went|go|goes|run|runs|hold|holds|held|work|works|use|used|own|owns|belong|belongs|stand|stands)$/u;

function reckoningOf({ expects, text }: ReadQuestion, extreme: Extreme | undefined): Reckoning {
  const asked = text.toLowerCase();
  const found = reckonings.find(([pattern]) => pattern.test(asked));
  if (
    found === undefined &&
    (comparing.test(asked) || (extreme !== undefined && /,.* or /u.test(asked))) &&
    / or /u.test(asked)
  )
    return 'compare';
  if (expects === 'yes-no') return 'yes-no';
  if (extreme !== undefined && found?.[1] !== 'mean') return 'extreme';
  return found === undefined ? 'cell' : found[1];
}

function inAny(at: number, all: readonly { readonly range: WordRange }[]): boolean {
  return all.some(({ range }) => at >= range.from && at < range.to);
}

type Saying = { readonly words: readonly Word[]; readonly table: Table; readonly bounds: readonly Bound[] };

/** A single word that another column is called by names that column: 'which train', where a cell elsewhere says 'train'. */
function isSaid({ range, column, isWhole }: Mention, { words, table, bounds }: Saying): boolean {
  if (inAny(range.from, bounds)) return false;
  const [word] = words.slice(range.from, range.to);
  if (word === undefined || range.to - range.from > 1) return true;
  if (isWhole) return table.columns.every((each) => each.label === column || fitOf(each, word) < 2);
  // What is but a part of a name may as well say what the table is called, or ask for a column.
  return !table.called.has(word.stem) && table.columns.every((each) => fitOf(each, word) === 0);
}

function columnsFor(table: Table, word: Word): readonly { readonly column: Column; readonly fit: number }[] {
  return table.columns.flatMap((column) => {
    const fit = word.isFunction && !cueing.has(word.term) ? 0 : fitOf(column, word);
    return fit === 0 ? [] : [{ column, fit: word.isFunction ? fit / 2 : fit }];
  });
}

/** Function words that ask for a column. */
const cueing: ReadonlySet<string> = new Set([
  'who',
  'whom',
  'whose',
  'where',
  'when',
  'give',
  'find',
  'from',
]);

/** 'steam engines', 'the carriage Foxglove': the noun beside a cell's words says what the thing is. */
function isBesideMention(words: readonly Word[], at: number, { mentions, names }: Beside): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || word.isNumber) return false;
  const isVerb =
    words.slice(0, at).some(({ term }) => /^(?:did|does|do)$/u.test(term)) &&
    (next === undefined || next.isFunction);
  return mentions.some(({ range, column, isWhole }) =>
    column === names
      ? isWhole && range.from === at + 1 && next?.gap === 'space' && words[at - 1]?.term === 'the'
      : !isVerb &&
        range.to === at &&
        word.gap === 'space' &&
        !/(?:ed|ing)$/u.test(word.term) &&
        (next === undefined || next.isFunction || next.gap !== 'space'),
  );
}

type Beside = { readonly mentions: readonly Mention[]; readonly names: string | undefined };

type Fits = readonly { readonly column: Column; readonly fit: number }[];

/** Of two that fit alike the one is asked for that is said last, 'What was the gift meant for'; of two that are called so the one that is said first, 'the number of the agent'. */
function rankedFits(question: ReadQuestion, fitting: readonly Fits[], table: Table): readonly Fit[] {
  const sums = new Map<Column, Fit>();
  const all = [...fitting, impliedFits(question, table)];
  all.forEach((fits, at) => {
    for (const { column, fit } of fits)
      sums.set(column, { column, fit: fit + (sums.get(column)?.fit ?? 0), at });
  });
  return [...sums.values()].toSorted(
    (left, right) =>
      right.fit - left.fit ||
      Number(right.column.label === table.names) - Number(left.column.label === table.names) ||
      (left.fit < 2 ? right.at - left.at : left.at - right.at),
  );
}

/** 'How much is the jam?' asks for a price, and names none. */
function impliedFits({ text }: ReadQuestion, table: Table): Fits {
  if (!/\bhow much\b/iu.test(text)) return [];
  return table.columns.flatMap((column) => (isMoney(column) ? [{ column, fit: 0.5 }] : []));
}

const money = /^(?:price|cost|fee|fare|amount|amt|charge|total|sum|gbp|eur|usd|chf|pounds?|euros?)$/u;

export function isMoney({ label, terms }: Column): boolean {
  return /[£$€]/u.test(label) || terms.some((term) => money.test(term));
}

/** They say nothing that a cell or a column would have to say. */
export const soft: ReadonlySet<string> = new Set(
  `thing things item items piece pieces one ones entry entries row rows record records list lists listed register table sheet roster rota log book books
  according kind kinds type types sort sorts amount lot time times year years day days please actually currently present today ever also still
  different various several whole entire available exist exists going rest rests got get gets getting has have having had keep
  cost costs take takes taken include included including mention mentioned say says said shown show shows lists altogether else going people person
  collection need percentage percent test tests money exactly together worth name names called down put us we our my me he she they them and`.split(
    /\s+/u,
  ),
);

const number = String.raw`([$£€]?\s?\d[\d.,]*|\p{L}+)`;
const boundForms: readonly (readonly [RegExp, (value: number, limit: number) => boolean])[] = [
  [
    new RegExp(
      String.raw`\b(?:more|greater|higher|heavier|longer|older|larger|bigger|dearer|later|newer) than ${number}`,
      'gu',
    ),
    (value, limit) => value > limit,
  ],
  [
    new RegExp(String.raw`\b(?:over|above|after|exceed(?:s|ing)?) ${number}`, 'gu'),
    (value, limit) => value > limit,
  ],
  [
    new RegExp(String.raw`\b(?:at least|no less than|no fewer than|from|since) ${number}`, 'gu'),
    (value, limit) => value >= limit,
  ],
  [
    new RegExp(
      String.raw`\b(?:less|fewer|lower|lighter|shorter|smaller|cheaper|earlier|younger) than ${number}`,
      'gu',
    ),
    (value, limit) => value < limit,
  ],
  [new RegExp(String.raw`\b(?:under|below|before) ${number}`, 'gu'), (value, limit) => value < limit],
  [
    new RegExp(String.raw`\b(?:at most|no more than|up to) ${number}`, 'gu'),
    (value, limit) => value <= limit,
  ],
];
const unit =
  /^\s?(?:pounds?|euros?|dollars?|kg|kilos?|grams?|g|tonnes?|tons?|t|metres?|m|cm|km|feet|foot|ft|minutes?|mins?|hours?|years?|seats?|people|gbp|eur|usd|percent|%)\b/u;

function boundsIn(text: string, words: readonly Word[]): readonly Bound[] {
  return boundForms.flatMap(([pattern, holds]) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Bound[] => {
      const said = match[1] ?? '';
      const limit = numberSaid(said);
      const end = match.index + match[0].length;
      const after = unit.exec(text.slice(end))?.[0] ?? '';
      const range = limit === undefined ? undefined : rangeOf(words, match.index, end + after.length);
      if (limit === undefined || range === undefined) return [];
      const isYear = /^\d{4}$/u.test(said) && after === '';
      return [
        {
          range,
          isOf: (value) => holds(value, limit),
          isMoney: /[$£€]|pound|euro|dollar|gbp|eur|usd/u.test(said + after),
          isYear,
        },
      ];
    }),
  );
}
