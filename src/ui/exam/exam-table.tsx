import type { ExamMark } from '../../core/exam/exam-result.ts';
import { type JobMarks, marksByJob } from '../../core/exam/exam-result.ts';
import type { JobRoute } from '../../core/exam/route-jobs.ts';
import styles from './exam.module.css';
import { jobWords, onlyMeasured } from './job-words.ts';

export type ExamTableProps = {
  readonly marks: readonly ExamMark[];
  /** Undefined while the exam goes on. */
  readonly routes: readonly JobRoute[] | undefined;
};

/** One row for each job: how often usable, how often right, beside the reader, and who does it from now on. */
export function ExamTable({ marks, routes }: ExamTableProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Job</th>
            <th scope="col">Usable</th>
            <th scope="col">Right</th>
            <th scope="col">Reader right</th>
            <th scope="col">Time each</th>
            <th scope="col">Done by</th>
          </tr>
        </thead>
        <tbody>
          {marksByJob(marks).map((row) => (
            <Row key={row.job} row={row} route={routes?.find(({ job }) => job === row.job)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, route }: { readonly row: JobMarks; readonly route: JobRoute | undefined }) {
  const { job, items, valid, right, readerRight, seconds } = row;
  const isModel = route?.to === 'model' && !onlyMeasured.has(job);
  return (
    <tr>
      <th scope="row">{jobWords[job]}</th>
      <td>{`${valid} of ${items}`}</td>
      <td>{`${right} of ${items}`}</td>
      <td>{`${readerRight} of ${items}`}</td>
      <td>{`${seconds.toFixed(1)} s`}</td>
      <td className={isModel ? styles['model'] : undefined}>
        {route === undefined ? '…' : doneBy(row, route)}
      </td>
    </tr>
  );
}

function doneBy({ job }: JobMarks, { to, why }: JobRoute) {
  if (onlyMeasured.has(job)) return 'Only measured';
  return (
    <>
      {to === 'model' ? 'Model' : 'Reader'} <span className={styles['why']}>{why}</span>
    </>
  );
}
