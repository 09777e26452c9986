import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import { useSession } from '#ui/session.ts';
import type { ReadDocument } from './documents-api.ts';

const historyApi = apiFor<typeof historyContract>();

/** Who brought the document in; for the people of its office. */
export function DocumentHistory({ document: { unitId, id } }: { document: ReadDocument }) {
  const isOurs = useSession().grants.some((grant) => grant.unitId === unitId);
  if (!isOurs) return null;
  return (
    <HistorySection
      query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
        params: { unitId, subjectKind: 'document', subjectId: id },
      })}
    />
  );
}
