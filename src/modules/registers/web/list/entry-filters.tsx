import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate, type PlainDate } from '#base/date.ts';
import type { programmesContract } from '#modules/programmes/contract.ts';
import { apiFor } from '#ui/api.ts';
import { DayField } from '#ui/day-field.tsx';
import { PartFilter } from '#ui/part-filter.tsx';
import { SearchBox } from '#ui/search-box.tsx';
import { useGrant, useMay } from '#ui/session.ts';
import type { Definition } from '../../rules/definition.ts';
import { OTHER } from '../../rules/values.ts';
import { registerWords } from '../words.ts';
import { daysOf, type EntryFilter, usualDays, windowsOf } from './entry-filter.ts';
import classes from './list.module.css';

const words = registerWords.list;
const programmesApi = apiFor<typeof programmesContract>();

interface EntryFiltersProps {
  readonly definition: Definition;
  readonly unitId: string;
  readonly filter: EntryFilter;
  readonly today: PlainDate;
  readonly onChange: (changes: Partial<Record<keyof EntryFilter, string>>) => void;
}

/** The windows in which the unit reports, where the reader may see what it owes. */
function useWindows(unitId: string, today: PlainDate) {
  const may = useMay('assignment.read');
  const { data } = useQuery({
    ...programmesApi.query('GET /api/units/:unitId/assignments', { params: { unitId } }),
    enabled: may,
  });
  return windowsOf(data ? [...data.overdue, ...data.thisWeek, ...data.coming, ...data.done] : [], today);
}

/** Which entries are looked at, as one sentence. */
export function EntryFilters({ definition, unitId, filter, today, onChange }: EntryFiltersProps) {
  // Shown at once: the address follows a moment later.
  const [withdrawn, setWithdrawn] = useState(filter.withdrawn === 'yes');
  const isOffice = useGrant()?.unitSide === 'office';
  const [search, setSearch] = useState(filter.search ?? '');
  const states = definition.states?.list ?? [];
  const [open, setOpen] = useState(Boolean(filter.search || filter.holds || filter.state || filter.withdrawn));
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <div data-screen-only className={classes.filters}>
      {isOffice ? (
        <PartFilter
          legend={words.where}
          parts={[
            { name: 'own', word: words.own },
            { name: 'below', word: words.below },
          ]}
          chosen={filter.of ?? 'own'}
          onChoose={(of) => onChange({ of })}
        />
      ) : null}
      <fieldset className={classes.sentence}>
        <legend className={classes.legend}>{words.legend}</legend>
        <DaysFilter unitId={unitId} filter={filter} today={today} onChange={onChange} />
        <Button
          variant="subtle"
          className={classes.fold}
          aria-expanded={open}
          aria-controls="more-filters"
          onClick={() => setOpen(!open)}
        >
          {words.fold}
        </Button>
      </fieldset>
      <div id="more-filters" className={classes.find} data-open={open || undefined}>
        {states.length > 0 ? (
          <NativeSelect
            aria-label={words.state}
            className={classes.choice}
            value={filter.state ?? ''}
            data={[
              { value: '', label: words.anyState },
              ...states.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(event) => onChange({ state: event.currentTarget.value })}
          />
        ) : null}
        <HoldsFilter definition={definition} filter={filter} onChange={onChange} />
        <SearchBox
          label={words.search}
          value={search}
          maxLength={200}
          onChange={(text) => {
            setSearch(text);
            onChange({ search: text });
          }}
        />
        <Checkbox
          className={classes.check}
          label={words.withdrawn}
          checked={withdrawn}
          onChange={(event) => {
            setWithdrawn(event.currentTarget.checked);
            onChange({ withdrawn: event.currentTarget.checked ? 'yes' : '' });
          }}
        />
        {isFiltered ? (
          <Button
            variant="subtle"
            onClick={() => {
              setSearch('');
              setWithdrawn(false);
              onChange(Object.fromEntries(Object.keys(filter).map((key) => [key, ''])));
            }}
          >
            {words.clear}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** The choices an entry may hold, by their field. */
function HoldsFilter({ definition, filter, onChange }: Pick<EntryFiltersProps, 'definition' | 'filter' | 'onChange'>) {
  const groups = definition.fields.flatMap((field) =>
    field.kind === 'choice' || field.kind === 'choices'
      ? [
          {
            group: field.name,
            items: [
              ...field.choices.map(({ code, name }) => ({ value: `${field.code}:${code}`, label: name })),
              ...(field.other ? [{ value: `${field.code}:${OTHER}`, label: registerWords.form.other }] : []),
            ],
          },
        ]
      : [],
  );
  if (groups.length === 0) return null;
  return (
    <NativeSelect
      aria-label={words.holds}
      className={classes.choice}
      value={filter.holds ?? ''}
      onChange={(event) => onChange({ holds: event.currentTarget.value })}
    >
      <option value="">{words.anything}</option>
      {groups.map(({ group, items }) => (
        <optgroup key={group} label={group}>
          {items.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}

const OWN = 'own';
const keyOf = ({ firstDay, lastDay }: { firstDay: string; lastDay: string }): string => `${firstDay} ${lastDay}`;

/** The days: months and years around today, the windows of reports, or days of one's own. */
export function DaysFilter({ unitId, filter, today, onChange }: Omit<EntryFiltersProps, 'definition'>) {
  const usual = usualDays(today);
  const windows = useWindows(unitId, today);
  const days = daysOf(filter, today);
  const offered = [...usual, ...windows];
  const known = offered.some((one) => keyOf(one) === keyOf(days));
  const [own, setOwn] = useState<{ from: string; until: string } | null>(null);
  const typed = own ?? (known ? null : { from: days.firstDay, until: days.lastDay });
  const type = (next: { from: string; until: string }) => {
    setOwn(next);
    if (isPlainDate(next.from) && isPlainDate(next.until) && next.from <= next.until) onChange(next);
  };
  return (
    <>
      <NativeSelect
        aria-label={words.days}
        className={classes.choice}
        value={typed ? OWN : keyOf(days)}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === OWN) return setOwn({ from: days.firstDay, until: days.lastDay });
          setOwn(null);
          const [from = '', until = ''] = chosen.split(' ');
          onChange({ from, until });
        }}
      >
        {usual.map((one) => (
          <option key={one.name} value={keyOf(one)}>
            {words[one.name]}
          </option>
        ))}
        {windows.length > 0 ? (
          <optgroup label={words.windows}>
            {windows.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {one.label}
              </option>
            ))}
          </optgroup>
        ) : null}
        <option value={OWN}>{words.ownDays}</option>
      </NativeSelect>
      {typed ? (
        <div className={classes.ownDays}>
          <DayField
            name="from"
            label={words.from}
            value={typed.from}
            alone
            onChange={(from) => type({ ...typed, from })}
          />
          <DayField
            name="until"
            label={words.until}
            value={typed.until}
            alone
            onChange={(until) => type({ ...typed, until })}
          />
        </div>
      ) : null}
    </>
  );
}
