import { kindOfNoun } from '../lexicon/kind-nouns.ts';

const told =
  /^(?:please,?\s+)?(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?)?(?:tell|remind)\s+(?:me|us)(?:,?\s+please,?)?\s+(who|what|which|where|when)\s+(.+?)(?:,?\s+please)?\s*[.?!]*$/iu;
const be = /^(?:is|was|are|were)$/u;
const does =
  /^(?:is|was|are|were|has|had|wrote|made|built|led|held|gave|took|became|came|went|won|ran|sold|bought|said|found|\p{Ll}+ed)$/u;

/**
 * A request as the question it stands for: 'Tell me who built the mill.' -> 'Who built the mill?', 'Tell me what the height of the mill is.' -> 'What is the height of the mill?'. What it is
 * where the request is none of these.
 */
export function askedPlainly(text: string): string {
  return withRole(withoutRequest(text));
}

function withoutRequest(text: string): string {
  const [, asks = '', rest = ''] = told.exec(text.trim()) ?? [];
  const words = rest.split(/\s+/u);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const lead = `${asks.charAt(0).toUpperCase()}${asks.slice(1).toLowerCase()}`;
  if (asks === '' || words.length < 2) return text;
  if (does.test(first)) return `${lead} ${rest}?`;
  return be.test(last) && asks.toLowerCase() !== 'which'
    ? `${lead} ${last} ${words.slice(0, -1).join(' ')}?`
    : text;
}

const role = String.raw`(\p{Ll}+(?: \p{Ll}+){0,2}) to (.+?)`;
const served = new RegExp(String.raw`^Who (?:served|acted) as (?:an? |the )?${role}\s*\?$`, 'u');
/** 'As teacher to Anna Vey, whom does the chronicle name?' */
const fronted = new RegExp(
  String.raw`^As (?:an? |the )?${role}, whom? (?:does|do|did) .{1,60}? (?:name|give|list|mention|record)\s*\?$`,
  'u',
);

/** 'Who served as birthplace to Anna Vey?' asks for no person. */
function withRole(text: string): string {
  const [, noun, whom] = served.exec(text) ?? fronted.exec(text) ?? [];
  if (noun === undefined || whom === undefined) return text;
  const kind = kindOfNoun(noun.split(' ').at(-1) ?? '');
  if (kind === 'place') return `What is the ${noun} of ${whom}?`;
  return `Who was ${noun} to ${whom}?`;
}
