import * as v from 'valibot';

const alarm = v.object({
  kind: v.literal('engine-alarm'),
  cause: v.picklist(['device', 'memory', 'worker', 'hung', 'unknown']),
  message: v.string(),
});

/** What the worker of an engine says unasked: the graphics card is gone, or has no room. */
export type EngineAlarm = v.InferOutput<typeof alarm>;

/** The alarm in a message of a worker; undefined where the message is another one. */
export function readEngineAlarm(message: unknown): EngineAlarm | undefined {
  const parsed = v.safeParse(alarm, message);
  return parsed.success ? parsed.output : undefined;
}
