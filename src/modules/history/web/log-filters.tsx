import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { foundWord } from '#modules/organisation/rules/found-word.ts';
import { DayField } from '#ui/day-field.tsx';
import { Picker } from '#ui/picker/picker.tsx';
import { hitsOf, judgePicking, type Pickable, type Picking, picking } from '#ui/picker/picking.ts';
import { actionChoices } from '../rules/action-words.ts';
import { kindWords } from '../rules/kind-words.ts';
import classes from './filters.module.css';
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
  // Names may come after the form is open: until somebody picks, the fields show what is known by then.
  const [pickedOffice, setOffice] = useState<Picking<Pickable>>();
  const [pickedPerson, setPerson] = useState<Picking<Pickable>>();
  const office = pickedOffice ?? picking(unit);
  const person =
    pickedPerson ?? picking(search.person ? { id: search.person, name: personName ?? words.personChosen } : undefined);
  const [tried, setTried] = useState(false);
  const set = (part: { [Key in keyof LogSearch]?: string }) =>
    setTyped((before) => ({ ...before, ...part }) as LogSearch);

  const daysTurned =
    isPlainDate(typed.from ?? '') && isPlainDate(typed.to ?? '') && (typed.from ?? '') > (typed.to ?? '');
  const wordsShort = (typed.words ?? '').trim().length === 1;
  const unfinished =
    judgePicking(office, words.unitPicked) !== undefined || judgePicking(person, words.personPicked) !== undefined;
  const noDay = [typed.from, typed.to].some((day) => day && !isPlainDate(day));

  const apply = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (daysTurned || wordsShort || unfinished || noDay) return;
    const { person: _before, ...rest } = typed;
    const [who] = person.chosen;
    const [where] = office.chosen;
    const next = who ? { ...rest, person: who.id } : rest;
    if (where && where.id !== unit.id) onUnit(where.id);
    else onSearch(next);
  };
  const wrong = (value: Picking<Pickable>, what: string) => (tried ? judgePicking(value, what) : undefined);

  return (
    <form className={classes.form} onSubmit={apply} data-screen-only noValidate>
      {hasBelow ? (
        <>
          <Picker
            name="log-unit"
            label={words.unit}
            what={words.unitPicked}
            value={office}
            error={wrong(office, words.unitPicked)}
            onChange={setOffice}
            ask={(q) =>
              hitsOf(unitsApi.query('GET /api/units', { query: { q } }), ({ units, more }) => ({
                hits: units.map((found) => ({ id: found.unitId, name: found.name, told: foundWord(found, units) })),
                more,
              }))
            }
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
      <Picker
        name="log-person"
        label={words.person}
        what={words.personPicked}
        value={person}
        error={wrong(person, words.personPicked)}
        onChange={setPerson}
        ask={(q) =>
          hitsOf(
            historyApi.query('GET /api/units/:unitId/history/people', { params: { unitId: unit.id }, query: { q } }),
            ({ people, more }) => ({
              hits: people.map(({ personId, fullName }) => ({ id: personId, name: fullName })),
              more,
            }),
          )
        }
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
            setPerson(picking());
            onSearch({});
          }}
        >
          {words.clear}
        </Button>
      </div>
    </form>
  );
}
