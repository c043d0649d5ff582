import { describe, expect, test } from 'vitest';
import { readOutput } from '../../../src/core/jobs/read-output.ts';

describe('readOutput()', () => {
  test.each([
    ['as it was asked for', '{"a":"x","b":[1,2]}', { a: 'x', b: [1, 2] }],
    ['with white space in it', '{\n  "a" : "x",\n  "b": [1,\n 2 ]\n}\n', { a: 'x', b: [1, 2] }],
    ['in a code fence', 'Here it is:\n```json\n{"a":"x"}\n```\nI hope that helps!', { a: 'x' }],
    ['after thoughts', '<think>Is it {x}? Let me see.</think>\n{"a":"x"}', { a: 'x' }],
    ['after a brace that begins nothing', 'The set {x, y} gives {"a":"x"}', { a: 'x' }],
    ['with escapes', '{"a":"\\"q\\" \\u00e9\\n\\/"}', { a: '"q" é\n/' }],
    ['with a name of the prototype', '{"__proto__":{"a":1},"a":"x"}', { a: 'x' }],
  ])('reads an object %s', (_, output, fields) => {
    const read = readOutput(output);
    expect(read).toMatchObject({ kind: 'value', value: { fields, cutIn: undefined } });
    expect(Object.getPrototypeOf(read.kind === 'value' ? read.value.fields : {})).toBe(Object.prototype);
  });

  test.each([
    ['in a text', '{"a":"x","b":"half a te', { a: 'x', b: 'half a te' }, 'b'],
    ['in an escape', '{"a":"x","b":"half \\u00', { a: 'x', b: 'half ' }, 'b'],
    ['in a list', '{"a":"x","b":[1,2', { a: 'x', b: [1, 2] }, 'b'],
    ['before a value', '{"a":"x","b":', { a: 'x' }, 'b'],
    ['in a name', '{"a":"x","b', { a: 'x' }, undefined],
    ['in a word', '{"a":"x","b":tr', { a: 'x' }, 'b'],
    ['in white space without end', `{"a":"x",${'\n'.repeat(5000)}`, { a: 'x' }, undefined],
  ])('reads what there is of an object that is cut off %s', (_, output, fields, cutIn) => {
    expect(readOutput(output)).toEqual({ kind: 'value', value: { fields, cutIn } });
  });

  test.each([
    ['nothing', '', /empty/u],
    ['white space', ' \n\t', /empty/u],
    ['thoughts without an end', '<think>Let me think about this. {"a":1}', /thoughts only/u],
    ['prose', 'The captain was Ilse Brandt.', /no JSON object/u],
    ['a list', '["a"]', /no JSON object/u],
    ['braces without end', '{'.repeat(20_000), /no JSON object/u],
    ['brackets without end', `{"a":${'['.repeat(20_000)}`, /no JSON object/u],
    ['names without quotes', '{a: 1}', /no JSON object/u],
  ])('says why there is no object in %s', (_, output, words) => {
    expect(readOutput(output)).toEqual({ kind: 'problem', problem: expect.stringMatching(words) });
  });
});
