import { formatDate } from '#base/date.ts';
import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import { type HistoryFields, historyValues } from '#ui/history-values.tsx';
import { useSession } from '#ui/session.ts';
import { programmeWords } from './programme-words.ts';

const historyApi = apiFor<typeof historyContract>();
const words = programmeWords.history;

const fields: HistoryFields = {
  title: { word: programmeWords.head.title },
  numberSymbol: { word: programmeWords.head.number },
  signedOn: { word: programmeWords.head.signedOn },
  year: { word: programmeWords.head.year },
  // The first row of all only counts them.
  duties: { word: words.duties, say: (value) => (Array.isArray(value) ? value.join('; ') : String(value)) },
  window: { word: words.window },
  units: { word: words.units, say: (value) => (Array.isArray(value) ? value.join(', ') : String(value)) },
  opened: { word: words.opened },
  planned: { word: words.planned },
  passedOver: { word: words.passedOver },
  due: { word: words.due, say: (value) => (typeof value === 'string' ? formatDate(value) : String(value)) },
  assignments: { word: words.assignments },
};

/** Who wrote, issued and closed the programme; for the people of its office. */
export function ProgrammeHistory({ unitId, programmeId }: { unitId: string; programmeId: string }) {
  const isOurs = useSession().grants.some((grant) => grant.unitId === unitId);
  if (!isOurs) return null;
  return (
    <HistorySection
      query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
        params: { unitId, subjectKind: 'programme', subjectId: programmeId },
      })}
      show={(values) => historyValues(values, fields)}
    />
  );
}
