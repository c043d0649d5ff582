import type { Deed } from '../fact.ts';
import type { Random } from '../random.ts';
import type { Field } from './occupations.ts';

/** What people are remembered for, by field. question/asked-deeds.ts says the same in other words, line by line. */
export const works: Readonly<Record<Field, string>> = {
  sea: `
a winter passage of <the Outer Sounds|the Long Shoals|the Weed Banks|the Fog Gates>
sailing directions for <the Outer Sounds|the Long Shoals|the Weed Banks|the Fog Gates>
a system of <lantern|flag|bell> signals between ships
the rescue of the crew of a burning <collier|mail packet|timber barge>
a voyage of <two|three> years without the loss of a single hand
a private census of <icebergs|waterspouts|wrecks>
a walk of <nine|eleven|fourteen> days across the southern ice`,
  yard: `
a hull that could be beached without damage
a folding <rudder|mast|bowsprit>
a method of bending <oak|larch|elm> planks by steam
a lifeboat that righted itself
a self-emptying <pilot boat|ferry|yawl>
a book on the proportions of <barges|trawlers|luggers>
sheathing made of <horn|tarred felt|zinc>`,
  sky: `
a catalogue of <double stars|comets|meteor showers|eclipses>
tables of <tides|moonrise|twilight>
a proof concerning <knots|spirals|sieves|tilings>
a way of polishing <concave mirrors|large prisms>
observations of the <aurora|sunspots|zodiacal light>
a lunar map of <two hundred|three hundred> craters
a star clock for <pilots|monks|shepherds>`,
  nature: `
a study of the migration of <eels|storm petrels|moths|lobsters>
an illustrated key to the island’s <mosses|lichens|seaweeds|ferns|fungi>
a geological map of the <slate belt|salt domes|basalt cliffs|chalk downs>
experiments on the <memory|hearing|sleep> of <seals|crabs|ravens>
a theory of the origin of <quicksand|sea caves|pebble beaches>
a collection of <birds’ eggs|fossil fish|pressed orchids>
the cultivation of <sea kale|tea|saffron> in unheated glasshouses`,
  maps: `
a chart of the currents of <the Outer Sounds|the Long Shoals|the Fog Gates>
the triangulation of the <western uplands|coastal marshes|inner valleys>
an atlas bound in <sealskin|oilcloth|birch bark>
a globe on which <mountains|reefs|rivers> could be felt by hand
a scheme for numbering <houses|wells|milestones>
maps drawn on <slate|linen|glass>
a dispute over the position of <a vanished reef|a second north pole|the true west>`,
  letters: `
a cycle of <sonnets|elegies|ballads> about <the herring fishery|a drowned village|lighthouse keepers>
an unfinished chronicle of the <ferry wars|long drought|island parliaments>
essays on <idleness|walking|bad weather|old age>
a satire on <customs officers|land agents|rival poets>
a dictionary of <sailors’ slang|river names|weather words|market cries>
letters written from <a debtors’ prison|a lightship|a sanatorium>
a history of <bread|silence|bridges> in four volumes`,
  stage: `
a comedy about <two rival bakers|an invisible lodger|a stolen church bell>
songs for <capstan crews|rope makers|net menders>
a requiem for <drowned fishermen|the plague dead|a lighthouse keeper>
stage machinery that imitated <rain|waves|fog>
performances in <an old granary|a travelling tent|a dry dock>
a set of <dances|lullabies|marches> for the glass harp
the reform of <prompting|ticket prices|stage lighting>`,
  paint: `
seascapes painted from a <rowing boat|lighthouse gallery|moving cart>
portraits of <ferrymen|midwives|harbour pilots>
engravings of <knots|wrecks|sea birds>
a ceiling that shows the <winds|months|constellations>
a <blue|green|violet> pigment made from mussel shells
a series of <forty|fifty|sixty> views of the same <quay|hill|window>
miniatures on <ivory|fish bone|mother-of-pearl>`,
  trade: `
a scheme for insuring <fishing boats|cargoes of glass|lighthouse keepers>
the introduction of <paper bills|stamped weights|fixed prices>
a fortune made in <sealing wax|pepper|candles>
a fleet of <ice carriers|mail cutters|cattle boats>
a lawsuit of <eleven|nineteen|twenty-three> years over <a lost anchor|spoiled tea|a mistaken weight>
a savings bank for <sailors|servants|widows>
lotteries held to pay for <bells|breakwaters|orphans>`,
  healing: `
a treatment for <scurvy|marsh fever|frostbite|seasickness>
a manual of <midwifery|field surgery|bone setting>
a study of the health of <rope makers|glassblowers|divers>
bandages soaked in <tar|seawater|honey>
quarantine rules for <ports|schools|theatres>
a travelling dispensary in a <wagon|barge>
lectures on <sleep|the pulse|childhood fevers>`,
  building: `
a bridge of <nine|seven|eleven> arches
a tidal mill
a lock gate that <a child|a donkey|one person> could open
warehouses on <iron|oak> stilts
a breakwater of <sunken barges|interlocking stones|wicker baskets>
a concert hall without <an echo|pillars|windows>
a water tower shaped like a <bell|lantern|beehive>`,
  craft: `
a clock driven by <the tide|falling sand|a waterwheel>
glass that did not <mist over|ring|scratch>
bells cast with <silver|ships’ nails|horseshoes> in the bronze
an instrument for measuring <depth|wind|saltness>
a mechanical <heron|choir|chess player>
lamps that burned <fish oil|peat gas|nut oil> without smoke
a lock with <five|seven|twelve> keys`,
  print: `
an edition of <sailors’ hymns|lost plays|old treaties>
a typeface without <capitals|serifs|curves>
a newspaper printed on <cotton|the back of wallpaper|a single long strip>
a phrase book for <pilots|midwives|pedlars>
a pocket <almanac|hymnal|atlas> no larger than a coin
the deciphering of <a pirate’s diary|temple inscriptions|a merchant’s cipher>
proofs corrected in <red chalk|violet ink|pin pricks>`,
};

/** Something that one of the field could be remembered for, and where it stands in the table. */
export function knownFor(field: Field, random: Random): { readonly text: string; readonly deed: Deed } {
  const lines = linesOf(works[field]);
  const line = Math.floor(random.next() * lines.length);
  const chosen = [random.next(), random.next()];
  return { text: choose(lines[line] ?? '', chosen), deed: { field, line, chosen } };
}

export function linesOf(table: string): readonly string[] {
  return table.trim().split('\n');
}

/** Of the k-th <a|b|c> of a line, the one at the k-th of `chosen`, 0-1. */
export function choose(line: string, chosen: readonly number[]): string {
  let group = 0;
  return line.replace(/<([^<>]*)>/gu, (_, options: string) => {
    const all = options.split('|');
    return all[Math.floor((chosen[group++] ?? 0) * all.length)] ?? '';
  });
}
