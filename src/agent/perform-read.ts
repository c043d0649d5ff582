import type { EffectOf } from '../core/effect.ts';
import type { SourceId } from '../core/ids.ts';
import type { Passage } from '../core/passage.ts';
import type { State } from '../core/state.ts';
import type { ReadReply, Source } from '../ports/source.ts';
import type { OutcomeBody } from './perform.ts';

type Context = {
  readonly world: { readonly sources: Pick<ReadonlyMap<SourceId, Source>, 'get'> };
  readonly state: State;
  readonly signal: AbortSignal;
};

/** Each passage is read where it came from. What one source cannot read does not hide what another can. */
export async function performRead(effect: EffectOf<'read'>, context: Context): Promise<OutcomeBody> {
  const passages = effect.passages.flatMap((id) => context.state.passages.get(id) ?? []);
  const replies: ReadReply[] = [];
  for (const id of new Set(passages.map((passage) => passage.sourceId))) {
    const group = passages.filter((passage) => passage.sourceId === id);
    replies.push(await readAt(id, { group, whole: effect.whole }, context));
  }
  const read = replies.filter((reply) => reply.kind === 'read');
  if (read.length === 0) {
    const why = replies.filter((reply) => reply.kind === 'unreadable');
    const message = why.map((reply) => reply.message).join(' ') || 'There is nothing to read.';
    const said = why.flatMap((reply) => reply.retryAfterMs ?? []);
    return {
      ...{ type: 'read-failed', message },
      ...(said.length === 0 ? {} : { retryAfterMs: Math.min(...said) }),
    };
  }
  return {
    type: 'passages-read',
    passages: read.flatMap((reply) => reply.passages),
    names: read.flatMap((reply) => reply.names),
  };
}

type Group = { readonly group: readonly Passage[]; readonly whole: boolean };

async function readAt(id: SourceId, { group, whole }: Group, { world, signal }: Context): Promise<ReadReply> {
  const source = world.sources.get(id);
  if (source === undefined) {
    return { kind: 'unreadable', message: 'The source of these passages is not switched on.' };
  }
  return source.read({ passages: group, whole }, signal);
}
