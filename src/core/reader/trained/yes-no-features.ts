import type { MadeReading, RuleAnswer } from './answer-candidates.ts';

export const yesNoFeatureNames = ['yes', 'chainedYes', 'ruleYes', 'ruleNo', 'none'] as const;
export type YesNoFeature = (typeof yesNoFeatureNames)[number];
export type YesNoFeatures = Readonly<Record<YesNoFeature, number>>;

const logOdds = (left: number, right: number) => Math.log((left + 0.01) / (right + 0.01));

/**
 * What speaks for 'yes' against 'no': log odds of the two in the passage that says most, by itself and beside the evidence; P of the rules'
 * answer; least P(no answer here).
 */
export function yesNoFeatures(
  readings: readonly MadeReading[],
  rule: Pick<RuleAnswer, 'text' | 'probability'> | undefined,
): YesNoFeatures {
  const odds = (role: MadeReading['role']) => {
    const best = surest(readings.filter((each) => each.role === role));
    return best === undefined ? 0 : logOdds(best.reading.kinds.yes, best.reading.kinds.no);
  };
  return {
    ...{ yes: odds('alone'), chainedYes: odds('chained') },
    ruleYes: rule?.text === 'yes' ? rule.probability : 0,
    ruleNo: rule?.text === 'no' ? rule.probability : 0,
    none: Math.min(1, ...readings.map(({ reading }) => reading.kinds.none)),
  };
}

/** The reading that says 'yes' or 'no' most clearly. */
export function surest(readings: readonly MadeReading[]): MadeReading | undefined {
  const said = ({ reading }: MadeReading) => reading.kinds.yes + reading.kinds.no;
  return readings.reduce<MadeReading | undefined>(
    (best, each) => (best === undefined || said(each) > said(best) ? each : best),
    undefined,
  );
}
