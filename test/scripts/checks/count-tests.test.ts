import { expect, it } from 'vitest';
import { countTests, readCounts } from '../../../scripts/checks/count-tests.ts';

const test = (status: string, fullName = 'a test') => ({ status, fullName });
const report = (...statuses: readonly string[]) => ({
  testResults: [
    { status: 'passed', assertionResults: statuses.map((status) => test(status, `is ${status}`)) },
  ],
});

it('countTests() counts what passed and failed, and names what was skipped', () => {
  expect(countTests(report('passed', 'failed', 'passed', 'skipped'), false)).toEqual({
    ...{ passed: 2, failed: 1, skipped: ['is skipped'] },
  });
});

it('countTests() counts a file that could not be run as a failure', () => {
  const broken = { testResults: [{ status: 'failed', assertionResults: [test('skipped')] }] };
  expect(countTests(broken, false)).toEqual({ passed: 0, failed: 1, skipped: [] });
});

it('countTests() counts a run that ended badly as a failure, even where every test passed', () => {
  expect(countTests(report('passed'), false)).toMatchObject({ passed: 1, failed: 1 });
  expect(countTests(report('passed'), true)).toMatchObject({ passed: 1, failed: 0 });
});

it('readCounts() counts a report that was never written as a failure', () => {
  expect(readCounts('/no/such/report.json', true)).toEqual({ passed: 0, failed: 1, skipped: [] });
});
