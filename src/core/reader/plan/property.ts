import type { AnswerKind } from '../../need.ts';
import { isParticiple, withAuxiliary } from '../lexicon/verbs.ts';

/** What is looked up for each option of a comparison. `ask` makes the question for one of them. */
export type Property = {
  readonly ask: (option: string) => string;
  readonly expects: AnswerKind;
  readonly pick: 'smallest' | 'greatest';
};

const earlier = /\b(?:first|earlier|earliest|before|older|oldest|elder|sooner)\b/u;
const later =
  /\b(?:later|latest|last|after|younger|youngest|newer|newest|more recently|most recently|recent)\b/u;
const more =
  /\b(?:larger|largest|longer|longest|taller|tallest|higher|highest|deeper|deepest|wider|widest|heavier|heaviest|bigger|biggest|faster|fastest|dearer|dearest|more|most|greater|greatest)\b/u;
const less =
  /\b(?:smaller|smallest|shorter|shortest|lower|lowest|lighter|lightest|narrower|shallower|slower|slowest|cheaper|cheapest|fewer|fewest|less|least)\b/u;

const measures: readonly (readonly [RegExp, string])[] = [
  [/\b(?:longer|longest|shorter|shortest)\b/u, 'How long is {}?'],
  [/\b(?:taller|tallest|higher|highest|lower|lowest)\b/u, 'How high is {}?'],
  [/\b(?:deeper|deepest|shallower)\b/u, 'How deep is {}?'],
  [/\b(?:wider|widest|narrower)\b/u, 'How wide is {}?'],
  [/\b(?:heavier|heaviest|lighter|lightest)\b|\bweighs?\b/u, 'What is the weight of {}?'],
  [/\b(?:cheaper|cheapest|dearer|dearest|expensive|costly)\b|\bcosts?\b/u, 'How much does {} cost?'],
  [/\b(?:faster|fastest|slower|slowest)\b/u, 'What is the speed of {}?'],
  [/\b(?:larger|largest|bigger|biggest|smaller|smallest|greater|greatest)\b/u, 'How large is {}?'],
];

const doings =
  'released|published|founded|established|formed|built|created|launched|opened|completed|written|composed|produced|discovered|started|begun|introduced|invented|constructed|premiered|signed|elected|crowned|married|commissioned|settled|incorporated|appointed|finished|recorded|charted|climbed|lost|sunk|wrecked|renamed|abolished|dissolved|closed|destroyed|performed|made|lit';
const doing = new RegExp(String.raw`\b(${doings})\b`, 'u');

/** 'was first mentioned earlier' */
const happened =
  /\b(?:was|were|is|are)\s+(first\s+|last\s+)?(\p{L}+)\s+(?:earlier|later|first|last|before|after|sooner)\b/u;

const asksWhich = /^(?:which|who|what)$/iu;
const compared = /^(?:earlier|later|first|last|sooner)$/iu;
/** A noun between 'which' and its verb: 'which ship sailed'. */
const mostNouns = 2;

/** 'Which first bore fruit earlier': when did each first bear fruit. The verb is one in the past that says what each did. */
function deedOf(words: string): ((option: string) => string) | undefined {
  const said = words.replace(/[,:]/gu, '').split(/\s+/u);
  const end = said.findLastIndex((word) => compared.test(word));
  const [lead = ''] = said;
  // 'the first half' is no time that is compared.
  if (end < 2 || !asksWhich.test(lead) || /^the$/iu.test(said[end - 1] ?? '')) return undefined;
  for (let at = 1; at <= 1 + mostNouns && at < end; at++) {
    const how = at + 1 < end && /^(?:first|last)$/iu.test(said[at] ?? '') ? `${said[at]} ` : '';
    const verbAt = how === '' ? at : at + 1;
    const term = said[verbAt] ?? '';
    const done = /^\p{Ll}+$/u.test(term) ? withAuxiliary({ term, isCapital: false }) : undefined;
    if (done?.auxiliary !== 'did') continue;
    const rest = [done.verb, ...said.slice(verbAt + 1, end), ...said.slice(end + 1)].join(' ');
    return (option) => `When did ${option} ${how}${rest}?`;
  }
  return undefined;
}

