import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { registerPath } from '../registers-api.ts';
import { useRegister } from '../use-register.ts';
import { registerWords as words } from '../words.ts';
import { NewEntry } from './new-entry.tsx';
import { SavedEntry } from './saved-entry.tsx';

/** *Ghi …*: an entry of a register, written in seconds on a phone, with or without network. */
export default function NewEntryPage() {
  const { unitId, register } = usePageParams('unitId', 'register');
  const { waiting } = useSearch({ strict: false }) as { waiting?: unknown };
  const mending = typeof waiting === 'string' ? waiting : undefined;
  const navigate = useNavigate();
  const query = useRegister(unitId, register);
  const { state } = useOutbox();
  // How many were written on this page, so that each begins with empty fields.
  const [round, setRound] = useState(0);
  const [saved, setSaved] = useState<string>();
  const info = query.data;
  const back = { to: registerPath(unitId, register), word: info?.definition.words.name ?? words.title };
  const mended = mending && !saved ? state.entries.find(({ id }) => id === mending) : undefined;
  return (
    <Page title={info?.definition.words.add ?? words.loading} lead={info?.unitName} width="narrow" back={back}>
      <Loaded query={query} what={words.loading} rows={6}>
        {(loaded) => {
          if (saved) {
            return (
              <SavedEntry
                info={loaded}
                unitId={unitId}
                entryId={saved}
                onMend={() => {
                  setSaved(undefined);
                  void navigate({ to: '.', search: { waiting: saved } as never, replace: true });
                }}
                onAgain={() => {
                  setSaved(undefined);
                  setRound((count) => count + 1);
                }}
              />
            );
          }
          if (!state.ready) return null;
          if (mending && round === 0 && !mended) {
            return (
              <EmptyState
                title={words.outbox.gone}
                action={<LinkButton to={registerPath(unitId, register)}>{words.saved.back}</LinkButton>}
              >
                {words.outbox.goneLead}
              </EmptyState>
            );
          }
          return (
            <>
              {loaded.life.until ? <Note kind="warning">{words.form.ended(loaded.life.until)}</Note> : null}
              <NewEntry
                key={mended?.id ?? round}
                unitId={unitId}
                info={loaded}
                {...(mended ? { mended } : {})}
                onSaved={setSaved}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
