import { describe, expect, test } from 'vitest';
import { otherKinds } from '../../../../src/core/world/families/ask/family-question.ts';
import { writeFamilyQuestions } from '../../../../src/core/world/families/ask/write-family-questions.ts';
import { layoutOf } from '../../../../src/core/world/families/build/layout.ts';
import { streamPages } from '../../../../src/core/world/families/stream-pages.ts';
import { trainingFamilies } from '../../../../src/core/world/families/training-families.ts';
import { inChronicleWording } from '../../../../src/core/world/kept-for-testing/test-chronicle.ts';
import { testOrchards } from '../../../../src/core/world/kept-for-testing/test-orchards.ts';
import { hashOf } from './hash-of.ts';

/** What seed 5 gave when the family was declared: a change of them is a change of every library that was measured. */
const hashes: Readonly<Record<string, readonly [pages: string, questions: string]>> = {
  genealogies: ['7b42aa7e47e3a537', 'e7e75ff0de42a251'],
  companies: ['f2c05bc189bbae5c', '76c592998c013da9'],
  places: ['47dd78728e48cfc6', 'a368aef64a8aa561'],
  papers: ['1b4625ec00b89518', '6be67497ed732daa'],
  'test-orchards': ['e55815f1d42d3ba7', '97f74eed3159aaef'],
};

const families = [...trainingFamilies, testOrchards];

describe.each(families.map((family) => [family.name, family] as const))('family %s', (name, family) => {
  const world = { family, seed: 5, layout: layoutOf(600) };
  const pages = [...streamPages(world)];
  const asked = { ...world, count: 200, asking: 'mixed' } as const;
  const questions = writeFamilyQuestions(asked);
  const byId = new Map(pages.map((page) => [page.id, page]));

  test('gives the same bytes for the same seed, on any machine', () => {
    expect([hashOf(pages), hashOf(questions)]).toEqual(hashes[name]);
  });

  test('gives another world for another seed', () => {
    const titles = new Set(pages.map(({ title }) => title));
    const shared = [...streamPages({ ...world, seed: 6 })].filter(({ title }) => titles.has(title));
    expect(shared.length).toBeLessThan(6);
  });

  test('has as many pages as are wanted, with ids and titles that are each there once', () => {
    expect(byId.size).toBe(600);
    expect(new Set(pages.map(({ title }) => title)).size).toBe(600);
  });

  test('leaves no slot open and no value out', () => {
    for (const { text } of pages) expect(text).not.toMatch(/[{}[\]|]|undefined/u);
    for (const { question } of questions) expect(question).not.toMatch(/[{}[\]|]|undefined/u);
  });

  test('names in each gold page what the next hop asks about, and the answer in the last', () => {
    for (const { parts, answers, goldIds } of questions) {
      if (answers.length === 0) continue;
      expect(goldIds).toEqual(parts.map(({ articleId }) => articleId));
      for (const { answer, articleId } of parts) expect(byId.get(articleId)?.text).toContain(answer);
      expect(parts.length).toBeGreaterThan(0);
    }
  });

  test('asks each question once, and of all kinds', () => {
    expect(new Set(questions.map(({ question }) => question)).size).toBe(questions.length);
    const kinds = new Set(questions.map(({ kind }) => kind));
    for (const kind of otherKinds) expect(kinds, kind).toContain(kind);
  });
});

test('the wording that is kept for testing says and asks the same of the same world in other words', () => {
  for (const family of families) {
    const worlds = [family, inChronicleWording(family)].map((each) => ({
      family: each,
      seed: 5,
      layout: layoutOf(250),
    }));
    const [own, chronicle] = worlds.map((world) => [...streamPages(world)]);
    expect(chronicle?.map(({ title }) => title)).toEqual(own?.map(({ title }) => title));
    expect(chronicle?.filter(({ text }) => text.includes('it is written that')).length).toBeGreaterThan(20);
    const shared = chronicle?.filter(({ text }, index) => text === own?.[index]?.text) ?? [];
    expect(shared.length).toBeLessThan(80);
  }
});
