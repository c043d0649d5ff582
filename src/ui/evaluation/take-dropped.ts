import type { ImportFile } from '../../ports/library.ts';
import { goTo } from '../router/use-route.ts';
import type { EvaluationDesk } from '../runs/evaluation-desk.ts';

/** What was dropped on the view of evaluations: a report is opened, anything else is questions or a corpus for the next evaluation. */
export async function takeDropped(evaluations: EvaluationDesk, files: readonly ImportFile[]): Promise<void> {
  const isReport = ({ path }: ImportFile) => path.toLowerCase().endsWith('.json');
  for (const { path, blob } of files.filter(isReport)) {
    const opened = await evaluations.open(path, await blob.text());
    if ('id' in opened) return goTo({ view: 'evaluation', id: opened.id });
    evaluations.say(opened.problem);
  }
  const others = files.filter((file) => !isReport(file));
  if (others.length === 0) return;
  await evaluations.draft.take(others.map(({ path, blob }) => new File([blob], path)));
  goTo({ view: 'evaluation' });
}
