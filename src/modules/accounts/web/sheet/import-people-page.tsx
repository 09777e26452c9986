import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '#ui/page.tsx';
import { fillPath, usePageParams } from '#ui/router.ts';
import { SendSheet } from '#ui/sheet/send-sheet.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { ImportProgress } from './import-progress.tsx';
import { PeopleReview, type PeopleReviewState } from './people-review.tsx';
import { sheetApi } from './sheet-api.ts';
import { sheetWords as words } from './sheet-words.ts';

/** Many people from Excel in three steps; the sheet under review is kept on this device until it is taken. */
export default function ImportPeoplePage() {
  const { unitId } = usePageParams('unitId');
  const params = { unitId };
  const client = useQueryClient();
  const [taken, setTaken] = useState<string>();
  const draft = useDraft<PeopleReviewState | null>(`people-import/${unitId}`, null);
  const forget = () => {
    draft.acknowledge();
    draft.set(null);
    draft.acknowledge();
  };
  const review = draft.value;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ to: fillPath('/units/:unitId/people', { unitId }), word: words.back }}
      width={review && !taken ? 'full' : 'narrow'}
    >
      {taken ? (
        <ImportProgress unitId={unitId} importId={taken} onAnother={() => setTaken(undefined)} />
      ) : !draft.ready ? null : review ? (
        <PeopleReview
          unitId={unitId}
          state={review}
          onChange={(change) => draft.set((before) => (before ? change(before) : before))}
          onTaken={(importId) => {
            forget();
            setTaken(importId);
            void client.invalidateQueries();
          }}
          onStartOver={forget}
        />
      ) : (
        <SendSheet
          words={words}
          template={() => sheetApi.download('GET /api/units/:unitId/people/import/template', { params })}
          check={async (file, onProgress) => {
            const options = { params, body: {}, file, onProgress };
            const reply = await sheetApi.upload('POST /api/units/:unitId/people/import/check', options);
            const { findings: _findings, ...read } = reply;
            draft.set({ ...read, leaveOut: [] });
          }}
        />
      )}
    </Page>
  );
}
