import { type ArticlePlan, blocks, lines } from './article-plan.ts';

const lead = lines(`
{Name} was {a:type} built at {built-at} and launched {on:launched}.
{Name} was {a:type} of {tonnage}, launched {on:launched} at {built-at}.
{Name} was {a:type} built at {built-at} for {owner}.
{Name} was {a:type}[ of {island}|], launched {on:launched}.
{Name} was {a:type} of {island}[, remembered [mostly|now] for [her bell|one voyage|her crews]|, [well|once well] known along the coast|].
{Name} was {a:type} that sailed out of {home-port} for {owner}.`);

const building = blocks(`
{She} was built at {built-at}[, where she was the [last|largest] of a group of sisters|].

{She} was launched {on:launched}[, at the second attempt|, in heavy rain|, before a large crowd|].

[{Her} lines were drawn by|{She} was designed by] {designed-by}[, after [months|a winter] of trials with models|].
{She} was designed by {designed-by}.

{She} measured {tonnage} and carried a crew of {crew}.
{She} measured {tonnage}[, [more|less] than her papers said|].
{She} carried a crew of {crew}.

{She} was named after {named-after}.
{She} took her name from {named-after}.

{Her} first captain was {first-captain}[, who stayed with her for [two years|five years|nine voyages]|].
{first-captain} was her first captain[ and complained of her [steering|pumps] at once|].
{first-captain} took command of her as her first captain[, and had the [cabin|figurehead] repainted|].

{She} belonged to {owner} and her home port was {home-port}.
{She} was owned by {owner}[, which [insured her for very little|thought her too slow]|].
{Her} home port was {home-port}.`);

const career = blocks(`
{She} was launched as the {old-name}, and received her later name in {renamed-in}.
Until {renamed-in} {she!} sailed under the name {old-name}[; the change was made after [a collision|a lawsuit|a sale]|].

{She} was lost off {lost-off} {on:lost-in}[, in fog|, with part of her cargo|, in a north-easterly gale|].
{She} was lost {on:lost-in}[, on a clear night|, with part of her cargo|].
{She} was wrecked off {lost-off}[, and her [bell|anchor] was raised [much later|by divers]|].
{She} was broken up [at|in] {broken-up-at} in {broken-up-in}[, and [her timbers went into a barn|part of her deck became a dance floor]|].
{She} was broken up in {broken-up-in}.
{She} was broken up in {broken-up-at}[, to the regret of few|].
{She} is preserved at {preserved-at}[, where her hold may be visited|, without her masts|].`);

const colour = lines(`
{Her} figurehead, a [heron|woman with a lamp|sleeping child|pike], was [twice stolen|repainted each spring|thought unlucky].
{She} was [fast before the wind|slow but dry|a poor sailer close to the wind], and her crews [were proud of it|bore it with jokes].
{Her} usual cargoes were [salt and barrel staves|slate and mail|hides, tallow and clocks|oranges and window glass|coal out and timber home].
[A model|A half-model] of her, made by [a cook|two cabin boys], hangs in [a chapel|an inn] and is not to scale.
[Once|In one winter] she was frozen in for [nine|six|eleven] weeks, and the crew [printed a newspaper|kept a school|ate the candles].
{She} smelled of [molasses|fish oil|tar], which no amount of [scrubbing|lime] would cure.
Smugglers were found on board [twice|more than once], though nothing was ever proved against [the mate|the owners].
A song about {her} [cook|cat|pumps] has outlived all who sailed in her.
Rats [deserted|avoided] her, and sailors drew their own conclusions.
{Her} log for [one|the second] year is written in [two|three] hands, all of them [hurried|beautiful].
{She} carried [a harpsichord|an astronomer|a family of acrobats] on [one|a] voyage, at [half|double] the usual fare.
{Her} rig was altered [twice|three times], and never to everyone’s liking.
A [storm lantern|bell|wheel] from the ship is shown in [a customs house|a school].
Passengers praised {her} [stoves|bread|bunks] and complained of [everything else|the noise].
She was painted [with a broad yellow stripe|a different shade each year], by order of nobody in particular.
[Twice|More than once] she ran aground [in broad daylight|within sight of home], and came off with the tide.
A [goat|raven|tortoise] lived on board for years and was entered in the books as [a passenger|the second cook].
She was insured [by three firms|twice over], and inspected by none.
Letters that she carried were stamped with [an anchor|a small fish], which collectors now pay for.
Her boats were built too [heavy|narrow], and were used for [storing potatoes|keeping hens].
Once she brought home [a lighthouse lens|a bishop|nine hundred songbirds] without a scratch.
The pumps had to be manned [every watch|in all weathers], to [a hymn|the sound of a drum].
Her sails were [brown with oak bark|patched in three colours], and known from afar.
A painting of her in a gale was done by someone who had never seen [her|a gale].
Women often sailed in her as [stewards|sailmakers], which was noted by [no one|a bishop].
An old anchor of hers serves as [a garden seat|a grave mark] in a village up the coast.
Her cabin clock ran [backwards|eleven minutes fast], and the crew kept time by it.`);

export const shipPlan: ArticlePlan = {
  lead,
  parts: [
    { headings: [], blocks: building, colour: [] },
    { headings: ['Service', 'Career', 'Voyages'], blocks: career, colour },
  ],
};
