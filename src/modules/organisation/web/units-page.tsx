import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { isPlainDate, type PlainDate } from '#base/date.ts';
import { saveFile } from '#ui/api.ts';
import { DayField } from '#ui/day-field.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { SearchBox } from '#ui/search-box.tsx';
import { useToday } from '#ui/server-day.ts';
import { useMay } from '#ui/session.ts';
import { foundWord } from '../rules/found-word.ts';
import { organisationApi } from './organisation-api.ts';
import { UnitLink } from './unit-link.tsx';
import { UnitTree } from './unit-tree.tsx';
import classes from './units.module.css';
import { unitWords } from './words.ts';

const words = unitWords.list;

export default function UnitsPage() {
  const today = useToday();
  const [typedDay, setTypedDay] = useState<string>();
  const [search, setSearch] = useState('');
  const query = useDeferredValue(search.trim());
  const [failure, setFailure] = useState<unknown>();
  const mayManage = useMay('unit.manage');
  const day = typedDay && isPlainDate(typedDay) ? typedDay : today;
  const save = () =>
    organisationApi.download('GET /api/units/export', { query: { day } }).then(saveFile).catch(setFailure);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          <Button variant="default" onClick={() => void save()}>
            {words.export}
          </Button>
          {mayManage ? (
            <LinkButton to="/reforms" variant="default">
              {words.reforms}
            </LinkButton>
          ) : null}
          {mayManage ? (
            <LinkButton to="/units/chain" variant="default">
              {words.chain}
            </LinkButton>
          ) : null}
          {mayManage ? <LinkButton to="/units/import">{words.import}</LinkButton> : null}
        </>
      }
    >
      <FailureNote error={failure} />
      <div className={classes.filters}>
        <div className={classes.search}>
          <SearchBox value={search} onChange={setSearch} label={words.search} />
        </div>
        <DayField alone name="day" width="10rem" label={words.day} value={typedDay ?? today} onChange={setTypedDay} />
      </div>
      {query === '' ? <Uppermost day={day} /> : <Found day={day} query={query} />}
    </Page>
  );
}

function Uppermost({ day }: { day: PlainDate }) {
  const top = useQuery(organisationApi.query('GET /api/units', { query: { day } }));
  return (
    <Loaded query={top} what={words.loading}>
      {({ units }) =>
        units.length === 0 ? (
          <EmptyState title={words.none}>{words.noneLead}</EmptyState>
        ) : (
          <UnitTree key={day} units={units} day={day} />
        )
      }
    </Loaded>
  );
}

function Found({ day, query }: { day: PlainDate; query: string }) {
  const found = useQuery({
    ...organisationApi.query('GET /api/units', { query: { day, q: query } }),
    placeholderData: keepPreviousData,
  });
  return (
    <div data-results aria-busy={found.isPlaceholderData}>
      <Loaded query={found} what={words.loading}>
        {({ units, more }) =>
          units.length === 0 ? (
            <EmptyState title={words.notFound}>{words.notFoundLead}</EmptyState>
          ) : (
            <>
              <ul className={classes.found} aria-label={words.found}>
                {units.map((unit) => (
                  <li key={unit.unitId} className={classes.hit}>
                    <UnitLink unitId={unit.unitId} name={unit.name} until={day} />
                    <span className={classes.kind}>{foundWord(unit, units)}</span>
                  </li>
                ))}
              </ul>
              {more ? <Note>{words.more}</Note> : null}
            </>
          )
        }
      </Loaded>
    </div>
  );
}
