import { keepRecent } from '../keep-recent.ts';
import type { Passage } from '../passage.ts';
import { type Span, sentences } from './sentences.ts';
import { stem } from './stem.ts';
import { type Token, terms, tokenize } from './tokenize.ts';

export type StemmedToken = Token & { readonly stem: string };

export function withStem({ term, start, end }: Token): StemmedToken {
  return { term, stem: stem(term), start, end };
}

/** A passage taken apart for scoring. Stems are compared, never shown. */
export type PassageWords = {
  readonly text: string;
  readonly tokens: readonly StemmedToken[];
  readonly stems: ReadonlySet<string>;
  readonly titleTerms: readonly string[];
  /**
   * What the passage is about, as names in folded words joined by spaces: the document's title and the nearest heading, each without
   * a closing parenthesis: 'Ships › Merrow (brig)' -> ['ships', 'merrow'].
   */
  readonly titleNames: readonly string[];
  /** The stem of the first word of each name: a text without it does not hold the name. */
  readonly titleStarts: readonly string[];
  readonly titleStems: ReadonlySet<string>;
  /** The words of the text, folded, with one space around each: for looking up a name as a whole. */
  readonly flat: string;
  readonly sentences: readonly (Span & { readonly stems: ReadonlySet<string> })[];
};

const views = new WeakMap<Passage, PassageWords>();
/** A later search brings the same passage as another object: what was taken apart last is kept by its words too. */
const recent = new Map<string, PassageWords>();
const mostRecent = 3000;

/** Remembered for each passage: scoring looks at the same ones again and again. */
export function passageWords(passage: Passage): PassageWords {
  const known = views.get(passage);
  if (known !== undefined) return known;
  const key = `${passage.title.length} ${passage.title} ${passage.text}`;
  const view = recent.get(key) ?? takeApart(passage);
  views.set(passage, view);
  keepRecent(recent, [key, view], mostRecent);
  return view;
}

function takeApart(passage: Passage): PassageWords {
  const tokens = tokenize(passage.text).map(withStem);
  const titleTerms = tokenize(passage.title).map((token) => token.term);
  const inText = tokens.map((token) => token.stem);
  const names = titleNames(passage.title);
  return {
    text: passage.text,
    tokens,
    stems: new Set([...inText, ...titleTerms.map(stem)]),
    titleTerms,
    titleNames: names,
    titleStarts: names.map((name) => stem(name.split(' ')[0] ?? '')),
    titleStems: new Set(names.flatMap((name) => name.split(' ')).map(stem)),
    flat: ` ${tokens.map((token) => token.term).join(' ')} `,
    sentences: withStems(sentences(passage.text), tokens),
  };
}

/** Spans and tokens are both in order, so one walk finds which token stands in which sentence. */
function withStems(spans: readonly Span[], tokens: PassageWords['tokens']): PassageWords['sentences'] {
  let at = 0;
  return spans.map((span) => {
    const stems = new Set<string>();
    for (let token = tokens[at]; token !== undefined && token.end <= span.end; token = tokens[++at])
      stems.add(token.stem);
    return { ...span, stems };
  });
}

function titleNames(title: string): string[] {
  const parts = title.split(' › ');
  const ends = parts.length === 1 ? parts : [parts[0] ?? '', parts.at(-1) ?? ''];
  const names = ends.map((part) => terms(coreTitle(part)).join(' '));
  return [...new Set(names)].filter((name) => name !== '');
}

/** 'Merrow (ship)' -> 'Merrow'. */
export function coreTitle(title: string): string {
  const core = title.replace(/\s*\([^()]*\)\s*$/u, '');
  return core === '' ? title : core;
}
