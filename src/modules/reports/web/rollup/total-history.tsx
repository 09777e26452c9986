import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import type { Consolidation } from './rollup-api.ts';

const historyApi = apiFor<typeof historyContract>();

/** Who wrote, closed and sent the total. */
export function TotalHistory({ id, data: { unit } }: { id: string; data: Consolidation }) {
  return (
    <HistorySection
      query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
        params: { unitId: unit.id, subjectKind: 'consolidation', subjectId: id },
      })}
    />
  );
}
