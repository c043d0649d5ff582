import { type ArticlePlan, blocks, lines } from './article-plan.ts';

const town: ArticlePlan = {
  lead: lines(`
{Name} is {a:type} on {located-in}, on {lies-on}.
{Name} is {a:type} [in the [north|south|east|west] of|on] {located-in}.
{Name}, on {lies-on}, is {a:type} of {located-in}[, known for its {trade}|].`),
  parts: [
    {
      headings: [],
      blocks: blocks(`
{She} lies on {lies-on}[, which is bridged at [two|three] places|, often under its water in spring|].

{She} was first settled in {settled-in}[, by [fishing families|salt boilers|shepherds]|].

Until {renamed-in} {she!} was called {old-name}.
{She} was known as {old-name} until {renamed-in}[, and some old maps still say so|].

{She} has {population}[, and [as many boats|more dogs|fewer every year]|].
The last census counted {population}[, [without|not counting] the barges|].

{She} lives chiefly from {trade}, and market is held on {market-day}s.
The chief product is {trade}[, sold [all over the island|mostly abroad]|].
Market is held on {market-day}s[, in the shadow of the church|, on the quay|].`),
      colour: [],
    },
    {
      headings: ['The town', 'Character', 'Streets'],
      blocks: [],
      colour: lines(`
The houses are built of [blue slate|yellow brick|tarred boards], with [outside stairs|doors painted red] against the [damp|evil eye].
The harbour silts up every [few years|autumn], and is cleared by [hand|school children, for a fee].
A [clock without hands|leaning tower|bronze pike] in the main square is the [pride|despair] of the place.
The local dialect has [eleven|seven] words for [drizzle|being late], and none for [hurry|thirst].
A ropewalk, the longest on this coast, [runs under the main street|is now used for weddings].
Its inns are known for [eel pie|black bread|a bitter beer], which visitors try once.
The feast of the [nets|lamps|first herring] is kept with [a procession of boats|bonfires|a race in barrels].
Two [chapels|bakeries] face each other across the square and have not been on speaking terms for a century.
In winter the [lamps are lit at three|ferry does not run], and people [carve spoons|repair clocks|play chess].
A stone on the quay marks the height of [an old flood|the highest tide], above most people’s heads.
Fishermen’s daughters here [row|mend nets|keep the accounts], and always have.
Travellers have called {short} [sleepy|handsome from the sea|smaller than they expected].
The old walls were pulled down to [widen the market|build a mole], all but one gate.
Storks nest on the [customs house|ropewalk], and are counted every spring.
The town band has [nine|fourteen] players, all of whom [whistle|are related].
A covered bridge, lined with [stalls|barbers], joins the two halves of the town.
Water is drawn from [five|seven] wells, each of which has its [party|feast day].
Streets are named after [trades|winds|debtors], and numbered in order of building.
The lock-up, built for [six|nine] prisoners, is rented out as [a cheese store|a summer house].
Old women sell [pickled walnuts|hot chestnuts|shrimps] on the steps of the exchange.
A stage coach used to stop [in all weathers|when the driver remembered], and its timetable still hangs in the inn.
The cemetery has the best view, as [guide books|the living] like to point out.
Boys dive for coins off the [mole|sluice], and some make a living by it.
Every house must keep a [bucket|ladder] by the door, under a law that dates from a fire.
An annual regatta in [washtubs|flat boats] is won by the [bakers|nuns] with suspicious regularity.
The theatre troupe plays in a [tithe barn|skating hall], and the audience brings chairs.
Of the [five|three] mills that used to grind here, one is left, and it grinds [mustard|bone].`),
    },
  ],
};

