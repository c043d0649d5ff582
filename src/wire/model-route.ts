import * as v from 'valibot';

/** Where our server fetches files of models from their hubs: '<page>/models/fetch?url=…', with Range and If-Range passed on. */
export const modelRoutePath = 'models/fetch';

/** On every answer of the route: 'passed' where what comes is the other server's answer, 'refused' where ours turned it down. */
export const modelRouteHeader = 'x-reroute-models';

const refusal = v.object({
  kind: v.literal('refused'),
  reason: v.picklist(['air-gapped', 'mode', 'host', 'origin', 'too-many', 'unreachable', 'ending']),
  message: v.string(),
});

/** Why our server did not bring a file. 'unreachable': it tried. */
export type ModelRefusal = v.InferOutput<typeof refusal>;

/** The refusal in the body of an answer; undefined where it is something else. */
export function readModelRefusal(text: string): ModelRefusal | undefined {
  try {
    const parsed = v.safeParse(refusal, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
