import { describe, expect, test } from 'vitest';
import { nestedNeeds } from '../../../../src/core/reader/plan/nested.ts';

const asked = (question: string) => nestedNeeds(question)?.map((need) => need.question);

describe('nestedNeeds()', () => {
  test('asks from the inside out, each for the answer before it', () => {
    expect(asked('Who was the mother of the teacher of the father of Ilse Brandt?')).toEqual([
      'Who is the father of Ilse Brandt?',
      'Who is the teacher of #1?',
      'Who was the mother of #1?',
    ]);
    const needs = nestedNeeds('Who was the mother of the teacher of the father of Ilse Brandt?');
    expect(needs?.map(({ dependsOn }) => dependsOn)).toEqual([[], ['part-1'], ['part-2']]);
  });

  test('takes possessives apart too, and mixtures of both', () => {
    expect(asked('Where was the pupil of Ilse Brandt’s closest friend born?')).toEqual([
      'Who is Ilse Brandt’s closest friend?',
      'Who is the pupil of #1?',
      'Where was #1 born?',
    ]);
  });

  test('goes as deep as a question goes', () => {
    const roles = ['guardian', 'heir', 'tutor', 'rival', 'doctor', 'patron', 'nurse', 'wife', 'landlord'];
    expect(
      asked(`Who was the mother of ${roles.map((role) => `the ${role} of`).join(' ')} Anna Vey?`),
    ).toHaveLength(10);
  });

  test('takes one nested role apart where it is that of a name alone', () => {
    expect(asked('Who was the mother of the teacher of Ilse Brandt?')).toEqual([
      'Who is the teacher of Ilse Brandt?',
      'Who was the mother of #1?',
    ]);
    expect(asked('When was the director of the film Her Own Way born?')).toBeUndefined();
  });

  test('leaves a thing in its place, which has no other name to answer with', () => {
    const question = 'At which college did the builder of the lighthouse of Quill Harbour study?';
    expect(asked(question)).toBeUndefined();
  });

  test('leaves alone what nests nothing', () => {
    expect(asked('When did the brig Merrow sink?')).toBeUndefined();
  });
});
