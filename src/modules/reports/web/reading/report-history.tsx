import { Link } from '@tanstack/react-router';
import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import { useMay } from '#ui/session.ts';
import type { ReportView } from '../reports-api.ts';
import { reportWords } from '../words.ts';
import classes from './reading.module.css';

const historyApi = apiFor<typeof historyContract>();
const words = reportWords.history;

interface ReportHistoryProps {
  readonly view: ReportView;
  readonly assignmentId: string;
}

/** Who changed the report, when, from what to what. */
export function ReportHistory({ view, assignmentId }: ReportHistoryProps) {
  const mayRead = useMay('history.read');
  return (
    <>
      <HistorySection
        query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
          params: { unitId: view.unit.id, subjectKind: 'report', subjectId: assignmentId },
        })}
      />
      {mayRead ? (
        <p className={classes.whole} data-screen-only>
          <Link to={`/history/${view.unit.id}/report/${assignmentId}`}>{words.whole}</Link>
        </p>
      ) : null}
    </>
  );
}
