import type { ExamMark } from '../../core/exam/exam-result.ts';
import { type JobMarks, marksByJob } from '../../core/exam/exam-result.ts';
import type { JobRoute } from '../../core/exam/route-jobs.ts';
import styles from './exam.module.css';
import { jobWords } from './job-words.ts';

export type ExamTableProps = {
  readonly marks: readonly ExamMark[];
  /** Undefined while the exam goes on. */
  readonly routes: readonly JobRoute[] | undefined;
};

/** One row for each job: how often its output was usable and right, how often the reader was right, and who does it from now on. */
export function ExamTable({ marks, routes }: ExamTableProps) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Job</th>
          <th scope="col">Usable</th>
          <th scope="col">Right</th>
          <th scope="col">Reader</th>
          <th scope="col">Each</th>
          <th scope="col">Done by</th>
        </tr>
      </thead>
      <tbody>
        {marksByJob(marks).map((row) => (
          <Row key={row.job} row={row} route={routes?.find(({ job }) => job === row.job)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, route }: { readonly row: JobMarks; readonly route: JobRoute | undefined }) {
  const { job, items, valid, right, readerRight, seconds } = row;
  const isModel = route?.to === 'model';
  return (
    <tr>
      <th scope="row">
        {jobWords[job]}
        {route !== undefined && <span className={styles['why']}>{route.why}</span>}
      </th>
      <td>{`${valid}/${items}`}</td>
      <td>{`${right}/${items}`}</td>
      <td>{`${readerRight}/${items}`}</td>
      <td>{`${seconds.toFixed(1)} s`}</td>
      <td className={isModel ? styles['model'] : undefined}>
        {route === undefined ? '…' : isModel ? 'Model' : 'Reader'}
      </td>
    </tr>
  );
}