/** 'has the director who was born later': what belongs to each option, and is compared. */
const owned =
  /\b(?:has|have|had|with)\s+(?:the|an?)\s+(\p{L}+(?:\s(?!who|that|which)\p{L}+)?)\s+(?:(?:who|that|which)\s+)?((?:was|is|died|born|were|are|lived|older|younger)\b.*)$/u;
const whose = /\bwhose\s+(\p{L}+(?:\s(?!was|is|died|were|are)\p{L}+)?)\s+((?:was|is|died|were|are)\b.*)$/u;
/** 'was built by the person who was born later' */
const made =
  /\b(\p{L}+)\s+by\s+(?:the|an?)\s+(?:person|man|woman|one|\p{L}+)\s+(?:who|that)\s+((?:was|is|died|lived)\b.*)$/u;

/** What a comparison asks of each option, from its words without the options. Undefined where no rule knows it. */
export function propertyOf(words: string): Property | undefined {
  const text = words.toLowerCase();
  const stay = stayProperty(words);
  if (stay !== undefined) return stay;
  const maker = made.exec(text);
  if (maker !== null) {
    const [, doing = '', rest = ''] = maker;
    const inner = plainProperty(rest, true);
    return inner === undefined
      ? undefined
      : { ...inner, ask: (option) => inner.ask(`the person by whom ${option} was ${doing}`) };
  }
  const bridge = owned.exec(text) ?? whose.exec(text);
  if (bridge !== null) {
    const [, role = '', rest = ''] = bridge;
    const inner = plainProperty(rest, true);
    return inner === undefined
      ? undefined
      : { ...inner, ask: (option) => inner.ask(`the ${role} of ${option}`) };
  }
  const [place = ''] = within.exec(words) ?? [];
  return plainProperty(
    words,
    /\b(?:who|person|man|woman|boy|girl|child|singer|actor|actress|director|writer|author|poet|composer|painter|captain|king|queen|animal|dog|cat|horse|bird|pet)\b/u.test(
      text,
    ),
    place,
  );
}

/** `place`: the end of the text that says where or for what the two are compared. */
function plainProperty(words: string, isPerson: boolean, place = ''): Property | undefined {
  const text = words.toLowerCase();
  const plain = text.slice(0, text.length - place.length);
  return (
    ageProperty(text) ??
    dateProperty(words, isPerson) ??
    countProperty(plain, place) ??
    measureProperty(text) ??
    measureProperty(plain)
  );
}

const ageAtDeath =
  /\b(?:liv(?:es?|ed) (?:longer|to (?:be older|an? (?:greater|older|higher) age))|reached an? (?:greater|older|higher) age|(?:older|younger) (?:at death|at the time of (?:his|her|their) death|when (?:he|she|they) died)|died (?:older|younger|at an? (?:older|younger|greater) age))\b/u;

/** 'Who was older at death': not who died later. */
function ageProperty(text: string): Property | undefined {
  if (!ageAtDeath.test(text)) return undefined;
  const pick = /\byounger\b/u.test(text) ? 'smallest' : 'greatest';
  return { ask: (option) => `How old was ${option} at death?`, expects: 'number', pick };
}

const stayed =
  /\b(?:has|have)\s(been|lived|worked|served|taught|played|sung|sailed|belonged)((?:\s(?!longer\b|longest\b)[^\s,?]+)*)\s(?:for\s)?(?:longer|longest|the longest)((?:\s[^\s,?]+)*)$/iu;

/** 'Who has been at the mill longer': since when each has. */
function stayProperty(text: string): Property | undefined {
  const [, done, before = '', after = ''] = stayed.exec(text.replace(/[,:]$/u, '')) ?? [];
  if (done === undefined) return undefined;
  const ask = (option: string) => `Since when has ${option} ${done}${before}${after}?`;
  return { ask, expects: 'date', pick: 'smallest' };
}

