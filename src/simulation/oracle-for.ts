import { oraclePolicy } from '../core/evaluation/oracle-policy.ts';
import type { FaultRecord } from '../core/faults/injected-fault.ts';
import type { Passage } from '../core/passage.ts';
import type { Policy } from '../core/policy/policy.ts';
import type { Asked } from './simulate-questions.ts';

/** Makes the oracle of each run, from a source that has all its passages at hand. */
export function oracleFor({
  passages,
}: {
  readonly passages: readonly Passage[];
}): (question: Asked, record: FaultRecord) => Policy {
  const byId = new Map(passages.map((passage) => [String(passage.id), passage]));
  return ({ goldIds = [], answers = [] }, record) => {
    const gold = [...new Set(goldIds)].flatMap((id) => byId.get(id) ?? []);
    return oraclePolicy({ gold, answers, record });
  };
}
