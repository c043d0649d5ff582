import type { AnswerKind } from '../../need.ts';

/** Two things of which a yes-no question says something alike, and what to ask of each. */
export type Sameness = {
  readonly options: readonly [string, string];
  readonly ask: (option: string) => string;
  readonly expects: AnswerKind;
};

const opening = /^(?:are|were|is|was|do|did|does|have|has|had|can|could)\s+/iu;
/** What follows the second thing, where it is no part of its name. */
const predicate =
  /(?:,\s*|\s+)(?:located|situated|based|be|from|in|have|has|had|share|shared|shares|born|members?|originate[ds]?|come|came|comes|belong|of\s+the\s+same|by\s+the\s+same|the\s+same)\b.*$/u;
const typeWords = /^(?:(?:the\s+)?(?:two|both)\s+)?(?:of\s+)?(?:the\s+(?=\p{Ll}))?/u;

/** 'Do A and B share the same nationality?', 'Are A and B both ships?'. Undefined for other questions. */
export function samenessOf(question: string): Sameness | undefined {
  const text = asQuestion(question.trim().replace(/\s*\?+$/u, ''));
  const open = opening.exec(text);
  if (open === null || !/\b(?:same|share|shares|shared|both)\b/iu.test(text)) return undefined;
  const subject = subjectOf(text.slice(open[0].length));
  if (subject === undefined) return undefined;
  const asked =
    alike(open[0].trim().toLowerCase(), subject.predicate) ?? both(open[0].trim(), subject.predicate, text);
  return asked === undefined ? undefined : { options: subject.options, ...asked };
}

type Subject = { readonly options: readonly [string, string]; readonly predicate: string };

/** 'Both A and B are ships' and 'A and B, are located in Tolve' are asked like this, too. */
function asQuestion(text: string): string {
  const said =
    /^(?:both\s+)?(\p{L}.*?\sand\s.*?),?\s+(?:both\s+)?(are|were|can|could)\s+(?:both\s+)?(.+)$/iu.exec(text);
  return said === null ||
    opening.test(text) ||
    /\b(?:who|what|which|whose|whom|where|when|how)\b/iu.test(text)
    ? text
    : `${said[2]} ${said[1]} both ${said[3]}`;
}

/** The two things before the predicate, each with the role that both are asked for: 'the directors of A and B'. */
function subjectOf(rest: string): Subject | undefined {
  const role =
    /^(?:both\s+)?(?:the\s+)?(?:both\s+)?(directors|authors|writers|composers|performers|captains|founders|builders|owners|designers|capitals|producers|singers|fathers|mothers|husbands|wives)\s+of\s+(?:both\s+)?(?:the\s+)?(?:films?\s|songs?\s|movies?\s|books?\s|novels?\s|ships?\s|works?\s)?\s*/u.exec(
      rest,
    );
  const body = rest.slice(role?.[0].length ?? 0);
  const pair = pairOf(body);
  if (pair === undefined) return undefined;
  const inner =
    /\b(?:have|has)\s+(?:the\s+|an?\s+)?(directors?|authors?|writers?|composers?|performers?|captains?|founders?|builders?|owners?|designers?)\s+(?:(?:that|who|which)\s+)?/iu.exec(
      pair.predicate,
    );
  const owned = singular(role?.[1] ?? inner?.[1]);
  const predicate = inner === null ? pair.predicate : pair.predicate.slice(inner.index + inner[0].length);
  const [first, second] = pair.options;
  return { options: [withRole(owned, first), withRole(owned, second)], predicate };
}

function singular(role: string | undefined): string | undefined {
  return role?.toLowerCase().replace(/ives$/u, 'ife').replace(/s$/u, '');
}

function withRole(role: string | undefined, option: string): string {
  return role === undefined ? option : `the ${role} of ${option}`;
}

