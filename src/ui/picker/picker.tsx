import { Button, Input, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { fieldId } from '../fields.ts';
import classes from './picker.module.css';
import { pickerWords as words } from './picker-words.ts';
import { type Asked, type Hits, holding, namesOf, type Pickable, type Picking } from './picking.ts';

/** Hits offered at once; more letters find fewer. */
const MOST = 8;

/** Fewer letters find everything. */
const FEWEST = 2;

interface PickerProps<T extends Pickable> {
  /** Name as given to `fieldId`. */
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** What is picked, in words: “đơn vị”, “người”. */
  readonly what: string;
  /** Several may be chosen. */
  readonly many?: boolean;
  readonly value: Picking<T>;
  /** Asks for those whose names hold the words. */
  readonly ask: (typed: string) => Asked<Hits<T>>;
  /** Offered before what is asked for, where their names hold the words. */
  readonly own?: readonly T[];
  /** Which of those found may be chosen; all when absent. */
  readonly fits?: (one: T) => boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: Picking<T>) => void;
}

/**
 * One or several found by their names. Enter takes the only one found, or goes to the first of them as the arrow down does;
 * the arrows walk through them and back to the field, where the focus is again after a choice.
 */
export function Picker<T extends Pickable>(props: PickerProps<T>) {
  const { name, label, description, what, many = false, value, own = [], fits, error, onChange } = props;
  const { chosen, typed } = value;
  const [left, setLeft] = useState(false);
  const deferred = useDeferredValue(typed.trim());
  // What was found goes with the words at once, or it would move the page under the next click.
  const query = typed.trim() === '' ? '' : deferred;
  const asks = many || chosen.length === 0;
  const found = useQuery<Hits<T>>({
    ...props.ask(query),
    enabled: asks && query.length >= FEWEST,
    placeholderData: keepPreviousData,
  });
  const input = useRef<HTMLInputElement>(null);
  const chosenBox = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // The button that was pressed goes away with the choice; the focus stays at the field.
  const [moved, setMoved] = useState(0);
  useEffect(() => {
    if (moved > 0) (input.current ?? chosenBox.current)?.focus();
  }, [moved]);

  const isKnown = query.length >= FEWEST && found.data !== undefined;
  const isCurrent = isKnown && !found.isPlaceholderData && query === typed.trim();
  const hits = isKnown
    ? [...holding(own, query), ...found.data.hits].filter(
        (hit) => !chosen.some(({ id }) => id === hit.id) && (fits?.(hit) ?? true),
      )
    : [];
  const more = (found.data?.more ?? false) || hits.length > MOST;
  const nameOfHit = namesOf(hits);
  const nameOfChosen = namesOf(chosen);
  const choose = (one: T) => {
    onChange({ chosen: many ? [...chosen, one] : [one], typed: '' });
    setMoved((count) => count + 1);
  };
  const drop = (one: T) => {
    onChange({ chosen: chosen.filter(({ id }) => id !== one.id), typed });
    setMoved((count) => count + 1);
  };
  const buttons = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])];
  const pressInField = (event: KeyboardEvent) => {
    if (typed.trim() === '' || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    const only = hits.length === 1 && !more ? hits[0] : undefined;
    if (event.key === 'Enter' && hits.length === 0 && isCurrent) return;
    event.preventDefault();
    if (event.key === 'Enter' && only && isCurrent) choose(only);
    else buttons()[0]?.focus();
  };
  const pressInList = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = buttons().indexOf(event.target as HTMLButtonElement) + step;
    (at < 0 ? input.current : buttons()[at])?.focus();
  };
  const id = fieldId(name);
  const count = isKnown ? words.found(what, hits.length, more) : '';
  const status = left && typed.trim() !== '' && !error ? words.notChosen(what) : count;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the focus has left its field and list.
    <div
      onFocus={() => setLeft(false)}
      onBlur={({ currentTarget, relatedTarget }) => setLeft(!currentTarget.contains(relatedTarget))}
    >
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
          onKeyDown={pressInField}
          onChange={(event) => onChange({ chosen, typed: event.currentTarget.value })}
        />
      ) : (
        <Input.Wrapper label={label} description={description} labelElement="div" error={error} />
      )}
      {chosen.length > 0 ? (
        <div ref={chosenBox} id={asks ? undefined : id} tabIndex={-1}>
          <ul className={classes.list} aria-label={words.chosen(label)}>
            {chosen.map((one) => (
              <Line key={one.id} one={one} word={words.drop} name={words.dropOf(nameOfChosen(one))} onPress={drop} />
            ))}
          </ul>
        </div>
      ) : null}
      {asks ? (
        <div id={`${id}-found`} role="status" className={classes.status}>
          {status}
        </div>
      ) : null}
      {asks && hits.length > 0 ? (
        <ul ref={list} className={classes.list} aria-label={words.hits(label)} onKeyDown={pressInList}>
          {hits.slice(0, MOST).map((one) => (
            <Line key={one.id} one={one} word={words.choose} name={words.chooseOf(nameOfHit(one))} onPress={choose} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface LineProps<T extends Pickable> {
  readonly one: T;
  /** What its button says, and what it is called. */
  readonly word: string;
  readonly name: string;
  readonly onPress: (one: T) => void;
}

function Line<T extends Pickable>({ one, word, name, onPress }: LineProps<T>) {
  return (
    <li>
      <div>
        <div>{one.name}</div>
        {one.told ? <div className={classes.told}>{one.told}</div> : null}
      </div>
      <Button
        variant="default"
        aria-label={name}
        // The field keeps the focus: leaving it says something, and the button would move under the pointer.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPress(one)}
      >
        {word}
      </Button>
    </li>
  );
}
