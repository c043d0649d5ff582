import type { Family, Relation } from '../family.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

const years = { elder: [-45, -12], peer: [-12, 12], younger: [12, 40], any: [-40, 30] } as const;

/** Someone who is this to a person; their page says so in the family's words. */
function someone(
  name: string,
  share: number,
  [age, sex]: readonly [keyof typeof years, ('f' | 'm')?],
): Relation {
  const only = sex === undefined ? {} : { sex };
  return {
    name,
    of: 'person',
    share,
    role: name,
    draw: { draw: 'thing', kind: 'person', years: years[age], ...only },
  };
}

/** People of one land over four centuries: who was born to whom, who taught, served and befriended whom. */
export const genealogies: Family = {
  name: 'genealogies',
  title: 'genealogies and friendships',
  lists: {
    adjective: words(
      `Quiet Blind Tall Grey Merry Honest Lame Old Patient Red Silent White Idle Golden Thrifty Stubborn`,
    ),
    role: words(
      `Godmother Teacher Father Mother Guardian Neighbour Rival Nurse Heir Pupil Landlord Physician`,
    ),
    beast: words(`Heron Fox Goose Owl Hare Raven Swan Badger Crane Otter`),
    season: words(`spring summer autumn winter`),
    instrument: words(`viol lute flute drum harp fiddle`),
    dish: words(`eel barley onion plum goat chestnut`),
  },
  kinds: [
    {
      name: 'person',
      share: 82,
      isPerson: true,
      nouns: words(`weaver cooper potter miller tanner printer glazier baker carter dyer saddler mason
        brewer surveyor clockmaker ropemaker bookbinder chandler joiner locksmith apothecary gardener`),
      named: ['{given} {surname}'],
      years: [1480, 1880],
      opening: {
        plain: ['{s} was {a noun}.'],
        told: ['{s}, {a noun}, was born in {year}.', 'Born in {year}, {s} worked as {a noun}.'],
        register: ['{s}, {noun} (born {year}).'],
      },
      colour: [
        '{She} [kept bees|kept geese|grew pears|mended nets] and sold the surplus [every|each] {season}.',
        '{Her} mother tongue was the speech of the coast.',
        'In old age {she} gave {her} {instrument} to a friend of the house whose name is not recorded.',
        'A recipe for {dish} soup has come down under {her} name.',
        'Letters to {a:village} show {him} to have been a careful bookkeeper.',
        'The {noun} never missed a fair at {a:village}.',
        '{She} is said to have fathered no plan that {she} did not also bury.',
        'The sign over {her} door showed [a|one] {beast} and [a key|a bell|a wheel|three stars].',
        'Neighbours complained of the noise of {her} workshop.',
        '{She} played the {instrument} badly, and taught it to nobody.',
        'A portrait that was long thought to be {hers} shows another {noun}.',
      ],
      colourCount: [1, 3],
      alias: {
        share: 0.1,
        named: ['the {adjective} {beast} of {a:village}'],
        says: ['Most people called {him} {alias}.', '{She} was better known as {alias}.'],
      },
      homonyms: 0.04,
    },
    {
      name: 'village',
      share: 7,
      nouns: words(`village hamlet parish`),
      named: ['{word}', '[Upper|Nether|Great|Little] {word}'],
      years: [1100, 1500],
      opening: {
        plain: ['{s} is {a noun}.'],
        told: ['The {noun} of {s} was first mentioned in {year}.'],
        register: ['{s}, {noun} (first mentioned {year}).'],
      },
      colour: [
        'Its well is [deep|bitter|dry in {season}].',
        'A [low|long|crooked] bridge leads to the mill.',
        'The market sells {dish}, rope and [salt|wax|felt].',
        'Its school has lost every register of its teachers and pupils.',
        'The parish books name many a godmother and godfather, and few of them legibly.',
      ],
      colourCount: [2, 4],
    },
    {
      name: 'inn',
      share: 4,
      nouns: ['inn', 'tavern'],
      named: ['The {adjective} {role} of {word}'],
      years: [1500, 1850],
      opening: { plain: ['{name} is {a noun}.'], told: ['{name} was a well-known {noun} from {year} on.'] },
      colour: [
        'No {role} ever lived there: the name comes from a misread sign.',
        'Guests drank to the mother of the host, whoever the host was.',
        'It stood on the road to {a:village}.',
        'The teacher on its sign holds [a goose|a ladder|an empty plate].',
        'Friends and rivals met there on market days.',
      ],
      colourCount: [2, 4],
    },
    {
      name: 'play',
      share: 4,
      nouns: ['comedy', 'tragedy', 'ballad', 'novel'],
      named: ['The {role} of {word}', 'The {adjective} {role} of {word}'],
      years: [1560, 1880],
      opening: {
        plain: ['{name} is {a noun} of {year}.'],
        told: ['The {noun} {name} was first heard in {year}.'],
      },
      colour: [
        'In it a {role} mistakes a teacher for a landlord.',
        'The heroine is the daughter of a miller and the pupil of a ghost.',
        'Nobody in it has a mother, which critics thought careless.',
        'It was banned in {a:village} for one [season|winter].',
        'The father of the hero never appears.',
        'Its best-known line asks who taught the teacher.',
      ],
      colourCount: [2, 4],
    },
    {
      name: 'society',
      share: 3,
      nouns: ['society', 'guild'],
      named: ['{word} Society of Friends', '{word} Guild of Nurses', '{word} Society of Godparents'],
      years: [1600, 1880],
      opening: { plain: ['The {name} is {a noun}.'], told: ['The {name} was founded in {year}.'] },
      colour: [
        'Each member brought a neighbour to the yearly dinner.',
        'Its rule book speaks of a mentor for every apprentice.',
        'It met in {a:village} until the roof fell in.',
        'Membership passed from teacher to pupil.',
      ],
      colourCount: [2, 3],
    },
  ],
  relations: [
    {
      name: 'spouse',
      of: 'person',
      share: 0.75,
      role: { f: 'wife', m: 'husband' },
      draw: { draw: 'pair', apart: 9 },
      denies: ['{She} never married.', '{She} remained unmarried.'],
    },
    {
      name: 'father',
      of: 'person',
      share: 0.75,
      role: 'father',
      draw: { draw: 'thing', kind: 'person', sex: 'm', years: [-44, -20], having: 'spouse' },
      passesSurname: true,
    },
    {
      name: 'mother',
      of: 'person',
      share: 1,
      role: 'mother',
      draw: { draw: 'through', path: ['father', 'spouse'] },
    },
    someone('teacher', 0.5, ['elder']),
    someone('closest friend', 0.45, ['peer']),
    someone('godmother', 0.35, ['elder', 'f']),
    someone('godfather', 0.3, ['elder', 'm']),
    someone('rival', 0.3, ['peer']),
    someone('neighbour', 0.3, ['any']),
    someone('employer', 0.3, ['any']),
    someone('landlord', 0.25, ['any', 'm']),
    someone('physician', 0.25, ['any']),
    someone('heir', 0.35, ['younger']),
    someone('favourite pupil', 0.3, ['younger']),
    someone('apprentice', 0.3, ['younger']),
    someone('guardian', 0.2, ['elder']),
    someone('business partner', 0.25, ['peer']),
    someone('biographer', 0.2, ['younger']),
    someone('patron', 0.2, ['any']),
    someone('travelling companion', 0.2, ['peer']),
    {
      name: 'birth year',
      of: 'person',
      share: 0.9,
      role: 'year of birth',
      draw: { draw: 'year', after: [0, 0] },
      says: {
        plain: ['{She} was born in {o}.'],
        told: ['{Her} birth fell in the year {o}.', 'The year of {her} birth was {o}.'],
        register: ['Born: {o}.'],
      },
      asks: ['In which year was {s} born?', 'When was {s} born?'],
    },
    {
      name: 'birthplace',
      of: 'person',
      share: 0.7,
      role: 'birthplace',
      draw: { draw: 'thing', kind: 'village' },
      says: {
        plain: ['{Her} birthplace was {o}.'],
        told: ['{She} was born in {o}.', '{She} came from {o}.'],
        register: ['Birthplace: {o}.'],
      },
      asks: ['What was the birthplace of {s}?', 'Where was {s} born?', 'In which place was {s} born?'],
      isLast: true,
    },
    {
      name: 'hobby',
      of: 'person',
      share: 0.4,
      role: 'favourite pastime',
      draw: {
        draw: 'word',
        words: [
          'ice fishing',
          'kite flying',
          'bell ringing',
          'stilt walking',
          'bird painting',
          'chess',
          'falconry',
        ],
      },
      says: {
        plain: ['{Her} favourite pastime was {o}.'],
        told: ['{She} liked nothing better than {o}.', 'Most of {her} free hours went into {o}.'],
        register: ['Favourite pastime: {o}.'],
      },
      asks: ['What was the favourite pastime of {s}?'],
    },
  ],
  roleSays: {
    plain: ['{Her} {role} was {o}.'],
    told: ['{o} was {her} {role}.', '{She} had {o} for {role}.', 'As {her} {role} the records name {o}.'],
    register: ['{Role}: {o}.'],
  },
  roleAsks: ['Who was the {role} of {s}?', 'Who was {s}’s {role}?', 'What is the name of the {role} of {s}?'],
  roleAs: ['the {role} of {s}', '{s}’s {role}'],
  beyond: [
    'Who was the mother of Johann Sebastian Bach?',
    'Who taught Michael Faraday chemistry?',
    'In which year was Leonardo da Vinci born?',
    'Who was the godfather of Isaac Newton?',
    'What is the capital of Peru?',
  ],
};
