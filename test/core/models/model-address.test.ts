import { expect, it } from 'vitest';
import {
  addressProblem,
  fileAddress,
  isLoopbackAddress,
  mirroredAddress,
  splitParts,
  weightsFolder,
} from '../../../src/core/models/model-address.ts';

it.each([
  'https://huggingface.co/a/b',
  'https://host:8443/x?y=1',
  'http://localhost:9/x',
  'http://127.0.0.1/x',
])('addressProblem() has nothing against %s', (address) => {
  expect(addressProblem(address)).toBeUndefined();
});

it.each([
  ['http://example.org/x', 'not encrypted'],
  ['ftp://example.org/x', 'no address'],
  ['https://me:secret@example.org/x', 'no address'],
  ['https://example.org/x#y', 'no address'],
  ['https://localhost.example.org@evil/x', 'no address'],
  ['javascript:alert(1)', 'no address'],
  ['', 'no address'],
  ['http://localhost.example.org/', 'not encrypted'],
])('addressProblem() says what is wrong with %s', (address, why) => {
  expect(addressProblem(address)).toContain(why);
});

it('isLoopbackAddress() knows this machine, and no host that only begins like it', () => {
  expect(isLoopbackAddress('http://127.0.0.1:8080/x')).toBe(true);
  expect(isLoopbackAddress('https://127.0.0.1.example.org/x')).toBe(false);
});

it('mirroredAddress() puts a mirror before the path, and leaves other hosts alone', () => {
  const mirror = 'https://mirror.example/hub/';
  expect(mirroredAddress('https://huggingface.co/o/m/resolve/main/f.gguf', mirror)).toBe(
    'https://mirror.example/hub/o/m/resolve/main/f.gguf',
  );
  expect(mirroredAddress('https://other.example/f', mirror)).toBe('https://other.example/f');
});

it('weightsFolder() takes an address as people copy it', () => {
  const main = 'https://huggingface.co/mlc-ai/M/resolve/main/';
  for (const address of [
    'https://huggingface.co/mlc-ai/M',
    ' https://huggingface.co/mlc-ai/M/ ',
    'https://huggingface.co/mlc-ai/M/tree/main',
    main,
  ])
    expect(weightsFolder(address)).toBe(main);
  expect(weightsFolder('http://localhost:9/models/M')).toBe('http://localhost:9/models/M/');
});

it('splitParts() names all parts from any of them', () => {
  expect(splitParts('https://h/m-00002-of-00003.gguf')).toEqual([
    'https://h/m-00001-of-00003.gguf',
    'https://h/m-00002-of-00003.gguf',
    'https://h/m-00003-of-00003.gguf',
  ]);
  expect(splitParts('https://h/m.gguf')).toEqual(['https://h/m.gguf']);
});

it('fileAddress() takes the page of a file at the hub for the file', () => {
  expect(fileAddress('https://huggingface.co/o/m/blob/main/f.gguf')).toMatchObject({
    path: 'f.gguf',
    url: 'https://huggingface.co/o/m/resolve/main/f.gguf',
  });
});
