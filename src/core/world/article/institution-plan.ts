import { type ArticlePlan, blocks, lines } from './article-plan.ts';

const lead = lines(`
{Name} {is} {a:type} in {seat}, founded {on:founded-in} by {founded-by}.
{Name} {is} {a:type} in {seat}, founded {on:founded-in}.
{Name}, {a:type} in {seat}, was founded by {founded-by}.
{Name} {is} {a:type} in {seat}.
{Name} {is} {a:type}[ on the island|] of {island}[, founded {on:founded-in}|].`);

const history = blocks(`
{She} {has} its seat in {seat}[, beside the [fish market|old granary|sluice]|].

{She} was founded by {founded-by} {on:founded-in}[, with [borrowed money|the proceeds of a lottery]|].
{She} was founded {on:founded-in}[, in [two rented rooms|a former granary|the year of a bad harvest]|].
{Its} founder was {founded-by}[, who [paid for the roof|laid the first stone|sold a house to do so]|].

{Its} first {head} was {first-head}[, who [held the post for eleven years|lived in the building|was paid in firewood]|].
{first-head} was its first {head}[, after [three|two] others had declined|].

{She} {is} usually called the {abbreviation}.
In conversation {the short} {is} simply the {abbreviation}.

{She} was founded as the {old-name}, and took its present name in {renamed-in}.
Until {renamed-in} {the short} was called the {old-name}.`);

const present = blocks(`
{She} {has} {size}[, [fewer|more] than in its best years|].
{She} {has} {size} and its motto is “{motto}”, which means “{gloss:motto}”.

{Its} motto is “{motto}”, “{gloss:motto}”.
Over the door stands its motto, “{motto}”, that is, “{gloss:motto}”.

In {absorbed-in} {the short} was absorbed by {absorbed-by}[, against the wishes of [the staff|the town]|].
`);

const general = lines(`
The present building, with its [clock|copper roof|outside staircase], is [admired|disliked] and cold.
A fire in the [cellar|roof] destroyed [part of the records|the older account books], and much of its early history is [guesswork|hearsay].
The garden wall carries a [sundial|tablet] that is [wrong by an hour|in verse].
{Its} porters wear [green coats|wooden badges], a custom that [nobody has thought to end|dates from a bet].
An [annual dinner|open day] draws visitors from [the whole island|three harbours], mostly for the [soup|brass band].
A dispute with the town about [a footpath|a drain|bell ringing] went on for a generation.
In the hall hangs a painting of [a flood|an empty chair|a pike], given by [a grateful widow|an anonymous sailor].
Money was short for [decades|most of its history], and the [windows|stoves] show it.
A [stone owl|weathercock|wooden whale] on the roof is [saluted|repainted] on the first day of spring.
Legacies have come from [sailors|a baker’s widow|unknown persons], often with strange conditions.
The cellars are let to [a wine merchant|mushroom growers], and the attic to [pigeons|students].
Two [staircases|doors] lead nowhere, and are kept [locked|polished] all the same.
Visitors sign a book whose first page holds [a poem|a blot|eleven false names].
A quarrel over [the colour of the shutters|a stove|the seating] split it into two camps for [years|a decade].
It keeps [a ferry|a vineyard|an orchard] of its own, which [loses money|nobody has visited].
The bell in its yard is rung for [meals|fog|no known reason].
On the anniversary a [loaf|candle] is given to everyone who asks.`);

const byType: Readonly<Record<string, string>> = {
  shipyard: `
The yard is known for its [steam kiln|mast pond|covered slip], which [smokes|freezes] in winter.
Its shipwrights work to the sound of a [drum|hand bell], and are said to be [deaf|well paid] for it.
Timber comes down by water, and the [smell of larch|noise of saws] carries over half the town.`,
  college: `
Teaching is [by conversation|in the open air in summer], and examinations are [held at night|few].
Students [owe the kitchen a fish a term|may not own umbrellas|row to lectures when the street floods].
The dining hall has [no|a single] clock, and lectures begin when the [soup|coal] arrives.`,
  'trading company': `
Its warehouses, painted [yellow|with numbers], stretch along [the quay|a canal].
The company trades in [salt, rope and glass|tea and slates|hides and clocks], and once in [ice|bells].
Clerks are trained for [three|five] years before they may sign anything.`,
  press: `
The press is known for [hymnals|almanacs|cheap novels] and for [narrow margins|violet ink].
Misprints are displayed in a [glass case|corridor], with the names of those responsible.
Its type was cast in [a stable|a former chapel], and the lower-case g is [famous|crooked].`,
  observatory: `
The dome turns on [cannon balls|wooden rollers], and must be [greased|pushed] by hand.
On cloudy nights the staff [play cards|copy old tables], and there are many.
A gun fired at noon from its terrace sets the clocks of the [harbour|town].`,
  'navigation school': `
Pupils learn to [steer by the swell|tie forty knots|box the compass backwards] before they may touch a sextant.
A full-sized [mast|bridge] stands in the yard, for practice.
The school keeps [a small cutter|two old lighters], which is [painted|sunk] by each class in turn.`,
  theatre: `
The stage slopes so steeply that [dancers|chairs] slide, and the [echo|draught] is famous.
[Seat nineteen|The second box] is never sold, and every usher tells another story about it.
The curtain, painted with [a harbour at dusk|dancing pikes], is the [third|oldest] on the island.`,
  museum: `
The rooms are arranged by [smell|weight|the date of the gift], which visitors find [charming|tiring].
Its treasure is [a stuffed walrus|a broken clock|a rope nine miles long], shown under glass.
Children may [ring the bells|climb the capstan] on [rainy days|the first of the month].`,
  'learned society': `
Meetings are held at [new moon|low tide], and minutes are kept in [verse|an old script].
It publishes [a yearly volume|proceedings], of which few are [cut|read].
New candidates must [bring an egg|identify a noise|speak for a minute about fog].`,
  library: `
Readers are asked to [take off their boots|speak in the courtyard], and cats are admitted.
Its catalogue, on [slips of slate|playing cards], was begun by a [retired pilot|clerk with one arm].
Books are lent for [a tide|a fortnight], and fines are paid in [candles|apples].`,
  hospital: `
The wards are named after [winds|fish], and look out on [the harbour|an orchard].
Patients who can walk are expected to [weed|sing].
A bell is rung for every recovery, and the [ropes|bell founders] have been kept busy.`,
  'botanical garden': `
A [palm|fig] that leans over the wall is [older than the wall|claimed by the neighbours].
The glasshouse is heated by [peat|a bakery next door], and full of [frogs|students] in winter.
Labels are written in [three|two] languages, and the birds carry them off.`,
};

/** Institutions of one type share the colour. */
const plans: ReadonlyMap<string, ArticlePlan> = new Map(
  Object.entries(byType).map(([type, colour]) => [type, planFor(colour)]),
);

function planFor(colour: string): ArticlePlan {
  const customs = ['Today', 'Building and customs', 'Customs'];
  return {
    lead,
    parts: [
      { headings: [], blocks: history, colour: [] },
      { headings: customs, blocks: present, colour: [...lines(colour), ...general] },
    ],
  };
}

export function institutionPlan(type: string): ArticlePlan {
  return plans.get(type) ?? planFor('');
}
