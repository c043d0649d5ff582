import type { AnswerKind } from '../../need.ts';
import type { Candidate } from './candidates.ts';
import { type KindEvidence, type NamedKind, nameKinds } from './name-kinds.ts';

/**
 * `kindFits`: how much of what is known of the named thing speaks for the kind that is asked for; `kindFights`: for another kind. 0-1
 * each; 0 where nothing is known or no kind is asked for.
 */
export function kindFit(expects: AnswerKind, candidate: Candidate) {
  const { shape } = candidate.span;
  const evidence =
    shape === 'name' || shape === 'part' || shape === 'quoted' || shape === 'names'
      ? evidenceFor(candidate)
      : undefined;
  if (evidence === undefined) return { kindFits: 0, kindFights: 0 };
  const total = evidence.person + evidence.place + evidence.organisation + evidence.thing + 0.5;
  const wanted = wantedKinds[expects];
  if (wanted === undefined) return { kindFits: 0, kindFights: 0 };
  const fits = wanted.reduce((best, kind) => Math.max(best, evidence[kind]), 0);
  const others = (Object.keys(evidence) as NamedKind[]).filter((kind) => !wanted.includes(kind));
  const fights = others.reduce((best, kind) => Math.max(best, evidence[kind]), 0);
  return { kindFits: fits / total, kindFights: fights / total };
}

const wantedKinds: Readonly<Partial<Record<AnswerKind, readonly NamedKind[]>>> = {
  person: ['person'],
  place: ['place'],
  organisation: ['organisation'],
  thing: ['thing'],
};

function evidenceFor({ span, context, about }: Candidate): KindEvidence {
  return nameKinds(context.view.passage.read, span, about);
}
