import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { useGrant } from '#ui/session.ts';
import { WaitingList } from '../outbox/waiting-list.tsx';
import { type ListedEntry, type RegisterInfo, registerPath } from '../registers-api.ts';
import { useRegister } from '../use-register.ts';
import { registerWords as words } from '../words.ts';
import { daysOf } from './entry-filter.ts';
import { EntryFilters } from './entry-filters.tsx';
import { EntryList } from './entry-list.tsx';
import { MeasuresLine, measuresOf } from './measures-line.tsx';
import { PaperRegister } from './paper-register.tsx';
import { useEntryFilter } from './use-entry-filter.ts';

/** One register of a unit: what waits, what it amounts to, and its entries. */
export default function RegisterPage() {
  const { unitId, register } = usePageParams('unitId', 'register');
  const query = useRegister(unitId, register);
  const info = query.data;
  const isOwn = useGrant()?.unitId === unitId;
  return (
    <Page
      title={info?.definition.words.name ?? words.loading}
      lead={info ? (isOwn ? info.definition.words.about : info.unitName) : undefined}
      width="full"
      back={{ to: registerPath(unitId), word: words.title }}
      actions={
        info?.mayWrite ? (
          <>
            <LinkButton variant="default" to={registerPath(unitId, register, 'import')}>
              {words.list.import}
            </LinkButton>
            <LinkButton to={registerPath(unitId, register, 'new')}>{info.definition.words.add}</LinkButton>
          </>
        ) : null
      }
    >
      <Loaded query={query} what={words.loading} rows={6}>
        {(loaded) => <Register key={register} unitId={unitId} info={loaded} />}
      </Loaded>
    </Page>
  );
}

function Register({ unitId, info }: { unitId: string; info: RegisterInfo }) {
  const { definition, unitName } = info;
  const { filter, change } = useEntryFilter();
  const [printed, setPrinted] = useState<readonly ListedEntry[]>();
  const today = useToday();
  const days = daysOf(filter, today);
  const below = filter.of === 'below';
  const asked = measuresOf(unitId, days, today, below);
  const measured = useQuery(asked).data?.measures.filter(({ register }) => register === definition.code) ?? [];
  const isPart = Boolean(filter.state || filter.holds || filter.search || filter.measure);
  const putAway = useCallback(() => setPrinted(undefined), []);
  return (
    <>
      {printed ? (
        <PaperRegister
          definition={definition}
          unitName={unitName}
          days={days}
          entries={printed}
          withUnit={below}
          measures={isPart ? [] : measured}
          onDone={putAway}
        />
      ) : null}
      <div hidden={printed !== undefined}>
        <WaitingList definition={definition} unitId={unitId} />
        <EntryFilters definition={definition} unitId={unitId} filter={filter} today={today} onChange={change} />
        <MeasuresLine
          query={asked}
          register={definition.code}
          lastDay={days.lastDay}
          chosen={filter.measure}
          onChoose={(code) => change({ measure: code })}
        />
        {below && definition.above === 'counts' ? (
          <Note>{words.list.countsOnly}</Note>
        ) : (
          <EntryList unitId={unitId} info={info} filter={filter} onChange={change} onPrint={setPrinted} />
        )}
      </div>
    </>
  );
}
