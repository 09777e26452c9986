import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { minDate } from '#base/date.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { useGrant } from '#ui/session.ts';
import { SHIFT } from '../../rules/shifts/keep-log.ts';
import { RegisterWaitingFiles } from '../evidence/waiting-files.tsx';
import { ledgerWords } from '../ledger/ledger-words.ts';
import { WaitingList } from '../outbox/waiting-list.tsx';
import { QuarterPapers } from '../papers/quarter-papers.tsx';
import { type ListedEntry, type RegisterInfo, registerPath, registersApi } from '../registers-api.ts';
import { shiftsPath } from '../shifts/shifts-api.ts';
import { shiftWords } from '../shifts/words.ts';
import { useRegister } from '../use-register.ts';
import { registerWords as words } from '../words.ts';
import { Breakdown } from './breakdown.tsx';
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
        info ? (
          <>
            {register === SHIFT && isOwn ? (
              <LinkButton variant="default" to={shiftsPath(unitId, 'roster')}>
                {shiftWords.roster}
              </LinkButton>
            ) : null}
            {info.definition.ledger ? (
              <LinkButton variant="default" to={registerPath(unitId, register, 'statement')}>
                {ledgerWords.statement}
              </LinkButton>
            ) : null}
            {info.mayWrite ? <WriteWays unitId={unitId} info={info} /> : null}
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

function WriteWays({ unitId, info: { definition } }: { unitId: string; info: RegisterInfo }) {
  return (
    <>
      <LinkButton variant="default" to={registerPath(unitId, definition.code, 'import')}>
        {words.list.import}
      </LinkButton>
      <LinkButton to={registerPath(unitId, definition.code, 'new')}>{definition.words.add}</LinkButton>
    </>
  );
}

function Register({ unitId, info }: { unitId: string; info: RegisterInfo }) {
  const isOwn = useGrant()?.unitId === unitId;
  const { definition, unitName } = info;
  const { filter, change } = useEntryFilter();
  const [printed, setPrinted] = useState<readonly ListedEntry[]>();
  const today = useToday();
  const days = daysOf(filter, today);
  const below = filter.of === 'below';
  const asked = measuresOf(unitId, days, today, below);
  const measured = useQuery(asked).data?.measures.filter(({ register }) => register === definition.code) ?? [];
  const isInside = definition.above !== 'counts' || (isOwn && !below);
  const brokenDown = isInside ? measured.find(({ code }) => code === filter.measure) : undefined;
  const rates = useQuery({
    ...registersApi.query('GET /api/units/:unitId/registers/:register/rates', {
      params: { unitId, register: definition.code },
      query: { ...days, treeDay: minDate(days.lastDay, today), ...(below ? { below: 'true' } : {}) },
    }),
    // A school looks at its own work, not at how it compares.
    enabled: below || !isOwn,
  }).data;
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
        <RegisterWaitingFiles unitId={unitId} register={definition.code} />
        <EntryFilters definition={definition} unitId={unitId} filter={filter} today={today} onChange={change} />
        <MeasuresLine
          query={asked}
          definition={definition}
          days={days}
          rates={rates}
          chosen={filter.measure}
          onChoose={(code) => change({ measure: code })}
        />
        {brokenDown ? (
          <Breakdown
            unitId={unitId}
            definition={definition}
            measure={brokenDown}
            days={days}
            today={today}
            below={below}
          />
        ) : null}
        {isOwn ? <QuarterPapers unitId={unitId} definition={definition} today={today} /> : null}
        {below && definition.above === 'counts' ? (
          <Note>{words.list.countsOnly}</Note>
        ) : (
          <EntryList unitId={unitId} info={info} filter={filter} onChange={change} onPrint={setPrinted} />
        )}
      </div>
    </>
  );
}
