import type { Quote } from '../../passage.ts';
import { stem } from '../../text/stem.ts';
import { terms } from '../../text/tokenize.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { askedRole } from '../stated/asked-role.ts';

/** Who is one of them is not the other, though sentences on both look alike. */
const contraries: ReadonlyMap<string, string> = new Map(
  'father mother,husband wife,son daughter,brother sister,uncle aunt,nephew niece,king queen,grandfather grandmother'
    .split(',')
    .flatMap((pair) => {
      const [one = '', other = ''] = pair.split(' ');
      return [[one, other] as const, [other, one] as const];
    }),
);

/** Roles, and what the other one is to whoever has them: a father's is a son, a son's a father. */
const converses: ReadonlyMap<string, string> = new Map(
  [
    ['father mother parent', 'son daughter child'],
    ['grandfather grandmother grandparent', 'grandson granddaughter grandchild'],
    ['godfather godmother', 'godson goddaughter godchild'],
    ['uncle aunt', 'nephew niece'],
    ['teacher tutor mentor master', 'pupil student apprentice disciple'],
    ['landlord landlady', 'tenant lodger'],
    ['employer', 'employee servant'],
    ['guardian', 'ward'],
  ].flatMap(([one = '', other = '']) => [
    ...one.split(' ').map((role) => [role, other.replaceAll(' ', '|')] as const),
    ...other.split(' ').map((role) => [role, one.replaceAll(' ', '|')] as const),
  ]),
);

/** What something is, these ask for: 'Ilse Brandt, surveyor.' */
const whatItIs =
  /\b(?:profession|occupation|job|trade|kind|type|sort|genre|form|nature|nationality|colou?r|material|shape|size|style|religion|language|species|status|rank|title|subject|topic|purpose|use|function|cause)\b/iu;

/**
 * Why a sentence gives another role than the one that is asked for: 'Mother: Anna Vey' for the father; 'The Hesper, brig.' for its captain. Undefined where the
 * question asks for no role, or a quoted sentence with the answer speaks of it. `own`: the quotes that hold the answer.
 */
export function otherRoleProblem(
  question: ReadQuestion,
  text: string,
  own: readonly Quote[],
): string | undefined {
  const asked = askedRole(question);
  if (asked === undefined || own.length === 0) return undefined;
  const role = terms(asked.role);
  const converse = converses.get(role.at(-1) ?? '');
  if (converse !== undefined && own.every((quote) => saysConverse(quote.text, asked.name, converse)))
    return `What is quoted tells to whom “${asked.name}” is that, not who is the ${asked.role} of “${asked.name}”.`;
  const said = new Set(own.flatMap((quote) => terms(quote.text)).map(stem));
  if (role.some((term) => said.has(stem(term)))) return undefined;
  const contrary = contraries.get(role.at(-1) ?? '');
  if (contrary !== undefined && said.has(stem(contrary)))
    return `What is quoted tells of the ${contrary}, not of the ${asked.role}.`;
  const isPlain = !/\p{Lu}|\p{N}/u.test(text) && !whatItIs.test(asked.role);
  return isPlain && own.every((quote) => saysWhatItIs(quote.text, asked.name, text))
    ? `“${text}” is what “${asked.name}” is, not its ${asked.role}.`
    : undefined;
}

/** 'a pupil of Ilse Brandt', 'Ilse Brandt’s pupil': that is not who taught her. */
function saysConverse(quoted: string, name: string, roles: string): boolean {
  const own = terms(name).join(' ');
  const sentence = terms(quoted).join(' ');
  return new RegExp(
    String.raw`\b(?:(?:${roles}) (?:of|to) (?:the )?(?:\S+ )?${own}\b|${own} s (?:\S+ )?(?:${roles})\b)`,
    'u',
  ).test(sentence);
}

/** Words of what it is, with what they say of it. */
const mostBefore = 4;

/** 'The Hesper, brig.', 'The Hesper was a fast brig, …' */
function saysWhatItIs(quoted: string, name: string, text: string): boolean {
  const [own, what] = [terms(name).join(' '), terms(text).join(' ')];
  const sentence = terms(quoted).join(' ');
  const at = sentence.indexOf(`${own} `);
  if (at < 0) return false;
  const rest = sentence.slice(at + own.length + 1);
  const is = /^(?:is|was|are|were) (?:an? |the )?/u.exec(rest)?.[0];
  const told = is === undefined ? rest : rest.slice(is.length).split(' ').slice(0, mostBefore).join(' ');
  return is === undefined ? told.startsWith(what) : told.includes(what);
}
