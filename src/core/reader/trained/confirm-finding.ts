import type { Finding } from '../../answer.ts';
import type { Passage } from '../../passage.ts';
import { understood } from '../alias/understood.ts';
import { answerCandidates, answerKey, type MadeReading } from './answer-candidates.ts';
import type { WantedReading } from './wanted-readings.ts';

/** Less than this, and the trained reader does not stand for the answer. */
const enough = 0.3;

/** Each passage that is quoted, beside the others. */
export function confirmingReadings(asked: string, passages: readonly Passage[]): readonly WantedReading[] {
  const { question } = understood(asked, passages);
  const unique = [...new Map(passages.map((passage) => [passage.id, passage])).values()];
  return unique.map((passage) => ({
    ...{ role: 'chained' as const, question, passage, premise: 1 },
    evidence: unique.filter((each) => each !== passage).slice(0, 2),
  }));
}

/** Whether the trained reader reads the same answer, or the same yes or no, in one of them. */
export function confirms(readings: readonly MadeReading[], { text }: Finding): boolean {
  const key = answerKey(text);
  if (key === 'yes' || key === 'no') return readings.some(({ reading }) => reading.kinds[key] >= enough);
  const found = answerCandidates([], readings).find((candidate) => candidate.key === key);
  return (found?.read[0]?.probability ?? 0) >= enough;
}
