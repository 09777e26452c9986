import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { DayField } from '#ui/day-field.tsx';
import { actionChoices } from '../rules/action-words.ts';
import { kindWords } from '../rules/kind-words.ts';
import classes from './filters.module.css';
import { Finder, type Finding } from './finder.tsx';
import { historyApi, unitsApi } from './history-api.ts';
import type { LogSearch } from './log-search.ts';
import { logWords } from './words.ts';

const words = logWords.filter;

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
const actions = [...actionChoices]
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => compareVietnamese(a.label, b.label));

interface LogFiltersProps {
  readonly unit: { readonly id: string; readonly name: string };
  /** A school has nothing below it. */
  readonly hasBelow: boolean;
  readonly personName: string | null;
  readonly search: LogSearch;
  readonly onSearch: (search: LogSearch) => void;
  readonly onUnit: (unitId: string) => void;
}

/** What of the log is shown; nothing is asked for before *Lọc*. */
export function LogFilters({ unit, hasBelow, personName, search, onSearch, onUnit }: LogFiltersProps) {
  const [typed, setTyped] = useState<LogSearch>(search);
  const [office, setOffice] = useState<Finding>({ chosen: unit, typed: '' });
  const [person, setPerson] = useState<Finding>(
    search.person
      ? { chosen: { id: search.person, name: personName ?? words.personChosen }, typed: '' }
      : { typed: '' },
  );
  const [tried, setTried] = useState(false);
  const set = (part: { [Key in keyof LogSearch]?: string }) =>
    setTyped((before) => ({ ...before, ...part }) as LogSearch);

  const daysTurned =
    isPlainDate(typed.from ?? '') && isPlainDate(typed.to ?? '') && (typed.from ?? '') > (typed.to ?? '');
  const wordsShort = (typed.words ?? '').trim().length === 1;
  const unfinished = [office, person].some(({ chosen, typed: text }) => !chosen && text.trim() !== '');
  const noDay = [typed.from, typed.to].some((day) => day && !isPlainDate(day));

  const apply = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (daysTurned || wordsShort || unfinished || noDay) return;
    const { person: _before, ...rest } = typed;
    const next = person.chosen ? { ...rest, person: person.chosen.id } : rest;
    if (office.chosen && office.chosen.id !== unit.id) onUnit(office.chosen.id);
    else onSearch(next);
  };
  const wrong = (finding: Finding) =>
    tried && !finding.chosen && finding.typed.trim() !== '' ? words.notChosen : undefined;

  return (
    <form className={classes.form} onSubmit={apply} data-screen-only noValidate>
      {hasBelow ? (
        <>
          <Finder
            label={words.unit}
            value={office}
            error={wrong(office)}
            onChange={setOffice}
            ask={(q) => {
              const { queryKey, queryFn } = unitsApi.query('GET /api/units', { query: { q } });
              return {
                queryKey: [...queryKey, 'hits'],
                queryFn: async (context) => {
                  const { units, more } = await queryFn(context);
                  return { hits: units.map(({ unitId, name }) => ({ id: unitId, name })), more };
                },
              };
            }}
          />
          <NativeSelect
            label={words.span}
            value={typed.span ?? ''}
            onChange={(event) => set({ span: event.currentTarget.value })}
            data={[
              { value: '', label: words.below },
              { value: 'own', label: words.own },
            ]}
          />
        </>
      ) : null}
      <Finder
        label={words.person}
        value={person}
        error={wrong(person)}
        onChange={setPerson}
        ask={(q) => {
          const { queryKey, queryFn } = historyApi.query('GET /api/units/:unitId/history/people', {
            params: { unitId: unit.id },
            query: { q },
          });
          return {
            queryKey: [...queryKey, 'hits'],
            queryFn: async (context) => {
              const { people, more } = await queryFn(context);
              return { hits: people.map(({ personId, fullName }) => ({ id: personId, name: fullName })), more };
            },
          };
        }}
      />
      <NativeSelect
        label={words.kind}
        value={typed.kind ?? ''}
        onChange={(event) => set({ kind: event.currentTarget.value })}
        data={[{ value: '', label: words.anyKind }, ...kinds]}
      />
      <NativeSelect
        label={words.action}
        value={typed.action ?? ''}
        onChange={(event) => set({ action: event.currentTarget.value })}
        data={[{ value: '', label: words.anyAction }, ...actions]}
      />
      <DayField
        alone
        name="log-from"
        label={words.from}
        value={typed.from ?? ''}
        error={tried && daysTurned ? words.daysTurned : undefined}
        onChange={(from) => set({ from })}
      />
      <DayField alone name="log-to" label={words.to} value={typed.to ?? ''} onChange={(to) => set({ to })} />
      <TextInput
        label={words.words}
        description={words.wordsHint}
        maxLength={80}
        value={typed.words ?? ''}
        error={tried && wordsShort ? words.wordsShort : undefined}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button type="submit">{words.apply}</Button>
        <Button
          variant="default"
          onClick={() => {
            setTyped({});
            setPerson({ typed: '' });
            onSearch({});
          }}
        >
          {words.clear}
        </Button>
      </div>
    </form>
  );
}
