import { Download, GitCompareArrows, Play } from 'lucide-react';
import { policiesOf } from '../../core/evaluation/curves.ts';
import type { EvaluationRecord } from '../../core/evaluation/evaluation-record.ts';
import { countsOf, isFinished } from '../../core/evaluation/evaluation-record.ts';
import type { EvaluationReport } from '../../core/evaluation/evaluation-report.ts';
import { Button } from '../components/button.tsx';
import { Menu } from '../components/menu.tsx';
import { goTo } from '../router/use-route.ts';
import { saveFile } from '../run/save-file.ts';
import { useServices } from '../services.ts';
import { useObservable } from '../use-observable.ts';
import { dateWords } from '../words/time-words.ts';
import { hasRuns, recordFacts, recordName } from './record-words.ts';

type Props = {
  readonly record: EvaluationRecord;
  readonly report: EvaluationReport | undefined;
  readonly isGoing: boolean;
};

/** Going on, comparing and carrying out. */
export function ResultActions({ record, report, isGoing }: Props) {
  const { evaluations } = useServices();
  const isThere = report !== undefined && report.runs.length > 0;
  return (
    <>
      {!isGoing && !isFinished(record) && (
        <Button look="primary" onPress={() => void evaluations.resume(record.id)}>
          <Play size={16} aria-hidden="true" />
          Continue
        </Button>
      )}
      {isThere && <CompareMenu record={record} report={report} />}
      {isThere && (
        <Menu
          label="Export"
          trigger={
            <Button>
              <Download size={16} aria-hidden="true" />
              Export
            </Button>
          }
          items={[
            { id: 'html', title: 'Report as a page (HTML)', onAction: () => void saveHtml(record, report) },
            { id: 'json', title: 'Report as data (JSON)', onAction: () => saveJson(record, report) },
          ]}
        />
      )}
    </>
  );
}

function CompareMenu({
  record,
  report,
}: {
  readonly record: EvaluationRecord;
  readonly report: EvaluationReport;
}) {
  const { evaluations } = useServices();
  const others = (useObservable(evaluations.list) ?? []).filter(
    (each) => each.id !== record.id && hasRuns(each),
  );
  const compare = (beside: string) => goTo({ view: 'evaluation', id: record.id, beside });
  const own = { id: record.id, title: 'Its policies with each other', onAction: () => compare(record.id) };
  const items = [
    ...(policiesOf(report.runs).length > 1 ? [own] : []),
    ...others.map((each) => ({
      id: each.id,
      title: [recordName(each), ...recordFacts(each), dateWords(each.startedAt)].join(', '),
      onAction: () => compare(each.id),
    })),
  ];
  if (items.length === 0) return null;
  return (
    <Menu
      label="Compare with"
      trigger={
        <Button>
          <GitCompareArrows size={16} aria-hidden="true" />
          Compare
        </Button>
      }
      items={items}
    />
  );
}

async function saveHtml(record: EvaluationRecord, report: EvaluationReport): Promise<void> {
  const { reportHtml } = await import('../../core/evaluation/html/report-html.ts');
  const text = reportHtml(report, { title: recordName(record), counts: countsOf(record) });
  saveFile({ name: `${fileName(record)}.html`, type: 'text/html', text });
}

function saveJson(record: EvaluationRecord, report: EvaluationReport): void {
  const text = `${JSON.stringify(report, undefined, 1)}\n`;
  saveFile({ name: `${fileName(record)}.json`, type: 'application/json', text });
}

/** 'report-made-up-world-seed-4711'. */
function fileName(record: EvaluationRecord): string {
  const words =
    recordName(record)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ['report', ...words].join('-').slice(0, 80);
}