const island: ArticlePlan = {
  lead: lines(`
{Name} is an island in the Hollow Sea; its capital is {capital}.
{Name} is an island [in the Hollow Sea|of the Hollow Sea], with an area of {area}.`),
  parts: [
    {
      headings: [],
      blocks: blocks(`
{Its} capital is {capital}.

{She} covers {area}[, a third of it [moor|forest|salt marsh]|].

{She} was settled in {settled-in}[, according to a chronicle written much later|].

{Its} coast was first charted by {charted-by} in {charted-in}.
A first chart of its coast was finished in {charted-in}.
{Its} coast was first charted by {charted-by}[, who [lost two boats|grew a beard] over it|].`),
      colour: [],
    },
    {
      headings: ['Land and people', 'The island'],
      blocks: [],
      colour: lines(`
The interior is a plateau of [heather and bog|sheep and standing stones], crossed by [one road|drovers’ tracks].
Summers are short and [bright|wet]; fog lies on the coast for [a third|much] of the year.
The people speak a language of their own, with [many|few] vowels, and learn the common tongue at school.
Trees grow only in [the valleys|walled gardens], and are given names.
Most households own a share in a boat, and the law on [driftwood|shares] fills [three|two] volumes.
The island’s parliament meets [in a barn|on a ship|outdoors], for fear of [fire|long speeches].
There are no [snakes|moles] on the island, and nobody can say why.
Bread is baked with [seaweed|rye and honey], and keeps for a winter.
Ferries to the neighbouring islands run [twice a week|when there is wind].
Old laws forbid [bells at night|the sale of wind|counting sheep aloud], and are [ignored|obeyed].`),
    },
  ],
};

const river: ArticlePlan = {
  lead: lines(`
{Name} is a river on {located-in}, {length} long.
{Name} is a river on {located-in} that rises on {rises-on}[ and flows into {flows-into}|].
{Name} is a river on {located-in}.`),
  parts: [
    {
      headings: [],
      blocks: blocks(`
{She} rises on {rises-on} and flows into {flows-into}.
{She} rises on {rises-on}[, in a bog|, from a spring under a rock|].
{She} flows into {flows-into}[, through a delta of [mud|reeds]|, past two sandbanks|].

{Its} length is {length}.
{She} is {length} long[, of which a third is navigable|].`),
      colour: [],
    },
    {
      headings: ['Course', 'Along the river'],
      blocks: [],
      colour: lines(`
The upper course runs through [beech woods|a gorge], the lower through [water meadows|osier beds].
Its water is [brown with peat|so clear that trout seem to hang in the air|milky in spring].
Barges were [towed by women|hauled with oxen] until steam came, and the path is now a [walk|cycle way].
There are [four|seven] weirs, each with a mill, and [most|two] of them still turn.
The river [freezes|floods] in hard years, and [markets|races] have been held on it.
A ferry [worked by a chain|rowed standing] crosses where the road ends.
Otters came back [lately|after a century], to the anger of eel catchers.
Its name is thought to mean [“the crooked one”|“cold hand”|“slow milk”] in the old language, though scholars differ.
Pike of [great|improbable] size are reported, mostly by [innkeepers|clergymen].
In dry summers the piers of [an older bridge|a lost mill] come to light.
Washerwomen’s songs from its banks have been [collected|printed] more than once.`),
    },
  ],
};

const mountain: ArticlePlan = {
  lead: lines(`
{Name} is a mountain on {located-in}, {height} high.
{Name} is a mountain on {located-in}.`),
  parts: [
    {
      headings: [],
      blocks: blocks(`
{Its} height is {height}[, by the latest survey|].
{She} is {height} high[, though pilots swear it is more|].

{She} was first climbed by {first-climbed-by} {on:first-climbed-in}[, with [two guides and a goat|a barometer and no rope]|].
{She} was first climbed by {first-climbed-by}.
The first ascent was made {on:first-climbed-in}.`),
      colour: [],
    },
    {
      headings: ['The mountain', 'Slopes'],
      blocks: [],
      colour: lines(`
The summit is [flat|split in two], and carries [a cairn|an iron cross|a weather hut].
Snow lies in the north gullies [until midsummer|all year], and was once [cut and sold|carried down for the fish trade].
Shepherds say that [a door opens in it|it hums] before a [storm|death], and will not sleep on its east side.
The rock is [a dark basalt|granite, split by frost|slate, in leaves as thin as paper].
A path with [chains|wooden steps] leads up in [four|six] hours from the [old chapel|last farm].
Ravens nest on the [cliffs|west face], and a [blue gentian|dwarf willow] grows there and nowhere else.
From the top one sees [both coasts|seven church towers], on the few days when one sees anything.
Sailors use it as a mark: when its [shoulder|notch] stands over the [church|mole], the channel is clear.
An inn half-way up serves [soup|nothing], at any hour.
A hut was built for [astronomers|hunters], and burned down twice.`),
    },
  ],
};