/** 'both villages, A and B, located …' -> A, B and the rest. */
export function pairOf(body: string): Subject | undefined {
  const start = body.replace(typeWords, '');
  const described = /^(?:\p{Ll}+\s+){0,3}?\p{Ll}+s(?:\s*[,:]\s*|\s+(?=\p{Lu}|\p{N}|["“¿¡]))/u.exec(start);
  const text = start.slice(described?.[0].length ?? 0);
  const ands = [...text.matchAll(/\s+(?:and|as|with)\s+(?=\S)/gu)];
  for (const and of bestFirst(ands, text)) {
    const first = text
      .slice(0, and.index)
      .replace(/\s+(?:have|has|share|shares|from)\s+the\s+same\s+.*$/u, '');
    const tail = text.slice(and.index + and[0].length);
    const comparedInside =
      /\s+(?:(?:have|has|had|share|shares|is|was|are|were)?\s*(?:of|from|in)?\s*the\s+same\s+.*)$/u.exec(
        text.slice(0, and.index),
      );
    const second = comparedInside === null ? tail.slice(0, nameEnd(tail)) : tail;
    const said = comparedInside?.[0] ?? tail.slice(second.length);
    if (said.trim() !== '' && hasName(first) && hasName(second)) {
      return { options: [clean(first), clean(second)], predicate: said.trim().replace(/^,\s*/u, '') };
    }
  }
  return undefined;
}

const nameWords =
  /^(?:(?:the|director|performer|composer|author|captain|of|film|song|a)\s+)*(?:["“¿¡(]?[\p{Lu}\p{N}][^\s]*\s*(?:\([^)]*\)\s*)?(?:(?:of|the|and|de|la|von|van|der|in|on|du|le|to|for|a)\s+)*(?=\s*["“¿¡(\p{Lu}\p{N}]|))+/u;

/** Where the second name ends: before 'both', before words that say something of both, or before the first small word. */
function nameEnd(tail: string): number {
  const both = tail.search(/\s+both\s/u);
  if (both > 0) return both;
  const name = nameWords.exec(tail)?.[0].trimEnd() ?? '';
  const end = name.replace(/(?:\s+(?:of|the|and|de|in|on|to|for|a))+$/u, '').length;
  if (end > 0) return end;
  return predicate.exec(tail)?.index ?? tail.length;
}

/** Of several 'and's, the one with names on both sides and about as much on each. */
function bestFirst(ands: readonly RegExpMatchArray[], text: string): readonly { index: number; 0: string }[] {
  return ands
    .map((match) => ({ index: match.index ?? 0, 0: match[0] }))
    .sort((left, right) => unbalance(left.index, text) - unbalance(right.index, text));
}

function unbalance(at: number, text: string): number {
  const isCapital =
    /^\s+\S+\s+(?:the\s+)?["“¿¡(]?[\p{Lu}\p{N}]/u.test(text.slice(at)) ||
    /^\s+and\s+(?:the\s+)?(?:director|performer|composer|author)/u.test(text.slice(at));
  return at + (isCapital ? 0 : 1000);
}

function hasName(text: string): boolean {
  return /[\p{Lu}\p{N}]/u.test(text);
}

function clean(option: string): string {
  return option
    .trim()
    .replace(/^(?:both|either)\s+/iu, '')
    .replace(/,$/u, '')
    .trim();
}

const same =
  /\b(?:(?:the\s+)?same|share(?:s|d)?(?:\s+(?:the|a))?(?:\s+(?:same|common))?)\s+(\p{L}+(?:\s\p{L}+)?)/iu;

/** What is asked to be the same, as a question of one thing. */
function alike(verb: string, predicate: string): Pick<Sameness, 'ask' | 'expects'> | undefined {
  const found = same.exec(predicate);
  if (found === null) return undefined;
  const noun = (found[1] ?? '').toLowerCase();
  const before = predicate
    .slice(0, found.index)
    .replace(/\bboth\b/gu, '')
    .trim();
  if (/^nationalit/u.test(noun))
    return { ask: (option) => `What nationality is ${option}?`, expects: 'unknown' };
  const at = /(?:(\p{L}+)\s+)?(in|from|of|by|at|on|to)$/u.exec(before);
  if (at === null) return { ask: (option) => `What is the ${noun} of ${option}?`, expects: 'unknown' };
  const [, done = '', preposition = ''] = at;
  const doing = /^(?:are|were|is|was|both|be|airports?|)$/u.test(done)
    ? ''
    : ` ${done.replace(/^members$/u, 'a member')}`;
  const helper = doing === '' ? 'is' : (helpers[verb] ?? 'is');
  // Texts and readers know 'where' better than a place.
  if ((noun === 'place' || noun === 'location') && (preposition === 'in' || preposition === 'at'))
    return { ask: (option) => `Where ${helper} ${option}${doing}?`, expects: 'place' };
  return { ask: (option) => `Which ${noun} ${helper} ${option}${doing} ${preposition}?`, expects: 'unknown' };
}

const helpers: Readonly<Record<string, string>> = {
  do: 'does',
  does: 'does',
  did: 'did',
  were: 'was',
  was: 'was',
};

/** 'Are A and B both ships?' -> 'Is A a ship?', as near as words allow. */
function both(verb: string, predicate: string, text: string): Pick<Sameness, 'ask' | 'expects'> | undefined {
  if (!/\bboth\b/iu.test(text) || /\bor\b/iu.test(text)) return undefined;
  const said = predicate.replace(/^both\s+/iu, '');
  if (said === '') return undefined;
  const first = singularVerbs[verb.toLowerCase()] ?? verb;
  const single = first === 'Is' || first === 'Was' ? oneOf(said) : said;
  return { ask: (option) => `${first} ${option} ${single}?`, expects: 'yes-no' };
}

/** As a question of one thing begins that is asked of two. */
export const singularVerbs: Readonly<Record<string, string>> = {
  are: 'Is',
  were: 'Was',
  do: 'Does',
  have: 'Has',
  can: 'Can',
  could: 'Could',
};

/** 'film directors from Tolve' -> 'a film director from Tolve' */
function oneOf(said: string): string {
  const found =
    /^((?:[\p{L}'’-]+\s+){0,3}?)(\p{Ll}{3,}s)(?=$|\s(?:from|of|in|by|who|that|with|at|on)\b)/u.exec(said);
  if (found === null || /ss$/u.test(found[2] ?? '') || /^(?:an?|the)\b/u.test(said)) return said;
  const [whole, before = '', plural = ''] = found;
  const single = `${before}${plural.replace(/ies$/u, 'y').replace(/s$/u, '')}`;
  return `${/^[aeiou]/iu.test(single) ? 'an' : 'a'} ${single}${said.slice(whole.length)}`;
}
