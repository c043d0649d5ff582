/** A word and the forms of it that no ending tells, a line each. Forms that are as often other words ('saw', 'left', 'felt') are left out. */
const lines = `begin began begun
bear bore born borne
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
deal dealt
die dead death
draw drew drawn
drive drove driven
eat ate eaten
fall fell fallen
feed fed
fight fought
flee fled
fly flew flown
forget forgot forgotten
freeze froze frozen
give gave given
go went gone
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
know knew known
lead led
lend lent
lose lost
make made
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
seek sought
sell sold
send sent
shake shook shaken
shoot shot
sing sang sung
sink sank sunk
speak spoke spoken
spend spent
steal stole stolen
strike struck
swear swore sworn
swim swam swum
take took taken
teach taught
tell told
think thought
throw threw thrown
wear wore worn
weave wove woven
win won
write wrote written
child children
foot feet
goose geese
knife knives
leaf leaves
life lives
loaf loaves
man men
mouse mice
shelf shelves
thief thieves
tooth teeth
wife wives
wolf wolves
woman women`;

const groups = lines.split('\n').map((line) => line.split(' '));
const firsts = new Map(groups.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));
const others = new Map(groups.map(([first = '', ...rest]) => [first, rest]));

/** 'written' -> 'write'; undefined for a word that has no irregular form. */
export function regularWord(term: string): string | undefined {
  return firsts.get(term);
}

/** 'write' -> 'wrote', 'written'. */
export function irregularForms(term: string): readonly string[] {
  return others.get(term) ?? [];
}
