import { fieldOf, fields } from '../build/occupations.ts';
import { type ArticlePlan, blocks, lines } from './article-plan.ts';
import { personColour } from './person-colour.ts';

const lead = lines(`
{Name}{life} was {a:type} from {island}, remembered [chiefly |above all |]for {known-for}.
{Name}{life} was {a:type} of {island}, [best known|known today] for {known-for}.
{Name}{life}, {a:type} from {island}, [is remembered for|made {her} name with|owed {her} reputation to] {known-for}.
{Name}{life} was {a:type} whose name is [often|still] linked with {known-for}.
{Name}{life} was {a:type} [from|of] {island}.`);

const youth = blocks(`
{She} was born [in|at] {born-in} {on:born-on}, the {child} of {father} and {mother}.
{She} was born {on:born-on} in {born-in}, the {child} of [{father}|{mother}]{by-trade}.
{She} was born in {born-in} {on:born-on}[, in a house beside the [ropewalk|fish market|old granary|toll gate]|].
{She} was born in {born-in}[, in the year of a great frost|, and spent {her} first years there|].
{She} was born {on:born-on}[, the youngest of a large family|, at the end of a hard winter|].

{Her} parents were {father} and {mother}[, who kept [an inn|a small bakery|a lamp shop]|, both from families of [sailors|millers|weavers]|].
{Her} father was {father}{by-trade}.
{Her} mother was {mother}[, who taught {him} to read|, a woman of few words|].

{She} studied at {studied-at} and [took {her} first lessons in the trade from|was afterwards a pupil of] {pupil-of}.
{She} [was educated|studied] at {studied-at}[, which {she} left without a degree|, where {she} was thought lazy|, and walked home at the end of each term|].
{She} was a pupil of {pupil-of}[, with whom {she} later quarrelled|, whose methods {she} kept all {her} life|].`);

const work = blocks(`
{She} is [best|chiefly] remembered for {known-for}.

For [some years|nearly a decade|most of {her} working life] {she!} was employed by {employed-by}[, [first as a clerk|in various posts|on half pay]|].
{She} [spent|passed] [several|the best] years in the service of {employed-by}.

{She} published as {pen-name}[, a name {she} had found [on a gravestone|in a tide table]|].
[Most|Some] of {her} work appeared under the name {pen-name}.

[Friends|Neighbours|The papers|Sailors] called {him} {nickname}[, and {she} did not object|].
{She} was [widely|generally] known as {nickname}.`);

const end = blocks(`
{She} married {spouse}[, whom {she} had met [at a funeral|on a ferry|in a library|during a flood]|, after a long engagement|].
{She} was married to {spouse}.
{She} {unmarried}[, and lived [with a sister|in rented rooms|above a printing shop]|].

{She} died in {died-in} {on:died-on}[, after a short illness|, of a fever|].
{She} spent {her} last years in {died-in}, where {she} died {on:died-on}.
{She} died {on:died-on}[, at the house of a friend|, in {her} sleep|].
{She} died in {died-in}[, and is buried [in the seamen’s corner of the churchyard|outside the walls]|].`);

