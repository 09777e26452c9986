import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { SendSheet } from '#ui/sheet/send-sheet.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { type RegisterInfo, registerPath } from '../registers-api.ts';
import { useRegister } from '../use-register.ts';
import { registerWords } from '../words.ts';
import { EntrySheetReview } from './entry-sheet-review.tsx';
import { type ReviewedEntries, sheetApi } from './sheet-api.ts';

const words = registerWords.import;

/** Entries of a register from Excel; kept on this device until they are written. */
export default function ImportEntriesPage() {
  const { unitId, register } = usePageParams('unitId', 'register');
  const query = useRegister(unitId, register);
  return (
    <Loaded query={query} what={registerWords.loading}>
      {(info) => <ImportEntries unitId={unitId} info={info} />}
    </Loaded>
  );
}

function ImportEntries({ unitId, info }: { unitId: string; info: RegisterInfo }) {
  const { definition } = info;
  const params = { unitId, register: definition.code };
  const draft = useDraft<ReviewedEntries | null>(`entry-import/${unitId}/${definition.code}`, null);
  const forget = () => {
    draft.acknowledge();
    draft.set(null);
    draft.acknowledge();
  };
  const review = draft.value;
  return (
    <Page
      title={words.title(definition.words.name)}
      lead={info.unitName}
      back={{ to: registerPath(unitId, definition.code), word: definition.words.name }}
      width={review ? 'full' : 'narrow'}
    >
      {!draft.ready ? null : review ? (
        <EntrySheetReview
          unitId={unitId}
          info={info}
          review={review}
          onChange={(change) => draft.set((before) => (before ? change(before) : before))}
          onDone={forget}
        />
      ) : (
        <SendSheet
          words={words}
          template={() => sheetApi.download('GET /api/units/:unitId/registers/:register/sheet/template', { params })}
          check={async (file, onProgress) => {
            const { findings: _, ...read } = await sheetApi.upload(
              'POST /api/units/:unitId/registers/:register/sheet/check',
              { params, file, onProgress },
            );
            // Rows that stand there already are left out from the beginning.
            draft.set({ ...read, leaveOut: read.known });
          }}
        />
      )}
    </Page>
  );
}