function dateProperty(words: string, isPerson: boolean): Property | undefined {
  const text = words.toLowerCase();
  const pick = later.test(text) ? 'greatest' : earlier.test(text) ? 'smallest' : undefined;
  if (pick === undefined) return undefined;
  const common = { expects: 'date', pick } as const;
  if (/\b(?:die|died|death|pass(?:ed)? away)\b/u.test(text))
    return { ...common, ask: (option) => `When did ${option} die?` };
  if (/\bborn\b/u.test(text)) return { ...common, ask: (option) => `When was ${option} born?` };
  if (/\b(?:come|came|comes) out\b/u.test(text))
    return { ...common, ask: (option) => `When was ${option} released?` };
  const found = doing.exec(text);
  if (found !== null) return { ...common, ask: (option) => `When was ${option} ${found[1]}?` };
  const [, first = '', done = ''] = happened.exec(text) ?? [];
  if (isParticiple(done)) return { ...common, ask: (option) => `When was ${option} ${first}${done}?` };
  const ask = deedOf(words);
  if (ask !== undefined) return { ...common, ask };
  if (!/\b(?:older|oldest|elder|younger|youngest|newer|newest)\b/u.test(text)) return undefined;
  if (/\bwho or which\b/u.test(text))
    return { ...common, ask: (option) => `When was ${option} born or founded?` };
  return isPerson
    ? { ...common, ask: (option) => `When was ${option} born?` }
    : { ...common, ask: (option) => `When was ${option} founded or built?` };
}

const counted =
  /\b(more|most|fewer|fewest|less|larger|largest|greater|greatest|higher|highest|bigger|smaller|smallest|lower|lowest|longer|longest|shorter)\s+((?:\p{L}+\s+of\s+)?\p{L}+(?:\s\p{L}+)?)$/u;

/** 'has more performances in the winter season' */
const within = /\s(?:(?:in|at|on|during)\s(?:the\s)?[\p{L}\p{N}][^,?]*|to\s\p{Ll}+)$/u;
/** Words of several that end in no s. */
const several = /(?:s|people|children|men|women|sheep|cattle|deer|fish|geese|mice|staff|crew|poultry)$/u;

/** 'has more inhabitants', 'had the larger crew' */
function countProperty(text: string, place: string): Property | undefined {
  const found = counted.exec(text.replace(/[,:]$/u, ''));
  const [, compared = '', noun = ''] = found ?? [];
  if (
    found === null ||
    (/er$/u.test(compared) && !/\b(?:has|have|had|with)\b/u.test(text) && compared !== 'fewer')
  )
    return undefined;
  const pick = less.test(compared) ? 'smallest' : 'greatest';
  const isCount = /^(?:more|most|fewer|fewest|less)$/u.test(compared);
  if (isCount && !several.test(noun)) return undefined;
  const isPopulation = /\b(?:people|inhabitants|residents|population)\b/u.test(noun);
  const ask = (option: string) =>
    isPopulation
      ? `What is the population of ${option}?`
      : isCount
        ? `How many ${noun} does ${option} have${place}?`
        : `What is the ${noun} of ${option}${place}?`;
  return { ask, expects: 'number', pick };
}

function measureProperty(text: string): Property | undefined {
  const found = measures.find(([pattern]) => pattern.test(text));
  if (found === undefined || !(more.test(text) || less.test(text))) return undefined;
  if (
    !/\b(?:(?:is|was|are|were)\s+(?:the\s+)?(?:(?:more|less|most|least)\s+)?\p{L}+|(?:costs?|weighs?)\s+(?:the\s+)?(?:more|most|less|least))$/u.test(
      text.replace(/[,:]$/u, '').replace(/\s+(?:in|by)\s+\p{L}+$/u, ''),
    )
  )
    return undefined;
  return {
    ask: (option) => found[1].replace('{}', option),
    expects: 'number',
    pick: less.test(text) ? 'smallest' : 'greatest',
  };
}
