import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import { useSession } from '#ui/session.ts';

const historyApi = apiFor<typeof historyContract>();

/** Who wrote, issued and closed the programme; for the people of its office. */
export function ProgrammeHistory({ unitId, programmeId }: { unitId: string; programmeId: string }) {
  const isOurs = useSession().grants.some((grant) => grant.unitId === unitId);
  if (!isOurs) return null;
  return (
    <HistorySection
      query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
        params: { unitId, subjectKind: 'programme', subjectId: programmeId },
      })}
    />
  );
}
