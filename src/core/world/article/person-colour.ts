import type { Field } from '../build/occupations.ts';

/** What is told of people beside the facts, by field: habits, rooms, quarrels. Nothing here is ever the answer to a question. */
export const personColour: Readonly<Record<Field, string>> = {
  sea: `
{She} kept {her} logbooks in [green ink|a private shorthand|a hand so small that clerks complained], and [most of them are lost|several have survived].
[Crews|Old hands] remembered {him} as [strict but fair|sparing with words|quick to laugh and slow to forgive].
{She} distrusted [barometers|charts drawn by landsmen|new rope], and said so [in every letter|to anyone who asked].
On shore {she!} [slept badly|walked the quays at night|kept to a room that looked out on the water], and {she} never learnt to [swim|dance|sit still in church].
[A sea chest|A brass telescope|An oilskin coat] said to be {hers} is shown to visitors, though [the initials do not match|nobody can say where it came from].
{She} [forbade whistling|served hot soup|read aloud] on deck in fog, a habit which [younger officers copied|nobody could explain].
[Two|Three] ballads about {him} are still sung in the [taverns|boat sheds], and they agree on nothing but the weather.`,
  yard: `
{She} worked from [wooden models|chalk outlines on the loft floor|wax half-hulls] and seldom put a line on paper.
It is said that {she!} could tell the age of [a plank|an oak] by [its smell|knocking on it].
{She} [sold|gave away] most of {her} [drawings|models] to pay [a debt|for a new roof|the wages of a bad winter].
Apprentices feared {her} [thumb|hammer|silence], with which {she} tested every joint.
{She} would not [work on Fridays|let anyone sit on an upturned boat|use timber felled in summer].
[Several|A few] of {her} tools hang in a chapel near the slipways.
{Her} notes on [seasoning timber|caulking|the bending of frames] were copied by hand for two generations.`,
  sky: `
{She} [observed|calculated] by [night|candlelight] and slept through the forenoon, to the annoyance of [the household|two landladies].
{Her} instruments were [sold at auction|lent to a school|packed in straw and forgotten], and [a quadrant|a small brass sector] came to light much later in [an attic|a dovecote].
{She} wrote long letters to [colleagues|strangers] about [the price of candles|cloud|the mistakes of others].
[Three|Four] of {her} notebooks are filled with [sums|sketches of clouds|lists of cloudy nights], the rest with recipes.
{She} counted steps wherever {she} went, and noted the totals in [pencil|red ink].
A [crater|minor comet] was to bear {her} name, but the proposal [was mislaid|lapsed].
{She} refused to own a [clock|mirror], saying that one {she} could not correct was worse than none.`,
  nature: `
{She} kept [snails|gulls|silkworms] in {her} study and [talked to them|drew them daily].
{Her} collections filled [eleven|fourteen|twenty] cupboards, which [were later eaten by moths|had to be lowered through a window].
{She} walked in all weathers with [a tin box|a geological hammer|a folding stool] on {her} back.
Friends complained that every dinner with {him} ended [in a ditch|under a hedge|with a lecture on mud].
{She} dried specimens between the pages of [hymn books|old newspapers|ledgers], some of which are still [stained|scented].
A quarrel over the naming of a [beetle|grass|sea slug] cost {him} [an old friend|a great deal of paper].
{She} had [a keen nose|poor sight|steady hands] and relied on it more than on any book.`,
  maps: `
{She} paced out distances in [felt boots|clogs] and was seldom wrong by more than a [field|house].
{Her} drafts are known by the small [whale|windmill|cat] that {she} put into every empty corner.
{She} [slept in a tent|lodged with shepherds] for much of the year and was at home in [several|three] dialects.
A clerk once copied one of {her} sheets upside down, and the error [stood for decades|led two boats aground].
{She} refused to draw [borders|what {she} had not walked], which made {him} unpopular with [officials|landowners].
Some of {her} copper plates were later used as [roofing|baking trays].
{She} is said to have lost {her} way only once, [in {her} own garden|on the way to a wedding].`,
  letters: `
{She} worked [standing|in bed until noon|at a kitchen table], and [burned what {she} did not like|kept every draft].
{Her} handwriting defeated [printers|two secretaries], so that early editions differ in [hundreds of places|their last pages].
{She} read {her} drafts aloud to [a neighbour|the ferrymen|a deaf aunt] and struck out whatever made no one look up.
Critics called {him} [cold|old-fashioned|too fond of weather], a judgement that {she} [framed|quoted with pleasure].
{She} lived by [teaching|copying deeds|cataloguing other people’s books] for longer than {she} cared to admit.
A trunk of {her} papers was [lost in a flood|left on a ferry|sold as wrapping paper].
{She} disliked [adjectives|prefaces|portraits of {herself}] and made few exceptions.`,
  stage: `
{She} attended every rehearsal in [a fur hat|felt slippers] and sat [in the gallery|beside the stove].
{Her} temper was famous; [a music stand|a stuffed heron|a tray of cups] thrown by {him} was kept as a curiosity.
{She} [could not read music until {she} was thirty|learnt every part by heart|spoke in a whisper to save {her} voice].
Audiences [wept|laughed|threw oranges], and {she} counted them from behind the curtain.
Several scores and prompt books with {her} notes were found [under a floor|in a laundry basket].
{She} was often in debt, chiefly to [tailors|chandlers|{her} own players].
Parodies of {her} manner were popular [at fairs|among students] long afterwards.`,
  paint: `
{She} ground {her} colours {herself} and [never sold the recipe|tasted them, against all advice].
{She} painted over [many|most] of {her} early canvases to save [cloth|money].
Sitters complained of [the cold|being told to hold a fish|the length of {her} silences].
{She} worked with the left hand only[, after [a fall from a ladder|an accident with a press]|, out of spite].
A small [still life|view of roofs] by {him} hangs in [a post office|a ferry waiting room], much faded.
Forgeries of {her} prints were so common that {she} [bought them back|signed a few of the better ones].
{She} kept {her} studio [over a stable|in a disused lime kiln] and let children sweep it for pennies.`,
  trade: `
{She} could neither [read well|ride] nor [sing|swim], but {she} remembered every price {she} had heard.
{Her} ledgers, kept in [three|two] colours, are used by students of [handwriting|old prices].
{She} gave [bread|coal|school books] to the poor of the quarter, and [wished nobody to know it|had it announced].
Rivals spread the story that {she!} [slept on {her} money chest|watered the brandy|wore the same coat for thirty years].
{She} lost a fortune [twice|in tulips|in a bad season], and made it again [in tallow|with patience].
{She} was fond of [pigeons|card games|organ music] and kept appointments to the minute.
{Her} house, with its [counting room|painted ceiling], is now [a tea shop|a customs office].`,
  healing: `
{She} made {her} rounds on [a mule|a borrowed horse|foot], carrying [a bag of onions|a lantern|a flask of vinegar].
{She} took no fee from [sailors|servants|musicians], and too much, it was said, from everybody else.
{She} noted each case in a [blue|yellow] book, of which [nine|seven|twelve] have been kept.
{She} believed firmly in [fresh air|cabbage|cold water|boiled linen], and was mocked for it.
Students imitated {her} [cough|bow|way of holding a glass to the light].
{She} argued with the town about [drains|the depth of graves|open fish barrels], usually in print.
In old age {she!} kept bees, and treated {her} own gout with their stings.`,
  building: `
{She} carried a [plumb line|folding rule] wherever {she} went and [checked church towers on Sundays|measured the rooms of {her} hosts].
Not all that {she!} planned was built: drawings for [a floating bridge|a circular market|a tunnel] were found among {her} papers.
{She} paid {her} masons [in advance|weekly and in coin], which was unusual.
Colleagues thought {her} calculations [overcautious|untidy], yet nothing {she} put up has fallen down.
{She} preferred [brick|basalt|larch] to everything else and wrote a pamphlet in its praise.
{She} lost two fingers in [a quarry|a sluice], and joked about it.
A flight of steps by {him}, too steep for most people, is still [used by goats|climbed for luck].`,
  craft: `
{She} worked behind a shutter so that nobody could [copy {him}|see {her} tools].
{Her} workshop smelled of [pitch|hot brass|vinegar], and visitors were asked to take off their boots.
{She} signed {her} pieces with a small [bee|anchor|snail], hidden where only another maker would look.
{She} seldom took apprentices, and dismissed [the best|most] of them for whistling.
Some of {her} pieces still [run|ring|serve] in [village halls|ferry houses].
{She} refused an order from [a bishop|the harbour board], who had asked for something larger.
{She} spent {her} evenings on a [perpetual wheel|talking head], which never worked.`,
  print: `
{She} set type faster than {her} journeymen and [sang while doing it|would bet on it].
{Her} eyes were weak from [small print|proofs], and in later years a [niece|boy] read to {him}.
{She} was fined [twice|three times] for [broadsheets|an unlicensed almanac], and paid in [small coin|paper].
{She} learnt languages [from sailors|in prison|from cookery books], and mixed them when {she} was angry.
{She} kept spare letters in {her} pockets, and lost them [all over town|in other people’s houses].
A misprint in one of {her} hymn books [was sung for years|caused a small riot].
{She} owned [few books|eleven dictionaries|no desk], and said that this was enough.`,
};
