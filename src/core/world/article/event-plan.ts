import { type ArticlePlan, blocks, lines } from './article-plan.ts';

type EventWords = { readonly lead: string; readonly facts: string; readonly colour: string };

const common = `
It took place {on:took-place-on}.

It took place [at|near] {took-place-at}.

It lasted {lasted}.

It is [described|the subject of a chapter] in {described-in}.`;

const later = `
Historians have [argued|fallen out] over it, chiefly about the [numbers|weather].
A [tapestry|panorama|puppet play] of it toured the islands for years.
The day is still kept with [pea soup|a row of candles|a minute of noise].
Children’s rhymes remember it, with the [names|dates] wrong.
A monument was [begun|planned], and the money spent on [a drain|a banquet].
Witnesses were still being [paid|believed] half a century later.`;

const words: Readonly<Record<string, EventWords>> = {
  battle: {
    lead: `
{Name} was fought off {took-place-at} {on:took-place-on}.
{Name} was a naval battle fought {on:took-place-on}.
{Name} was a naval battle of the [herring wars|toll wars|second salt war].`,
    facts: `
The victorious fleet was led by {led-by}[, with {flagship} as flagship|].
The victorious fleet was led by {led-by}[, who [was seasick|had slept through the first signal]|].

The flagship of the victors was {flagship}[, which [took fire|lost her foremast]|].

In all, {bare:toll} ships were lost[, most of them by grounding|].`,
    colour: `
The cause was a quarrel over [fishing rights|harbour dues|an insult to a pilot].
Fog hid the fleets from each other for [half the day|hours], and the first shots were fired at [a whale|a rock].
Both sides claimed [the weather|the victory], and struck medals.
Bells were rung on shore until [the ropes broke|a boat brought better news].
Cannon balls from the fight are [ploughed up|used as door stops] to this day.
A truce was made so that [the herring could pass|the dead could be brought ashore].
Prisoners were exchanged for [salt|barrels of butter], at a rate that was long disputed.`,
  },
  expedition: {
    lead: `
{Name} was a voyage of exploration led by {led-by}.
{Name} was a voyage of exploration to {took-place-at}, led by {led-by}.
{Name} was a voyage of exploration.`,
    facts: `
It set out {on:took-place-on}[ and lasted {lasted}|].

Its goal was {took-place-at}[, which had been seen only from afar|].

It was led by {led-by}.

Its ship was {flagship}[, fitted out [on credit|in a hurry]|].

It counted {toll}[, [among them a cook|not all of them volunteers]|].`,
    colour: `
The provisions, chiefly [dried peas|pickled cabbage], ran out before the [wine|ink].
It brought home [forty crates of mosses|a deaf parrot|new soundings], and a great many complaints.
Two of the company kept diaries, which [contradict each other|do not mention the same days].
The money came from [a lottery|a tax on playing cards|a dowry].
Three peaks and [a swamp|a species of louse] were given the names of [sponsors|creditors].
Its tents are kept in a [chapel|school], and are [aired|prayed for] every year.`,
  },
  siege: {
    lead: `
{Name} began {on:took-place-on} and lasted {lasted}.
{Name} was a [long|fruitless] siege in the [second salt war|toll wars].
{Name} was a siege in the [second salt war|toll wars].`,
    facts: `
The besieging force was led by {led-by}[, who [directed it from a bathing hut|had been born within the walls’ sight]|].

Its ships gathered around {flagship}.

In all, {bare:toll} houses were destroyed[, [and the church lost its tower|most of them by fire]|].`,
    colour: `
The defenders ate [candles|the theatre’s horses|boiled sailcloth], and published [menus|a newspaper].
A secret path through the [marsh|drains] was used by [smugglers|schoolboys] the whole time.
Bread was replaced by [biscuit|bark], and the council by [its wives|three bakers].
It ended when [the besiegers’ pay ran out|fever broke out|a frost closed the roads].
Songs about it are sung with [pots and spoons|hats on].
Every household received a [medal|cabbage] on the anniversary for many years.`,
  },
  fire: {
    lead: `
{Name} broke out {on:took-place-on} and burned for {lasted}.
{Name} was a fire in {took-place-at}.
{Name} was a [disastrous|famous] fire.`,
    facts: `
It destroyed {bare:toll} houses[, two churches and the ropewalk|].

The fight against it was led by {led-by}[, who [had a street blown up|emptied the breweries into it]|].`,
    colour: `
It began in a [bakery|tar store|sail loft], by most accounts with a [candle|cat].
Pumps failed because the [hoses were eaten by mice|tide was out].
Ash fell on [ships far out|the neighbouring villages], and was sold as a cure.
The rebuilt streets are [wider|of stone], and follow the course of the [flames|old gardens].
A watchman who slept through it was given [a pension|the post of fire warden].
An inquiry heard a great many witnesses and blamed [nobody|the wind].`,
  },
  treaty: {
    lead: `
{Name} was signed {on:took-place-on} in {took-place-at}.
{Name} was a treaty signed {on:took-place-on}.
{Name} was a treaty on [fishing|tolls|prisoners|pilotage].`,
    facts: `
The negotiations were led by {led-by}[, who [spoke four languages in them|ate alone throughout]|].

It has {bare:toll} articles[, one of them [blank|on cheese]|].`,
    colour: `
The talks were held in a [ballroom|salt store], at a round table that [was cut to fit|still exists].
Seals were set in the wrong [wax|order], which led to [a duel|two further conferences].
It was kept for [a generation|nineteen years], longer than anyone had hoped.
A clause about [eels|lighthouse oil] caused more trouble than all the rest.
The pen was stolen, and is shown in [three|two] places.
Copies were read out in the markets, to [rain|little applause].`,
  },
  strike: {
    lead: `
{Name} was a strike in {took-place-at} that began {on:took-place-on}.
{Name} was a strike [over wages|over hours|against night work] in {took-place-at}.
{Name} was a strike over wages.`,
    facts: `
It was led by {led-by}[, who [had never spoken in public|was fined a month’s pay]|].

It was joined by {toll}[, and by the town band|].

It lasted {lasted}[, through snow|].`,
    colour: `
The strikers [knitted|sang] in front of the gates, and sold what they [knitted|caught].
Bakers gave bread on credit, and [were repaid|chalked it on their doors].
A compromise was found over [dinner breaks|the price of lamp oil].
The harbour lay still, and children learnt to [skate|walk] between the ships.
Newspapers reported it with [a map|exaggeration], and were answered in verse.
A banner from those days is carried at [funerals|weddings].`,
  },
  flood: {
    lead: `
{Name} struck {took-place-at} {on:took-place-on}.
{Name} was a flood in {took-place-at}.
{Name} was a flood [after weeks of rain|that came with a spring tide].`,
    facts: `
It destroyed {bare:toll} houses[ and carried off the fish market|].

The water stood for {lasted}.

Relief was led by {led-by}[, from a rowing boat|, who slept in a tree|].`,
    colour: `
Cattle were kept in the [theatre|upper floors], and an organ floated out to sea.
Marks on the [church door|bakery] show how high it came.
Mail was delivered by [tub|punt], and mostly dry.
A child found in a [cradle|drawer] on the beach was brought up by the pilots.
The dikes were raised by the height of [a man|two bricks], after long debate.
Eels were caught in [cellars|the courtroom] for weeks.`,
  },
  exhibition: {
    lead: `
{Name} opened in {took-place-at} {on:took-place-on}.
{Name} was an exhibition of [trades and inventions|machines and cattle] in {took-place-at}.
{Name} was an exhibition of trades and inventions.`,
    facts: `
It was organised by {led-by}[, at a loss|, after a visit abroad|].

There were {toll}[, most of them showing [stoves|soap]|].

It was open for {lasted}[, of which [most|a third] were wet|].`,
    colour: `
A captive balloon rose [every hour|when the wind allowed], with passengers and [a poet|champagne].
The main hall, of [iron and glass|willow], was sold afterwards and is now a [railway shed|greenhouse].
Prizes went to a [folding bath|singing kettle|machine for peeling shrimps].
Visitors came to see the [largest cheese|electric lamps], and stayed for the dancing.
A pickpocket exhibited his tools, and was [arrested|awarded bronze].
The souvenir plates, with a misspelt name, are [collected|still in use].`,
  },
  mutiny: {
    lead: `
{Name} broke out off {took-place-at} {on:took-place-on}, on board {flagship}.
{Name} broke out off {took-place-at} {on:took-place-on}.
{Name} was a mutiny on board {flagship}.
{Name} was a mutiny off {took-place-at}.
{Name} was a mutiny at sea.`,
    facts: `
It broke out on board {flagship}.

It was put down by {led-by}[, with [soup|a speech|the help of the cook]|].

In all, {toll} took part[, and most were pardoned|].`,
    colour: `
The cause was [sour beer|a cancelled shore leave|a flogging], and some said [boredom|a wager].
The officers were locked in the [sail room|bread store] and given cards.
A new flag was sewn from [shirts|the captain’s curtains].
Nobody was hurt except [a goat|the drummer], who slipped.
The court sat in a [tithe barn|skating hall], and laughed twice, according to the minutes.
Pay was raised by a [penny|ration] soon afterwards, for reasons said to be unconnected.`,
  },
};

const plans: ReadonlyMap<string, ArticlePlan> = new Map(
  Object.entries(words).map(([type, { lead, facts, colour }]) => [type, planFor({ lead, facts, colour })]),
);

function planFor({ lead, facts, colour }: EventWords): ArticlePlan {
  const headings = ['Course', 'Causes and consequences', 'Background'];
  return {
    lead: lines(lead),
    parts: [
      { headings: [], blocks: blocks(`${facts}\n\n${common}`), colour: [] },
      { headings, blocks: [], colour: lines(`${colour}\n${later}`) },
    ],
  };
}

export function eventPlan(type: string): ArticlePlan {
  return plans.get(type) ?? planFor({ lead: '{Name} was {a:type}.', facts: '', colour: '' });
}
