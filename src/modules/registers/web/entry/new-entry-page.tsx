import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { beginAgain } from '../../rules/ledger/counter-entry.ts';
import { Righted } from '../ledger/righted.tsx';
import { useOutbox } from '../outbox/use-outbox.ts';
import type { WaitingEntry } from '../outbox/waiting-entry.ts';
import { registerPath, registersApi } from '../registers-api.ts';
import { useRegister } from '../use-register.ts';
import { registerWords as words } from '../words.ts';
import { NewEntry } from './new-entry.tsx';
import { SavedEntry } from './saved-entry.tsx';
import { useSource } from './use-source.ts';

/** *Ghi …*: an entry of a register, written in seconds on a phone, with or without network. */
export default function NewEntryPage() {
  const { unitId, register } = usePageParams('unitId', 'register');
  const {
    waiting,
    again,
    for: given,
    draft,
    from,
    line,
  } = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const forAssignment = typeof given === 'string' ? given : undefined;
  const mending = typeof waiting === 'string' ? waiting : undefined;
  const countered = typeof again === 'string' ? again : undefined;
  const wrong = useQuery({
    ...registersApi.query('GET /api/units/:unitId/registers/:register/entries/:entryId', {
      params: { unitId, register, entryId: countered ?? '' },
    }),
    enabled: countered !== undefined,
  });
  const today = useToday();
  const navigate = useNavigate();
  const query = useRegister(unitId, register);
  const { state } = useOutbox();
  // How many were written on this page, so that each begins with empty fields.
  const [round, setRound] = useState(0);
  const [saved, setSaved] = useState<string>();
  const [openedAt] = useState(Date.now);
  const source = useSource(unitId, from, line);
  const info = query.data;
  const back = { to: registerPath(unitId, register), word: info?.definition.words.name ?? words.title };
  // What is being mended stays with the form whatever becomes of it in the outbox, and for this one round.
  const [mended, setMended] = useState<WaitingEntry>();
  const found = round === 0 && !saved ? state.items.find(({ id }) => id === mending) : undefined;
  if (found && found.id !== mended?.id) setMended(found);
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
                  setMended(state.items.find(({ id }) => id === saved));
                  setSaved(undefined);
                  void navigate({ to: '.', search: { waiting: saved } as never, replace: true });
                }}
                onAgain={() => {
                  setSaved(undefined);
                  setRound((count) => count + 1);
                  const kept = forAssignment ? { for: forAssignment } : {};
                  void navigate({ to: '.', search: kept as never, replace: true });
                }}
              />
            );
          }
          if (!state.ready) return null;
          if (countered && round === 0 && !wrong.data) {
            return (
              <Loaded query={wrong} what={words.entry.loading}>
                {() => null}
              </Loaded>
            );
          }
          const right = wrong.data?.raised.find((one) => one.register === register);
          const waits = state.items.some(({ sourceId, writtenAt }) => sourceId === countered && writtenAt < openedAt);
          if (round === 0 && countered && (right || waits)) {
            return <Righted unitId={unitId} register={register} right={right} />;
          }
          if (source.isPending) return <Loading what={words.raised.sourceLoading} />;
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
              {source.isGone ? <Note kind="warning">{words.raised.sourceGone}</Note> : null}
              {loaded.life.until ? <Note kind="warning">{words.form.ended(loaded.life.until)}</Note> : null}
              <NewEntry
                key={mended?.id ?? round}
                {...(countered && wrong.data && round === 0
                  ? {
                      righting: {
                        entryId: countered,
                        values: beginAgain(loaded.definition, wrong.data.entry.values, today),
                      },
                    }
                  : {})}
                unitId={unitId}
                info={loaded}
                {...(mended ? { mended } : {})}
                forAssignment={forAssignment}
                begun={round === 0 && typeof draft === 'string' ? draft : undefined}
                from={round === 0 ? source.begin(loaded) : undefined}
                onSaved={(entryId) => {
                  setMended(undefined);
                  setSaved(entryId);
                }}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
