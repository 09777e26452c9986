import { Button, Input, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId } from 'react';
import { sharingNames } from '../rules/shared-names.ts';
import { organisationApi } from './organisation-api.ts';
import { foundWord } from './unit-kind.ts';
import classes from './units.module.css';
import { unitWords } from './words.ts';

const words = unitWords.picker;

/** Hits offered at once; more letters find fewer. */
const MOST = 6;

export interface PickedUnit {
  readonly unitId: string;
  readonly name: string;
  /** What it is and where it stands, as it was found. */
  readonly told?: string;
}

/** The unit chosen, or what is typed to find one. */
export interface Picked {
  readonly unit?: PickedUnit | undefined;
  readonly typed: string;
}

/** What is wrong when the form is sent: typed words that chose nothing would be lost silently. */
export const judgePicked = ({ unit, typed }: Picked): string | undefined =>
  !unit && typed.trim() !== '' ? words.notChosen : undefined;

interface UnitPickerProps {
  readonly label: string;
  readonly description?: string;
  readonly value: Picked;
  readonly error?: string | undefined;
  readonly onChange: (value: Picked) => void;
}

/** One unit found by its name, or none. */
export function UnitPicker({ label, description, value, error, onChange }: UnitPickerProps) {
  const { unit: chosen, typed } = value;
  const query = useDeferredValue(typed.trim());
  const id = useId();
  const found = useQuery({
    ...organisationApi.query('GET /api/units', { query: { q: query } }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });
  if (chosen) {
    return (
      <Input.Wrapper label={label} description={description} labelElement="div">
        <div className={classes.picked}>
          <div>
            <div>{chosen.name}</div>
            {chosen.told ? <div className={classes.kind}>{chosen.told}</div> : null}
          </div>
          <Button variant="default" aria-label={words.dropOf(label)} onClick={() => onChange({ typed: '' })}>
            {words.drop}
          </Button>
        </div>
      </Input.Wrapper>
    );
  }
  const units = query.length > 1 ? (found.data?.units ?? []) : [];
  const shared = new Set(sharingNames(units).map(({ unitId }) => unitId));
  return (
    <div>
      <TextInput
        label={label}
        description={description}
        placeholder={words.hint}
        value={typed}
        autoComplete="off"
        aria-describedby={`${id}-found`}
        error={error}
        onChange={(event) => onChange({ typed: event.currentTarget.value })}
      />
      <div id={`${id}-found`} role="status" className={classes.hits}>
        {query.length > 1 && found.data ? words.found(units.length, found.data.more || units.length > MOST) : ''}
      </div>
      {units.length > 0 ? (
        <ul className={classes.found} aria-label={words.hits(label)}>
          {units.slice(0, MOST).map((unit) => (
            <li key={unit.unitId} className={classes.pickable}>
              <div>
                <div>{unit.name}</div>
                <div className={classes.kind}>{foundWord(unit, units)}</div>
              </div>
              <Button
                variant="default"
                aria-label={words.chooseOf(
                  shared.has(unit.unitId) ? `${unit.name} (${foundWord(unit, units)})` : unit.name,
                )}
                onClick={() =>
                  onChange({ unit: { unitId: unit.unitId, name: unit.name, told: foundWord(unit, units) }, typed: '' })
                }
              >
                {words.choose}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
