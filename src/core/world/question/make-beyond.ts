import type { QuestionMaker } from './asker.ts';

const countries = `France|Japan|Peru|Kenya|Norway|Canada|Egypt|Vietnam|Portugal|Mongolia|Chile|Iceland|Morocco|Hungary|Nepal`;
const books = `Moby-Dick|Don Quixote|War and Peace|Pride and Prejudice|Faust|The Divine Comedy|Hamlet|Frankenstein|Dracula`;
const people = `Isaac Newton|Marie Curie|Charles Darwin|Johannes Kepler|Ada Lovelace|Leonhard Euler|Captain James Cook`;
const matters = `ethanol|mercury|gold|sulphur|nitrogen|iron|helium|sea water`;
const teams = `1966|1974|1986|1998|2010|2014|2018`;
const things = `the Eiffel Tower|the Suez Canal|the Golden Gate Bridge|the Brooklyn Bridge|the Hoover Dam`;

/** Questions about the real world, which no fictional encyclopedia answers. */
const wordings: readonly (readonly [string, string])[] = [
  ['What is the capital of {x}?', countries],
  ['How many inhabitants does {x} have?', countries],
  ['Who wrote {x}?', books],
  ['When was {x} born?', people],
  ['At which temperature does {x} boil?', matters],
  ['Who won the football World Cup of {x}?', teams],
  ['When was {x} built?', things],
  ['What is the currency of {x}?', countries],
  ['Which team won the ice hockey world championship in {x}?', teams],
  ['How do I reset the password of my {x}?', 'router|telephone|laptop|bank account|mail account'],
  ['What is the best recipe for {x}?', 'pancakes|lentil soup|apple pie|sourdough bread|mushroom risotto'],
  ['What will the weather be like in {x} tomorrow?', 'London|Tokyo|Nairobi|Toronto|Madrid|Berlin'],
];

export const makeBeyond: QuestionMaker = ({ random }) => {
  const [wording, options] = random.pick(wordings);
  const question = wording.replace('{x}', random.pick(options.split('|')));
  return { question, answers: [], gold: [], kind: 'beyond', parts: [] };
};
