/** 'Was Anna Vey born before Ole Lund?': what is claimed of the first, beside the second. */
export type Claim = { readonly first: string; readonly second: string; readonly words: string };

const claimed =
  /^(?:[Ww]as|[Ww]ere|[Ii]s|[Aa]re|[Dd]id|[Dd]oes|[Dd]o)\s+(.+?)\s+((?:\p{Ll}+\s+){0,3}?(?:before|after|(?:earlier|later|\p{Ll}+er|more recently|less recently)\s+than))\s+(.+?)(?:\s+(?:was|is|were|are|did|does|died))?\s*\?+\s*$/u;
/** A name, as it is or with what it is before it: 'Anna Vey', 'the brig Merrow', '“Owl Island”'. */
const name = /^(?:the\s+(?:\p{Ll}+\s+){0,3})?["“]?\p{Lu}[^,;?]*$/u;
/** Times and events: 'built before the War', 'lost after Easter' set nothing beside the first. */
const times =
  /\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Easter|Christmas|War|Wars|Revolution|Battle|Siege|Treaty|Act|Flood|Fire|Depression|Restoration|Reformation|Conquest|Independence)\b/u;
/** Nobody has to say of persons that they are, nor of companies. */
const ages = /\b(?:older|younger|elder)\b/u;

/** Undefined where the question sets no two names side by side in this way. */
export function claimOf(question: string): Claim | undefined {
  const [, first = '', words = '', second = ''] = claimed.exec(question) ?? [];
  const isNamed = name.test(first) && name.test(second) && !times.test(second);
  if (!isNamed || / (?:or|and) /u.test(`${first} ${second}`)) return undefined;
  const isUnsaid = ages.test(words) && !/^the\s/u.test(first);
  return { first, second, words: isUnsaid ? `who or which is ${words}` : words };
}
