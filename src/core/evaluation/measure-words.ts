import type { ComparedMeasure } from './compare-runs.ts';
import type { ShareName } from './summarize-runs.ts';

/** What each measure is called, in tables of any kind. */
export const measureTitles: Readonly<Record<ShareName | ComparedMeasure, string>> = {
  right: 'Right',
  exactMatch: 'Exact match',
  f1: 'F1',
  goldInEvidence: 'All gold in evidence',
  goldInTop5: 'All gold in first 5',
  rightGiveUps: 'Right give-ups',
  wrongGiveUps: 'Wrong give-ups',
  falseAlarms: 'False alarms',
  searches: 'Searches a run',
  seconds: 'Seconds a run',
};
