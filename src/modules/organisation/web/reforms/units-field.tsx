import { Button, Input, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { fold } from '#base/vietnamese.ts';
import { fieldId } from '#ui/fields.ts';
import unitClasses from '../units.module.css';
import { useReformScope } from './reform-scope.ts';
import { reformWords } from './reform-words.ts';
import { type NamedUnit, reformsApi } from './reforms-api.ts';
import { namesAmong, tellApart } from './tell-apart.ts';

const words = reformWords.picker;

/** Hits offered at once; more letters find fewer. */
const MOST = 8;

type Hit = NamedUnit & { readonly under?: string | null; readonly isOpened?: boolean };

interface UnitsFieldProps {
  /** Name as given to `fieldId`. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  /** Several units may be chosen. */
  readonly many?: boolean;
  readonly value: readonly NamedUnit[];
  /** Which of the units found may be chosen; all when absent. */
  readonly fits?: (unit: NamedUnit) => boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: NamedUnit[]) => void;
}

/** Units found by words among those a reform may speak of on its day, and those it opens. */
export function UnitsField({ name, label, description, many = false, value, fits, error, onChange }: UnitsFieldProps) {
  const { officeId, day, opened } = useReformScope();
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(false);
  const deferred = useDeferredValue(typed.trim());
  // What was found goes with the words at once, or it would move the page under the next click.
  const query = typed.trim() === '' ? '' : deferred;
  const chosen = new Set(value.map(({ unitId }) => unitId));
  const found = useQuery({
    ...reformsApi.query('GET /api/units/:unitId/reforms/units', {
      params: { unitId: officeId },
      query: { day, q: query },
    }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });
  const input = useRef<HTMLInputElement>(null);
  const chosenBox = useRef<HTMLDivElement>(null);
  // The button that was pressed goes away with the choice; the focus stays at the field.
  const [moved, setMoved] = useState(0);
  useEffect(() => {
    if (moved > 0) (input.current ?? chosenBox.current)?.focus();
  }, [moved]);
  const asks = many || value.length === 0;
  const own: Hit[] = opened
    .filter((unit) =>
      fold(query)
        .split(' ')
        .every((word) => fold(unit.name).includes(word)),
    )
    .map((unit) => ({ ...unit, isOpened: true }));
  const hits: Hit[] =
    query.length > 1
      ? [...own, ...(found.data?.units ?? [])].filter((unit) => !chosen.has(unit.unitId) && (fits?.(unit) ?? true))
      : [];
  const hitName = namesAmong(hits);
  const chosenName = namesAmong(value);
  const choose = ({ under: _under, isOpened: _isOpened, ...unit }: Hit) => {
    onChange(many ? [...value, unit] : [unit]);
    setTyped('');
    setLeft(false);
    setMoved((count) => count + 1);
  };
  const drop = (unitId: string) => {
    onChange(value.filter((unit) => unit.unitId !== unitId));
    setMoved((count) => count + 1);
  };
  const isForgotten = left && typed.trim() !== '';
  const count = query.length > 1 && found.data ? words.found(hits.length, found.data.more || hits.length > MOST) : '';
  const status = isForgotten ? words.notChosen : count;
  const id = fieldId(name);
  return (
    <div>
      {asks ? (
        <TextInput
          ref={input}
          id={id}
          label={label}
          description={description}
          placeholder={words.hint}
          value={typed}
          autoComplete="off"
          aria-describedby={`${id}-found`}
          error={error}
          onBlur={() => setLeft(true)}
          onFocus={() => setLeft(false)}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <Input.Wrapper label={label} description={description} labelElement="div" error={error} />
      )}
      {value.length > 0 ? (
        <div ref={chosenBox} id={asks ? undefined : id} tabIndex={-1}>
          <ul className={unitClasses.found} aria-label={words.chosen(label)}>
            {value.map((unit) => (
              <li key={unit.unitId} className={unitClasses.pickable}>
                <div>
                  <div>{unit.name}</div>
                  <div className={unitClasses.kind}>{tellApart(unit)}</div>
                </div>
                <Button
                  variant="default"
                  aria-label={words.dropOf(chosenName(unit.unitId) ?? unit.name)}
                  onClick={() => drop(unit.unitId)}
                >
                  {words.drop}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {asks ? (
        <div id={`${id}-found`} role="status" className={unitClasses.hits}>
          {status}
        </div>
      ) : null}
      {asks && hits.length > 0 ? (
        <ul className={unitClasses.found} aria-label={words.hits(label)}>
          {hits.slice(0, MOST).map((unit) => (
            <li key={unit.unitId} className={unitClasses.pickable}>
              <div>
                <div>{unit.name}</div>
                <div className={unitClasses.kind}>{tellApart(unit)}</div>
              </div>
              <Button
                variant="default"
                aria-label={words.chooseOf(hitName(unit.unitId) ?? unit.name)}
                // The field keeps the focus: leaving it says something, and the button would move under the pointer.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(unit)}
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
