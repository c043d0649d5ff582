import { confusionFigure } from './figures/confusion-figure.ts';
import { costFigure } from './figures/cost-figure.ts';
import type { Figure } from './figures/figure.ts';
import { giveUpFigure } from './figures/give-up-figure.ts';
import { injectedFigure, noticedFigure } from './figures/recovery-figure.ts';
import { stepsFigure } from './figures/steps-figure.ts';
import type { RunReport } from './run-report.ts';

/** All plots of an evaluation, in the order in which they are read. */
export function figuresOf(runs: readonly RunReport[]): readonly Figure[] {
  return [...[stepsFigure, costFigure, injectedFigure, noticedFigure, giveUpFigure, confusionFigure]].map(
    (make) => make(runs),
  );
}
