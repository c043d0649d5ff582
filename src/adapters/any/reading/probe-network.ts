import type { Network } from './network.ts';

/** [CLS] [SEP] [SEP] token [SEP], as BERT's vocabulary numbers them: the shortest that can be read. */
const shortest = {
  passage: 0,
  ids: [101, 102, 102, 1000, 102],
  secondAt: 3,
  textAt: 3,
  isParagraph: false,
  pieces: [],
};

/** Rejects where what the network says of a few tokens is no number: a driver that computes wrong is worse than none. */
export async function probeNetwork(network: Network): Promise<void> {
  const [outputs] = await network.run([shortest]);
  const numbers =
    outputs === undefined
      ? []
      : [outputs.relevance, ...Array.from(outputs.start), ...Array.from(outputs.kind)];
  if (numbers.length === 0 || !numbers.every((number) => Number.isFinite(number)))
    throw new Error('what it computes is no number');
}
