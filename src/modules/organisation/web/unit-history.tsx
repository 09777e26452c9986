import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { Changes } from '#ui/history-section.tsx';

const call = apiFor<typeof historyContract>();

/** Who changed the unit and the roles in it. */
export function UnitHistory({ unitId }: { unitId: string }) {
  const params = { unitId, subjectKind: 'unit', subjectId: unitId };
  return <Changes query={call.query('GET /api/history/:unitId/:subjectKind/:subjectId', { params })} />;
}