const later = lines(`
{Her} letters were published long afterwards, with [many gaps|notes that contradict them].
A [street|small square|ferry] bore {her} name for a time[, until it was widened|].
[An anniversary|A centenary] was marked with [a lecture|speeches in the rain|a plaque that misspells the name].
The obituaries were [short|generous|late|kind], and one of them [got the trade wrong|praised somebody else|was in verse].
{She} was fond of [mustard|smoked eel|cards|brass bands] and had no patience with [clergymen|poets|weather prophets].
Little is known of {her} private life, and {she} took care that it should be so.
{Her} portrait shows [a narrow face|a heavy coat|a pair of spectacles|a good deal of sky], and [not much else|hangs in a stairwell|was never paid for].
{She} kept [cats|finches|tame hares] and named them after [creditors|winds|bishops|dead kings].
{She} played the [flute|bass viol|mouth organ|spinet] badly and [every day|to anyone who stayed].
In {her} will {she!} left [a clock|{her} boots|forty books] to [a ferryman|the parish|a neighbour {she} had never spoken to].
{She} was [tall|stout|short-sighted] and easily recognised by {her} [hat|walk|laugh].
The biographies of {him} are [not to be trusted|by relatives|out of print], and the best is [a play|in a foreign tongue|unfinished].
{She} wrote {her} own epitaph, which was thought [too long|unsuitable] and not used.
{She} never travelled without [a kettle|a pillow|salt], and travelled often.
Letters to {her} [brother|niece|landlady] show a warmth that {she} hid from everyone else.
{She} had a [stammer|scar|habit of humming] that {she} put down to [a fall|the climate].
School children were once made to copy out {her} [maxims|travel accounts], and disliked {him} for it.
{She} lived [plainly|above {her} means|in two rooms], and gave [dinners|nothing away].
The house was pulled down to make room for [a tram|a fish hall|a wider road].
A [rose|pear|kind of bean|late apple] was named for {him} by [admirers|a nephew|a gardener], and is still grown.
{Her} last words, as usually quoted, are [an invention|too good to be true].
{She} is remembered in a proverb about [patience|wet boots|other people’s money].
A box of {her} belongings turned up at a [country sale|customs auction], and was bought by [a stranger|a distant cousin].
{She} could not bear [the smell of lilac|ticking clocks|to be read to], and left the room for it.
{She} walked to [market|chapel|the lighthouse] and back each morning, [in any weather|with a stick {she} did not need].
A [chair|desk|kettle] of {hers} stands in the [town hall|poorhouse], roped off.
{She} answered every letter on the day it came, [in two lines|and kept none of them].
It was said of {him} that {she} had never [been late|finished a meal|raised {her} voice].
{She} feared [thunder|geese|debt] all {her} life, and [hid it badly|made no secret of it].
{She} planted [quinces|lime trees|hops] wherever {she} lived, and some still stand.
{She} made {her} own [ink|shoes|candles], and gave them away at [new year|christenings].
Neighbours set their clocks by {her} [walk|lamp|supper].
{She} could recite [whole almanacs|the tide tables|long ballads] by heart, and did.
A [bust|medal|snuff box] with {her} likeness was sold in [hundreds|two sizes], and resembles nobody.
{She} taught [a starling|{her} cook|two nephews] to sing in [thirds|tune].
{She} changed lodgings [eleven|nineteen] times, always within sight of [water|the same church].
{She} kept a list of [words {she} disliked|unpaid favours|all the dogs {she} met], which has been printed.
The family [papers|letters] went to [a cousin abroad|the parish], and with them most of what was known.
{She} had [an excellent memory for faces|no ear for music|a fine hand], as everybody who met {him} remarked.
{She} gave [dancing lessons|chess lessons] in {her} youth, and was [proud|ashamed] of it ever after.
At {her} funeral the [ropes broke|band played the wrong march|rain put out the torches].
Two towns claimed {him} afterwards, and one of them [put up a statue|built a fountain].
{She} ate [the same breakfast|no fish|standing up] for forty years.
{She} bet on [boat races|the date of the first frost|everything], and mostly lost.
{She} was painted [twice|once], and asked for changes to the [nose|background].
{She} slept [five hours|in a hammock|with the windows open] and recommended it to everyone.
{Her} garden wall bears an inscription that [nobody can read|{she} later regretted].
A [lecture|prize] was endowed in {her} memory, and is [forgotten|remembered] every other year.
{She} took the waters every [spring|autumn|second year] and called it [a waste of time|{her} only vice|damp].`);

/** People of one field share the colour. */
const byField: ReadonlyMap<string, ArticlePlan> = new Map(
  Object.keys(fields).map((field) => [field, planFor(personColour[field as keyof typeof fields])]),
);

function planFor(colour: string): ArticlePlan {
  return {
    lead,
    parts: [
      { headings: ['Early life', 'Youth', 'Origins'], blocks: youth, colour: [] },
      { headings: ['Work', 'Career', 'Life and work'], blocks: work, colour: lines(colour) },
      { headings: ['Later years', 'Last years', 'Later life'], blocks: end, colour: later },
    ],
  };
}

export function personPlan(type: string): ArticlePlan {
  return byField.get(fieldOf(type) ?? '') ?? planFor('');
}
