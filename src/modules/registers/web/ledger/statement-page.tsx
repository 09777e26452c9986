import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, isPlainDate, minDate, type PlainDate } from '#base/date.ts';
import { DayField } from '#ui/day-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { daysOf } from '../list/entry-filter.ts';
import { DaysFilter } from '../list/entry-filters.tsx';
import listClasses from '../list/list.module.css';
import { useEntryFilter } from '../list/use-entry-filter.ts';
import { type RegisterInfo, registerPath } from '../registers-api.ts';
import { useRegister } from '../use-register.ts';
import { registerWords } from '../words.ts';
import { ledgerApi } from './ledger-api.ts';
import { ledgerWords } from './ledger-words.ts';
import { SourcePart } from './source-part.tsx';
import classes from './statement.module.css';
import { StatementPapers, StatementSigners } from './statement-papers.tsx';

const words = ledgerWords;

/** *Bảng kê thu, chi*: what each source began with, what came and went with its papers, and what it has in the end. */
export default function StatementPage() {
  const { unitId, register } = usePageParams('unitId', 'register');
  const query = useRegister(unitId, register);
  const info = query.data;
  return (
    <Page
      title={words.statement}
      lead={info?.unitName}
      width="wide"
      back={{ to: registerPath(unitId, register), word: info?.definition.words.name ?? registerWords.title }}
    >
      <Loaded query={query} what={words.loadingStatement} rows={6}>
        {(loaded) => <StatementOf unitId={unitId} info={loaded} />}
      </Loaded>
    </Page>
  );
}

function StatementOf({ unitId, info: { definition, mayWrite } }: { unitId: string; info: RegisterInfo }) {
  const { filter, change } = useEntryFilter();
  const today = useToday();
  const days = daysOf(filter, today);
  const [source, setSource] = useState('');
  // An empty text: as the ledger stands now.
  const [known, setKnown] = useState('');
  const knownOn = isPlainDate(known) ? known : undefined;
  const field = definition.fields.find(({ code }) => code === definition.ledger?.source);
  const choices = field && 'choices' in field ? field.choices : [];
  const asked = {
    params: { unitId, register: definition.code },
    query: { ...days, ...(source ? { source } : {}), ...(knownOn ? { knownOn } : {}) },
  };
  const query = useQuery({
    ...ledgerApi.query('GET /api/units/:unitId/registers/:register/statement', asked),
    placeholderData: keepPreviousData,
  });
  const answer = query.isPlaceholderData ? undefined : query.data;
  return (
    <div data-paper="landscape">
      <div data-screen-only className={listClasses.filters}>
        <fieldset className={listClasses.sentence}>
          <legend className={listClasses.legend}>{registerWords.list.legend}</legend>
          <DaysFilter unitId={unitId} filter={filter} today={today} onChange={change} />
          <NativeSelect
            aria-label={words.source}
            className={listClasses.choice}
            value={source}
            data={[
              { value: '', label: words.anySource },
              ...choices.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <KnownChoice known={known} begin={minDate(days.lastDay, addDays(today, -1))} onChange={setKnown} />
        </fieldset>
      </div>
      <p className={classes.days}>
        {registerWords.list.paperDays(days.firstDay, days.lastDay)}. {words.inDong}.
        {answer?.knownOn ? ` ${words.knownOn(answer.knownOn)}` : null}
        {knownOn && answer && !answer.knownOn ? ` ${words.notOver}` : null}
      </p>
      <div data-results aria-busy={query.isPlaceholderData}>
        <Loaded query={query} what={words.loadingStatement} rows={6}>
          {({ sources }) => {
            const used = sources.filter(({ opening, lines }) => opening !== 0 || lines.length > 0);
            if (used.length === 0) {
              return (
                <EmptyState
                  title={words.none(days.firstDay, days.lastDay)}
                  action={
                    mayWrite ? (
                      <LinkButton to={registerPath(unitId, definition.code, 'new')}>{definition.words.add}</LinkButton>
                    ) : null
                  }
                >
                  {words.noneLead}
                </EmptyState>
              );
            }
            return (
              <>
                <StatementPapers asked={asked} />
                {used.map((one) => (
                  <SourcePart key={one.source} unitId={unitId} register={definition.code} source={one} />
                ))}
                <StatementSigners />
              </>
            );
          }}
        </Loaded>
      </div>
    </div>
  );
}

interface KnownChoiceProps {
  readonly known: string;
  /** The day one begins with. */
  readonly begin: PlainDate;
  readonly onChange: (known: string) => void;
}

/** As the ledger stands now, or as it stood when a day was over. */
function KnownChoice({ known, begin, onChange }: KnownChoiceProps) {
  const [isThen, setThen] = useState(false);
  return (
    <>
      <NativeSelect
        aria-label={words.known}
        className={listClasses.choice}
        value={isThen ? 'then' : 'now'}
        data={[
          { value: 'now', label: words.knownNow },
          { value: 'then', label: words.knownThen },
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value === 'then';
          setThen(chosen);
          onChange(chosen ? begin : '');
        }}
      />
      {isThen ? <DayField name="known" label={words.knownDay} value={known} alone onChange={onChange} /> : null}
    </>
  );
}
