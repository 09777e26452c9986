import { Link } from '@tanstack/react-router';
import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import { type HistoryFields, historyValues, sayFrom } from '#ui/history-values.tsx';
import { useMay } from '#ui/session.ts';
import { words as general } from '#ui/words.ts';
import { type Cell, showCell } from '../../rules/form/cell.ts';
import { nameOfPlace } from '../entry/entry-notes.tsx';
import type { ReportView } from '../reports-api.ts';
import { reportWords } from '../words.ts';
import classes from './reading.module.css';

const historyApi = apiFor<typeof historyContract>();
const words = reportWords.history;

const fields: HistoryFields = {
  state: { word: words.state, say: sayFrom(reportWords.states) },
  correction: { word: words.correction, say: sayFrom(reportWords.corrections) },
  version: { word: words.version },
  dueDay: { word: reportWords.dueAgain },
};

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
        show={(values, { action }) =>
          action === 'edit' ? <Typed view={view} values={values} /> : historyValues(values, fields)
        }
      />
      {mayRead ? (
        <p className={classes.whole} data-screen-only>
          <Link to={`/history/${view.unit.id}/report/${assignmentId}`}>{words.whole}</Link>
        </p>
      ) : null}
    </>
  );
}

function Typed({ view, values }: { view: ReportView; values: Readonly<Record<string, unknown>> }) {
  return (
    <ul className={classes.changes}>
      {Object.entries(values).map(([place, value]) => (
        <li key={place}>
          {nameOfPlace(view, place.replace(/^note:/, ''))}: {shown(view, place, value)}
        </li>
      ))}
    </ul>
  );
}

function shown(view: ReportView, place: string, value: unknown): string {
  const indicator = view.form.indicators.find(({ code }) => code === place);
  if (indicator) return showCell(value as Cell, indicator);
  return typeof value === 'string' && value ? value : general.blank;
}
