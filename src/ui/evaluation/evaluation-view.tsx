import type { Route } from '../router/route.ts';
import { CompareView } from './compare-view.tsx';
import { EvaluationRun } from './evaluation-run.tsx';
import { Overview } from './overview.tsx';
import { ResultsView } from './results-view.tsx';

type Props = Omit<Extract<Route, { readonly view: 'evaluation' }>, 'view'>;

/** All evaluations, one of them, one of its runs, or two side by side: as the address says. */
export function EvaluationView({ id, run, beside }: Props) {
  if (id === undefined) return <Overview />;
  if (run !== undefined) return <EvaluationRun key={`${id} ${run}`} id={id} position={run} />;
  if (beside !== undefined) return <CompareView key={`${id} ${beside}`} left={id} right={beside} />;
  return <ResultsView key={id} id={id} />;
}
