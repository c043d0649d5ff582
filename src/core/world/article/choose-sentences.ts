import type { Entity } from '../entity.ts';
import { type Fact, isRelation, type Relation } from '../fact.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { ArticlePart, Block, Line } from './article-plan.ts';
import { planOf } from './article-plans.ts';
import { echoLines } from './echo-lines.ts';
import { expand, slotsOf } from './template.ts';

/** A template whose choices are made. `about` is what '{s}' stands for. */
export type Sentence = { readonly text: string; readonly about: Entity | undefined };
export type Paragraph = { readonly heading: string; readonly sentences: readonly Sentence[] };

/** Words of an article, from and to; sentences of facts are never left out, colour makes up the rest. */
const sizes = { least: 70, most: 155 };
const headed = 0.28;
/** Nobody wants a list. */
const mostEchoes = 3;

/** What the article says, in order and in which words: each stated fact of the thing once. */
export function chooseSentences(world: World, entity: Entity, random: Random): readonly Paragraph[] {
  const plan = planOf(entity);
  const facts = world.facts(entity).filter(({ isStated }) => isStated);
  const unsaid = new Map(facts.map((fact) => [fact.relation, fact]));
  const lead = choose(plan.lead, { random, unsaid, needsFact: false });
  const drafts = plan.parts.map((part) => ({ part, sentences: sayAll(part, { random, unsaid }) }));
  drafts[0]?.sentences.unshift(...(lead === undefined ? [] : [{ text: lead.text, about: undefined }]));
  drafts.at(-1)?.sentences.push(...echoes(world, entity, random));
  addColour(drafts, random);
  const filled = drafts.filter(({ sentences }) => sentences.length > 0);
  const hasHeadings = filled.length > 1 && random.chance(headed);
  return filled.map(({ part, sentences }, index) => ({
    heading: hasHeadings && index > 0 ? (random.pickAny(part.headings) ?? '') : '',
    sentences,
  }));
}

type Choice = { readonly random: Random; readonly unsaid: Map<Relation, Fact> };

function sayAll(part: ArticlePart, choice: Choice): Sentence[] {
  return part.blocks.flatMap((block) => {
    const said: { readonly text: string; readonly line: Line }[] = [];
    for (;;) {
      const chosen = choose(block, { ...choice, needsFact: true });
      if (chosen === undefined) break;
      said.push(chosen);
    }
    return said
      .sort((left, right) => block.indexOf(left.line) - block.indexOf(right.line))
      .map(({ text }) => ({ text, about: undefined }));
  });
}

/** One of the lines for which all facts are at hand; one that says much comes before those that say little, mostly. */
function choose(
  block: Block,
  { random, unsaid, needsFact }: Choice & { readonly needsFact: boolean },
): { readonly text: string; readonly line: Line } | undefined {
  if (unsaid.size === 0 && needsFact) return undefined;
  const ordered = block
    .map((line) => ({ line, key: line.facts + 1.6 * random.next() }))
    .sort((left, right) => right.key - left.key);
  for (const { line } of ordered) {
    const text = expand(line.template, random);
    const needs = relationsIn(text);
    if ((needs.length === 0 && needsFact) || !needs.every((relation) => unsaid.has(relation))) continue;
    for (const relation of needs) unsaid.delete(relation);
    return { text, line };
  }
  return undefined;
}

function relationsIn(text: string): readonly Relation[] {
  return slotsOf(text).flatMap(({ name }) => (isRelation(name) ? [name] : []));
}

function echoes(world: World, entity: Entity, random: Random): readonly Sentence[] {
  const facts = world.about(entity).filter(({ isEchoed }) => isEchoed);
  return facts.slice(0, mostEchoes).flatMap(({ relation, subject }) => {
    const line = random.pickAny(echoLines[relation] ?? []);
    return line === undefined ? [] : [{ text: expand(line.template, random), about: subject }];
  });
}

type PartDraft = { readonly part: ArticlePart; readonly sentences: Sentence[] };

function addColour(drafts: readonly PartDraft[], random: Random): void {
  const target = random.between(sizes.least, sizes.most);
  const left = drafts.flatMap(({ part, sentences }) => part.colour.map((line) => ({ line, sentences })));
  let words = drafts.reduce((sum, { sentences }) => sum + wordsOf(sentences), 0);
  for (const { line, sentences } of random.shuffled(left)) {
    if (words >= target) return;
    const sentence = { text: expand(line.template, random), about: undefined };
    sentences.push(sentence);
    words += wordsOf([sentence]);
  }
}

function wordsOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text }) => sum + text.split(' ').length, 0);
}
