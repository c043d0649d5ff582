import { type ArticlePlan, type Block, blocks, lines } from './article-plan.ts';

const bookLead = lines(`
{Name} is {a:type} by {author}, published in {published-in} by {published-by}.
{Name}, {a:type} by {author}, [appeared|was published] in {published-in}.
{Name} is {a:type} by {author}.`);

const stageLead = lines(`
{Name} is {a:type} by {author}, first performed at {first-performed-at} {on:published-in}.
{Name} is {a:type} by {author}, first performed {on:published-in}.
{Name} is {a:type} by {author}.`);

const bookFacts = blocks(`
It was published in {published-in} by {published-by}.
It was published in {published-in}[, in an edition of a few hundred|, without a title page|].
Its publisher was {published-by}[, which [printed it in two colours|had expected a shorter book]|].

The first edition has {pages}[, [not counting the index|misnumbered from the middle on]|].
It runs to {pages}[, with [plates|maps|a list of errors] at the end|].

It is set {in:set-in}[, which the author [knew well|had never seen]|].

It is dedicated to {dedicated-to}[, “in spite of everything”|, with thanks for a loan|].
The dedication is to {dedicated-to}.

It was translated by {translated-by}[, who [changed the ending|left out the jokes]|].`);

const stageFacts = blocks(`
It was first performed at {first-performed-at}[, [before a half-empty house|twice in one evening]|].
It was first performed {on:published-in}[, in a thunderstorm|].

It is set {in:set-in}.

It is dedicated to {dedicated-to}.

It was translated by {translated-by}[, who [changed the ending|left out the jokes]|].`);

/** What stories are about: nobody in them has a name, so that none is taken for anyone's life. */
const stories = lines(`
It follows a [lighthouse keeper|customs clerk|ferryman|seamstress] who [receives letters meant for somebody else|finds a door in the sea wall|is mistaken for an inspector].
[Two sisters|Three brothers|A widow and her lodger] inherit a [mill|barge|debt], and spend the rest of [the story|it] trying to give it away.
Much of it takes place in [a single night|one room|a fog], and the end is [left open|cheerful against all expectation].
A [drowned bell|lost umbrella|goose] turns up in every [chapter|act], to no clear purpose.
Nobody in it is [wholly good|ever on time], and the weather is [dreadful|a character of its own].
The hero, a [tax collector|piano tuner] of few words, wishes only to [sleep|go home], and is prevented.`);

const poems = lines(`
The lines are [short and unrhymed|long as a breath], and most of them concern [water|work|the dead].
Readers have found in it [a love story|a code|the plan of a garden].
One part, on [bread|rain|a broken oar], is learnt by heart in schools.
It begins with [a list of tides|an apology] and ends with [a question|a recipe].`);

const facts = lines(`
It is illustrated with [woodcuts|copper plates] of [uneven|great] quality, some of them upside down.
The preface, addressed to [no one|a rival], is longer than the [first|last] chapter.
Its [tables|footnotes] are still in use, its conclusions are not.
It corrects [forty|more than a hundred] errors of earlier writers, and adds [a few|several] of its own.
The index, made by a [child|curate], is [famous|a pleasure to read].
Much of it was collected [on foot|from fishermen|in the rain].`);

const reception = lines(`
Critics were [hostile|puzzled|kind], and one of them apologised [in print|later].
It was [banned for a year|read aloud in taverns|used as a school book], which did it [no harm|good].
The manuscript is [lost|kept in a biscuit tin|stained with coffee], and scholars [argue over|mourn] it.
An imitation appeared within [months|the year] and sold better.
Sailors took it to sea, where it was read [to pieces|for the swearing].
A misprint on the [first|last] page was taken for [wit|prophecy].
Later editions are [shorter|without the pictures] and less liked.
It was out of print for [two generations|decades], and came back as a present for [uncles|graduates].
A copy was found [in a lighthouse|under a pulpit], with remarks in [red ink|several hands] that are better than the text.
[Two|Three] sequels by other hands are [forgotten|worse].
It is said to have ended [a friendship|a lawsuit], and begun another.
Clergymen preached against it, which [filled the churches|sold the first edition].
It was the first book of many [pilots|schoolmasters], and the last of a few.
Passages were set to music, [to nobody’s profit|for brass band].
Its opening sentence is quoted [on tea tins|by people who read no further].`);

const story = planFor(bookLead, bookFacts, stories);
const stage = planFor(stageLead, stageFacts, stories);
const poetry = planFor(bookLead, bookFacts, poems);
const learned = planFor(bookLead, bookFacts, facts);

function planFor(lead: Block, said: readonly Block[], matter: Block): ArticlePlan {
  return {
    lead,
    parts: [
      { headings: [], blocks: said, colour: [] },
      { headings: ['Content', 'Content and form'], blocks: [], colour: matter },
      { headings: ['Reception'], blocks: [], colour: reception },
    ],
  };
}

export function workPlan(type: string): ArticlePlan {
  if (/play|comedy|opera/u.test(type)) return stage;
  if (/novel|stories/u.test(type)) return story;
  return /poem/u.test(type) ? poetry : learned;
}
