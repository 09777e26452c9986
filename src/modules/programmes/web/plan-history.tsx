import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import { type HistoryFields, historyValues, sayFrom } from '#ui/history-values.tsx';
import { planWords as words } from './plan-words.ts';
import type { PlanPlace } from './plans-api.ts';

const historyApi = apiFor<typeof historyContract>();

const fields: HistoryFields = {
  state: { word: words.history.state, say: sayFrom(words.states) },
  fileName: { word: words.history.file },
  numberSymbol: { word: words.upload.number },
  signedOn: { word: words.upload.signedOn },
  dueDay: { word: words.returnDue },
};

/** Who put the plan in, sent it, returned or accepted it. */
export function PlanHistory({ place: { unitId, assignmentId } }: { place: PlanPlace }) {
  return (
    <HistorySection
      query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
        params: { unitId, subjectKind: 'plan', subjectId: assignmentId },
      })}
      show={(values) => historyValues(values, fields)}
    />
  );
}
