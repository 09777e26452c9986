import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import type { PlanPlace } from './plans-api.ts';

const historyApi = apiFor<typeof historyContract>();

/** Who put the plan in, sent it, returned or accepted it. */
export function PlanHistory({ place: { unitId, assignmentId } }: { place: PlanPlace }) {
  return (
    <HistorySection
      query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
        params: { unitId, subjectKind: 'plan', subjectId: assignmentId },
      })}
    />
  );
}
