/**
 * A light English stem for comparing words, never for the index: strips plural, tense and agent endings so that
 * 'directed', 'director' and 'directs' compare equal. Deliberately cruder than Porter (An algorithm for suffix stripping, 1980):
 * over-stemming costs little where a match is one feature among many.
 */
const endings = [
  'ational',
  'ization',
  'isation',
  'fulness',
  'ousness',
  'iveness',
  'ations',
  'ation',
  'ments',
  'ment',
  'ities',
  'ity',
  'ingly',
  'edly',
  'ions',
  'ion',
  'ings',
  'ing',
  'ers',
  'ors',
  'ies',
  'ied',
  'ier',
  'est',
  'ed',
  'er',
  'or',
  'es',
  'ly',
  'al',
  's',
  'e',
  'y',
]; // longest first

/** The same by their last letter, which tells most of them from a word at once. */
const endingsByLast: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(endings.map((each) => each.slice(-1)))].map((last) => [
    last,
    endings.filter((each) => each.endsWith(last)),
  ]),
);

const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wrote: 'writ',
    written: 'writ',
    built: 'build',
    won: 'win',
    led: 'lead',
    born: 'birth',
    died: 'death',
    die: 'death',
    dead: 'death',
    sang: 'sing',
    sung: 'sing',
    made: 'make',
    held: 'hold',
    wed: 'marri',
    wives: 'wif',
    men: 'man',
    women: 'woman',
    children: 'child',
    sank: 'sink',
    sunk: 'sink',
    found: 'found',
    lay: 'lie',
    lies: 'lie',
    ran: 'run',
  }),
);

const none: readonly string[] = [];
const vowel = /[aeiouy]/u;

/** Takes a folded word. Words of three letters or fewer, and words with digits, stay as they are. */
export function stem(term: string): string {
  const known = irregular.get(term);
  if (known !== undefined) return known;
  if (term.length <= 3 || /\d/u.test(term)) return term;
  for (const ending of endingsByLast.get(term.slice(-1)) ?? none) {
    const rest = term.length - ending.length;
    if (rest >= 3 && term.endsWith(ending) && vowel.test(term.slice(0, rest)))
      return undouble(term.slice(0, rest));
  }
  return term;
}

function undouble(text: string): string {
  return /([bdgmnprt])\1$/u.test(text) ? text.slice(0, -1) : text;
}
