import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistorySection } from '#ui/history-section.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { titleOf } from '../../rules/say-entry.ts';
import { EvidenceSection } from '../evidence/evidence-section.tsx';
import { registerPath, registersApi } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { EntryView } from './entry-view.tsx';

const words = registerWords.entry;
const historyApi = apiFor<typeof historyContract>();

/** One entry: what it says, what may be done with it, and who changed what. */
export default function EntryPage() {
  const { unitId, register, entryId } = usePageParams('unitId', 'register', 'entryId');
  const query = useQuery(
    registersApi.query('GET /api/units/:unitId/registers/:register/entries/:entryId', {
      params: { unitId, register, entryId },
    }),
  );
  // Its files stand beside the step they are to prove while that is open.
  const [isBeside, setBeside] = useState(false);
  const view = query.data;
  return (
    <Page
      title={view ? titleOf(view.definition, view.entry.values) : words.loading}
      lead={view?.unitName}
      width="narrow"
      back={{ to: registerPath(unitId, register), word: view?.definition.words.name ?? registerWords.title }}
    >
      <Loaded query={query} what={words.loading}>
        {(loaded) => (
          <>
            <EntryView unitId={unitId} view={loaded} onEvidence={setBeside} />
            {isBeside ? null : (
              <EvidenceSection
                place={{ unitId, register, entryId }}
                mayWrite={loaded.mayWrite}
                isExpected={loaded.definition.evidence !== undefined}
              />
            )}
            <HistorySection
              query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
                params: { unitId, subjectKind: 'entry', subjectId: entryId },
              })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
