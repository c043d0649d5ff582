import type { Passage } from '../passage.ts';
import { type Span, sentences } from './sentences.ts';
import { stem } from './stem.ts';
import { type Token, terms, tokenize } from './tokenize.ts';

/** A passage taken apart for scoring. Stems are compared, never shown. */
export type PassageWords = {
  readonly tokens: readonly (Token & { readonly stem: string })[];
  readonly stems: ReadonlySet<string>;
  readonly titleTerms: readonly string[];
  /**
   * What the passage is about, as names in folded words joined by spaces: the document's title and the nearest heading, each without
   * a closing parenthesis: 'Ships › Merrow (brig)' -> ['ships', 'merrow'].
   */
  readonly titleNames: readonly string[];
  /** The words of the text, folded, with one space around each: for looking up a name as a whole. */
  readonly flat: string;
  readonly sentences: readonly (Span & { readonly stems: ReadonlySet<string> })[];
};

const views = new WeakMap<Passage, PassageWords>();

/** Remembered for each passage object: scoring looks at the same ones again and again. */
export function passageWords(passage: Passage): PassageWords {
  const known = views.get(passage);
  if (known !== undefined) return known;
  const view = takeApart(passage);
  views.set(passage, view);
  return view;
}

function takeApart(passage: Passage): PassageWords {
  const tokens = tokenize(passage.text).map((token) => ({ ...token, stem: stem(token.term) }));
  const titleTerms = tokenize(passage.title).map((token) => token.term);
  const inText = tokens.map((token) => token.stem);
  return {
    tokens,
    stems: new Set([...inText, ...titleTerms.map(stem)]),
    titleTerms,
    titleNames: titleNames(passage.title),
    flat: ` ${tokens.map((token) => token.term).join(' ')} `,
    sentences: sentences(passage.text).map((span) => ({
      ...span,
      stems: new Set(
        tokens
          .filter((token) => token.start >= span.start && token.end <= span.end)
          .map((token) => token.stem),
      ),
    })),
  };
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
