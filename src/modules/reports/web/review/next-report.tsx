import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '#ui/link-button.tsx';
import { byUrgencyThenName } from '../../rules/follow-order.ts';
import { programmesApi } from '../follow/follow-api.ts';
import { isWaiting } from '../follow/follow-filters.tsx';
import { type ReportView, reportPath } from '../reports-api.ts';
import { reportWords } from '../words.ts';

const words = reportWords.review;

/** The way to the next report of the same window that waits for the office. */
export function NextReport({ view, assignmentId }: { view: ReportView; assignmentId: string }) {
  const params = { unitId: view.receiver.id, windowId: view.window.id };
  const { data } = useQuery(programmesApi.query('GET /api/windows/:unitId/:windowId/assignments', { params }));
  const waiting = data?.units.filter((unit) => isWaiting(unit) && unit.assignmentId !== assignmentId) ?? [];
  const [next] = [...waiting].sort(byUrgencyThenName);
  if (!next) return null;
  return (
    <LinkButton
      variant="default"
      to={reportPath(next.unitId, next.assignmentId)}
      aria-label={words.nextOf(waiting.length, next.unitName)}
    >
      {words.next(waiting.length)}
    </LinkButton>
  );
}