const shore: ArticlePlan = {
  lead: lines(`
{Name} is {a:type} on the coast of {located-in}.
{Name} is {a:type} in the [north|south|east|west] of {located-in}[, {depth} deep at its middle|].`),
  parts: [
    {
      headings: [],
      blocks: blocks(`
{She} is named after {named-after}.
{She} has its name from {named-after}.

{She} was first charted by {charted-by} in {charted-in}.
{She} was first charted in {charted-in}.
{She} was first charted by {charted-by}[, from an open boat|].

{She} rises {height} above the water[, [straight|in three steps]|].

{She} is {depth} deep at its deepest point[, [over sand|over rock]|].`),
      colour: [],
    },
    {
      headings: ['Waters', 'Navigation'],
      blocks: [],
      colour: lines(`
The tide runs [hard|at five knots] here, and turns [without warning|with a sound like breathing].
Gulls and [fulmars|guillemots] breed on the ledges in such numbers that the rock is [white|deafening].
Pilots give the place a wide berth in [easterly winds|fog], and a narrow one in their stories.
Wrecks lie under the [sand|weed], and nets are torn on them every season.
[Amber|Jet|Sea coal] is washed up after storms, and gathered before [breakfast|the bailiff comes].
There is good anchorage for [small craft|a dozen sail], out of the swell.
A [bell buoy|white beacon] marks the worst of the reefs.
Seals come ashore in [autumn|spring], and are [left in peace|counted from boats].
Fishermen spill [a little beer|the first of the catch] over the side when they pass.
An old tale tells of [a drowned bell|a light under water|a dog that swims out to ships].
Oyster beds off the [eastern|southern] side were once worth a [lawsuit|fortune].`),
    },
  ],
};

const lighthouse: ArticlePlan = {
  lead: lines(`
{Name} is a lighthouse on {stands-on}, first lit {on:first-lit}.
{Name} is a lighthouse on {stands-on}.
{Name} is a lighthouse[ on the coast|] of {island}[, first lit {on:first-lit}|].`),
  parts: [
    {
      headings: [],
      blocks: blocks(`
{She} stands on {stands-on}.

{She} was first lit {on:first-lit}[, with [rape oil|forty candles|coal]|].

{She} was designed by {designed-by}[, who had wanted it [taller|round|elsewhere]|].

The tower is {height} high[ and built of [granite|brick|iron plates]|].

{Its} first keeper was {first-keeper}[, who [kept hens|wrote weather verses] there|].`),
      colour: [],
    },
    {
      headings: ['The light', 'Keepers'],
      blocks: [],
      colour: lines(`
Its lamp shows [two white flashes|a steady red|one long flash], and can be seen for [sixteen|twenty-two] miles.
Migrating birds strike the glass in [October|spring], and keepers’ children [ring|draw] them.
The stair has [too many|an odd number of] steps, so that visitors are asked to go up [slowly|in clogs].
Water had to be [rowed out|caught from the roof], and was always [short|brackish].
A fog horn was added later, to the dismay of [cows|everyone within a league].
Keepers’ log books record [wind, ships and quarrels|mostly soup].
In one storm the sea [came over the gallery|broke the lower door], and the light burned on.
The oil store is now a [ferry office|bird observatory].
Paint in broad [red|black] bands was put on after a [collision|complaint].`),
    },
  ],
};

export function placePlan(type: string): ArticlePlan {
  switch (type) {
    case 'island':
      return island;
    case 'river':
      return river;
    case 'mountain':
      return mountain;
    case 'lighthouse':
      return lighthouse;
    case 'cape':
    case 'bay':
    case 'strait':
      return shore;
    default:
      return town;
  }
}
