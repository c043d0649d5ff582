/** Two things that a question sets side by side, and what it says before and after them. */
export type Options = {
  readonly first: string;
  readonly second: string;
  readonly before: string;
  readonly after: string;
};

const lead =
  /^(?:(?:in\s+)?between|of|out of|among|from)\s+(.+?)\s+(?:and|or)\s+(.+?)(?:,\s*|\s+(?=(?:who|which)\s))(.+)$/iu;
/** 'Which director, A or B, is known for …?' */
const middle =
  /^((?:[Ww]hich|[Ww]hat|[Ww]ho)(?:\s+\p{L}+){0,4}),\s+(?:either\s+)?(.+?)\s+or\s+(.+?),\s+(\p{Ll}.+)$/u;
const auxiliary = /^(?:is|are|was|were|did|does|do|has|have|had)\s+/iu;
/** Words that end the second option of 'Was A or B born first?'. */
const predicate =
  /\s+(?:born|founded|established|formed|built|released|published|created|launched|opened|completed|the|have|has|had|costs?|weighs?|older|younger|larger|longer|taller|first|earlier|later|die|died|come|came|more|less|written|made|started|bigger|higher|smaller|shorter|heavier|lighter|cheaper|dearer|faster|slower|newer|oldest|youngest)\b/iu;
/** Words after which the options stand without a comma: 'Which band was formed first A or B?' */
const cue =
  /\b(?:first|earlier|earliest|later|latest|last|recently|older|oldest|younger|youngest|longer|larger|bigger|taller|higher|smaller|shorter|newer|cheaper|dearer|faster|slower|heavier|lighter)\s*[:,]?\s+(?=\p{Lu}|\p{N}|["“'‘¿¡(]|the\s)/u;

/** The options of 'Which film came out first, A or B?', 'Between A and B, …', 'Was A or B born first?'. Undefined where there are none. */
export function optionsOf(question: string): Options | undefined {
  const text = question.trim().replace(/\s*\?+$/u, '');
  return leadingOptions(text) ?? middleOptions(text) ?? trailingOptions(text) ?? innerOptions(text);
}

function leadingOptions(text: string): Options | undefined {
  const found = lead.exec(text);
  const [, first, second, rest] = found ?? [];
  return first === undefined ||
    second === undefined ||
    rest === undefined ||
    !/^(?:which|who|what|whose)\b/iu.test(rest)
    ? undefined
    : options({ first, second, before: rest, after: '' });
}

function middleOptions(text: string): Options | undefined {
  const [, before, first, second, after] = middle.exec(text) ?? [];
  return before === undefined || first === undefined || second === undefined || after === undefined
    ? undefined
    : options({ first, second, before, after });
}

function trailingOptions(text: string): Options | undefined {
  if (!/^(?:\p{L}+\s+){0,3}?(?:which|who|what|whose)\b/iu.test(text)) return undefined;
  const or = text.lastIndexOf(' or ');
  if (or < 0) return undefined;
  const cut = cutBefore(text, or);
  if (cut === undefined) return undefined;
  const first = text.slice(cut.to, or).replace(/^(?:either|both)\s+/iu, '');
  return options({ first, second: text.slice(or + 4), before: text.slice(0, cut.from), after: '' });
}

/** Where the options begin: after the words that compare, else after a colon, else after the last comma before 'or'. */
function cutBefore(text: string, or: number): { readonly from: number; readonly to: number } | undefined {
  const head = text.slice(0, or);
  const compared = cue.exec(head);
  if (compared !== null) {
    const to = compared.index + compared[0].length;
    return { from: to, to };
  }
  const colon = head.lastIndexOf(': ');
  if (colon > 0 && !/\p{Lu}\S*$/u.test(head.slice(0, colon))) return { from: colon, to: colon + 2 };
  const comma = head.indexOf(', ');
  return comma < 0 ? undefined : { from: comma, to: comma + 2 };
}

function innerOptions(text: string): Options | undefined {
  const found = auxiliary.exec(text);
  if (found === null) return undefined;
  const rest = text.slice(found[0].length);
  const or = rest.indexOf(' or ');
  if (or < 0) return undefined;
  const end = predicate.exec(rest.slice(or + 4));
  if (end === null) return undefined;
  const second = rest.slice(or + 4, or + 4 + end.index);
  return options({
    first: rest.slice(0, or),
    second,
    before: found[0],
    after: rest.slice(or + 4 + end.index),
  });
}

function options({ first, second, before, after }: Options): Options | undefined {
  const clean = {
    first: trim(first),
    second: trim(second),
    before: before.trim().replace(/[,:]$/u, ''),
    after: after.trim(),
  };
  const isWhole =
    clean.first !== '' &&
    clean.second !== '' &&
    /[\p{L}\p{N}]/u.test(clean.first) &&
    /[\p{L}\p{N}]/u.test(clean.second);
  return isWhole ? clean : undefined;
}

function trim(text: string): string {
  return text
    .trim()
    .replace(/^[,:]\s*|[,?]$/gu, '')
    .trim();
}
