import * as v from 'valibot';

const number = v.pipe(v.number(), v.finite());
const reading = v.object({
  relevance: number,
  kinds: v.object({ span: number, yes: number, no: number, none: number }),
  spans: v.array(v.object({ start: number, end: number, probability: number })),
});
const entry = v.tuple([v.string(), reading]);

export type KeptReading = v.InferOutput<typeof entry>;

/** A reading with its key, as it is kept in a line of a file; undefined where it is something else. */
export function keptReading(value: unknown): KeptReading | undefined {
  const read = v.safeParse(entry, value);
  return read.success ? read.output : undefined;
}
