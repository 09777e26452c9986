import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import { type HistoryFields, historyValues } from '#ui/history-values.tsx';
import type { Consolidation } from './rollup-api.ts';
import { rollupWords } from './words.ts';

const historyApi = apiFor<typeof historyContract>();
const words = rollupWords.history;

const fields: HistoryFields = {
  version: { word: words.version },
  accepted: { word: words.accepted },
  missing: { word: words.missing },
  receiver: { word: words.receiver },
};

/** Who wrote, closed and sent the total. */
export function TotalHistory({ id, data: { unit, texts } }: { id: string; data: Consolidation }) {
  const parts: HistoryFields = {
    ...Object.fromEntries(texts.map(({ code, title }) => [code, { word: title }])),
    gaps: { word: rollupWords.text.gaps },
  };
  return (
    <HistorySection
      query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
        params: { unitId: unit.id, subjectKind: 'consolidation', subjectId: id },
      })}
      show={(values, { action }) => historyValues(values, action === 'edit' ? parts : fields)}
    />
  );
}
