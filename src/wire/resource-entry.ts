import * as v from 'valibot';

const entry = v.object({
  name: v.string(),
  initiatorType: v.string(),
  startTime: v.number(),
  transferSize: v.optional(v.number(), 0),
});

/** What the browser tells of a file that it fetched by itself (PerformanceResourceTiming), carried to the page's thread. */
export type ResourceEntry = {
  readonly name: string;
  readonly initiatorType: string;
  /** Milliseconds since the `timeOrigin` of its thread. */
  readonly startTime: number;
  /** Bytes; 0 where the file came out of the browser's cache, or where another origin does not say. */
  readonly transferSize: number;
};

export type ResourceReport = {
  readonly kind: 'resources-loaded';
  /** Milliseconds since 1970. */
  readonly timeOrigin: number;
  readonly entries: readonly ResourceEntry[];
};

const report = v.object({
  kind: v.literal('resources-loaded'),
  timeOrigin: v.number(),
  entries: v.array(entry),
});

/** The report in a message of a worker; undefined where the message is another one. */
export function readResourceReport(message: unknown): ResourceReport | undefined {
  const parsed = v.safeParse(report, message);
  return parsed.success ? parsed.output : undefined;
}
