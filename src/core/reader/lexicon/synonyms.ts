import { stem } from '../../text/stem.ts';

/** Words that questions and texts use for one another. Small on purpose: only pairs that hold in nearly every text. */
const groups = `
found foundation establish start create form inception launch
settle settlement
marriage marry wed wedding
launch build
author writer write pen
spouse wife husband marry
build construct erect
ship vessel boat
film movie picture
captain command commander skipper master
locate situate lie stand
big large
small little
begin start commence
end finish conclude
buy purchase acquire sale
kilometre kilometer km
centimetre centimeter cm
kilogram kilo kg
minute min
feet foot ft
injure injury hurt wound harm
close shut
sell sold
borrow borrowed loan lend lent
kill murder assassinate slay
die death perish
born birth
win victory victor champion
song single track
sing sung perform singer performer vocalist
compose composer music score
direct director
country nation state
city town
village hamlet
school academy
doctor physician
teach teacher taught tutor instructor
lead leader head chief
king monarch ruler reign
rule govern ruler reign
job profession occupation trade
product trade produce
resting buried burial grave
company firm business
footballer football soccer
name title
discover discovery find found
invent invention inventor
destroy destruction wreck
sink sank wreck
inhabitant population people resident census
star actor actress cast
play portray role
draw painter paint painting
prize award medal
wrote written
brother sister sibling
child son daughter
parent father mother
near close adjacent border
language speak spoken
cost price worth
height tall high elevation
length long
width wide
depth deep
weight weigh heavy
speed fast
age old
distance far
annual yearly
`;

/** Stems that mean the same for most purposes, by stem, without the stem itself. */
const alike: ReadonlyMap<string, ReadonlySet<string>> = readGroups();

const written: ReadonlyMap<string, readonly string[]> = new Map(
  groups
    .trim()
    .split('\n')
    .flatMap((line) => line.split(' ').map((word, _, all) => [stem(word), all] as const)),
);

function readGroups(): ReadonlyMap<string, ReadonlySet<string>> {
  const result = new Map<string, Set<string>>();
  for (const line of groups.trim().split('\n')) {
    const stems = [...new Set(line.split(' ').map(stem))];
    for (const each of stems) {
      const others = result.get(each) ?? new Set<string>();
      for (const other of stems) if (other !== each) others.add(other);
      result.set(each, others);
    }
  }
  return result;
}

/** Words of like meaning for a folded word, as they are written; empty where none are known. */
export function alternativesTo(word: string): readonly string[] {
  return written.get(stem(word))?.filter((other) => stem(other) !== stem(word)) ?? [];
}

export function synonymStems(key: string): ReadonlySet<string> {
  return alike.get(key) ?? none;
}

const none: ReadonlySet<string> = new Set();
