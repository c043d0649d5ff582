import type { AnswerKind } from '../../need.ts';
import type { SpanShape } from '../spans/span.ts';
import type { Candidate } from './candidates.ts';
import { isNamedKind, namedKinds, nameKinds } from './name-kinds.ts';

/**
 * `kindFits`: how much of what is known of the named thing speaks for the kind that is asked for; `kindFights`: for another kind. 0-1
 * each; 0 where nothing is known or no kind is asked for.
 */
export function kindFit(expects: AnswerKind, candidate: Candidate) {
  const { span, context, about } = candidate;
  if (!isNamedKind(expects) || !naming.has(span.shape)) return { kindFits: 0, kindFights: 0 };
  const evidence = nameKinds(context.view.passage.read, span, about);
  const total = evidence.person + evidence.place + evidence.organisation + evidence.thing + 0.5;
  let fights = 0;
  for (const kind of namedKinds) if (kind !== expects) fights = Math.max(fights, evidence[kind]);
  return { kindFits: evidence[expects] / total, kindFights: fights / total };
}

const naming: ReadonlySet<SpanShape> = new Set(['name', 'part', 'quoted', 'names']);
