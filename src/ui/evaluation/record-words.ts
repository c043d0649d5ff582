import type { EvaluationRecord, MadeEvaluation } from '../../core/evaluation/evaluation-record.ts';
import { packLibrary, packName } from '../../core/evaluation/question-pack.ts';
import { parseFaults } from '../../core/faults/parse-faults.ts';
import { count, policyWords } from '../../core/wording.ts';
import { type FaultMix, mixOf } from '../runs/fault-mixes.ts';

export function recordName(record: EvaluationRecord): string {
  return record.kind === 'made' ? packName(record.pack) : record.name;
}

/** What tells one evaluation from another of the same name: how many questions, of what, by which policies, with which faults. */
export function recordFacts(record: EvaluationRecord): readonly string[] {
  const { questions, library, policies, faults } = record.kind === 'made' ? made(record) : read(record);
  const names = [...new Set(policies)].map((policy) => policyWords[policy].name);
  const parts = [questions === undefined ? undefined : count(questions, 'question'), library];
  return [...parts.filter((part) => part !== undefined), names.join(' and '), faults];
}

function made({ pack, plan, prepared }: MadeEvaluation) {
  const { policies, limit } = plan;
  const wanted = pack.kind === 'world' ? pack.questions : limit;
  return {
    ...{ policies, questions: prepared?.questionSet.questions ?? wanted, faults: faultsWords(plan.faults) },
    library: pack.kind === 'world' ? count(pack.articles, 'article') : packLibrary(pack),
  };
}

function read({ report }: Extract<EvaluationRecord, { readonly kind: 'imported' }>) {
  const { questionSet, summary } = report;
  return {
    ...{ questions: questionSet?.questions, library: questionSet?.library },
    policies: summary.map(({ policy }) => policy),
    faults: faultsWords(summary[0]?.faults ?? ''),
  };
}

const mixWords: Readonly<Record<FaultMix, string>> = {
  none: 'no faults',
  usual: 'one search in four fails',
  hard: 'every other search fails',
};

/** As the form calls them; others by their rates: 'faults empty=0.5'. */
function faultsWords(faults: string): string {
  if (faults === '' || faults === 'none') return mixWords.none;
  const parsed = parseFaults(faults);
  const mix = parsed.kind === 'parsed' ? mixOf(parsed.plan.rates) : 'own';
  return mix === 'own' ? `faults ${faults}` : mixWords[mix];
}

/** Whether it has a run that another evaluation can be set beside. */
export function hasRuns(record: EvaluationRecord): boolean {
  return (record.kind === 'made' ? record.done : record.report.runs.length) > 0;
}
