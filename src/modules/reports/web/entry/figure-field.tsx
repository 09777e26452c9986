import { Checkbox, Radio, TextInput, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useEffect, useRef, useState } from 'react';
import { fieldId } from '#ui/fields.ts';
import { type Cell, formatCell, parseCell, showCell } from '../../rules/form/cell.ts';
import { sentenceOfProblem } from '../../rules/form/figure-sentences.ts';
import type { Indicator } from '../../rules/form/form.ts';
import { differs, type MeasuredFigure } from '../../rules/measured-figures.ts';
import { reportWords as words } from '../words.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import classes from './entry.module.css';
import { NoteField } from './note-field.tsx';
import type { OpenConflict, Value } from './outbox.ts';

export interface FieldActions {
  readonly type: (place: string, value: Value) => void;
  readonly typeUnread: (place: string, text: string) => void;
  readonly settle: (place: string, keep: 'mine' | 'theirs') => void;
  readonly leave: () => void;
}

interface FigureFieldProps {
  readonly indicator: Indicator;
  readonly value: Cell;
  readonly note: string;
  /** Text that could not be read as a figure. */
  readonly unread: string | undefined;
  readonly conflict: OpenConflict | undefined;
  /** Undefined where there is nothing to compare with. */
  readonly previous: Cell | undefined;
  readonly lastYear: Cell | undefined;
  /** What the unit's register says; undefined where none speaks of it. */
  readonly measured: MeasuredFigure | undefined;
  /** Where the entries stand that it rests on. */
  readonly entriesAt: string;
  /** As it was handed in last; undefined before the first time. */
  readonly before: Cell | undefined;
  /** What the rules say, an error or a warning. */
  readonly error: string | undefined;
  readonly warning: string | undefined;
  /** What the office said of it when it returned the report. */
  readonly reason: string | undefined;
  readonly actions: FieldActions;
}

/** One line of the form: what is asked, the figure, what it was before, and what the rules say of it. */
export const FigureField = memo(function FigureField(props: FigureFieldProps) {
  const { indicator, value, conflict, actions } = props;
  const { code, name, unit, help, kind, notApplicableAllowed, sensitive } = indicator;
  const place = `cells/${code}`;
  const id = fieldId(code);
  const isOff = value === 'na';
  const [noting, setNoting] = useState(false);
  const hasNote = noting || props.note !== '';
  return (
    <div className={classes.field} data-wrong={props.error ? true : undefined}>
      <div className={classes.asked}>
        <label htmlFor={kind === 'yes-no' ? undefined : id} id={`${id}-name`} className={classes.name}>
          {name}
        </label>
        {unit ? <span className={classes.unit}> ({unit})</span> : null}
        <p className={classes.help} id={`${id}-help`}>
          {help}
          {sensitive ? <span className={classes.sensitive}> {words.sensitive}</span> : null}
          {hasNote ? null : (
            <>
              {' '}
              <UnstyledButton
                className={classes.link}
                aria-label={words.addNoteFor(name)}
                onClick={() => setNoting(true)}
              >
                {words.addNote}
              </UnstyledButton>
            </>
          )}
        </p>
        {props.reason ? (
          <p className={classes.reason}>
            <strong>{words.reasonHere}:</strong> {props.reason}
          </p>
        ) : null}
      </div>
      <div className={classes.figure}>
        {conflict ? (
          <ConflictChoice place={place} conflict={conflict} shape={indicator} onSettle={actions.settle} />
        ) : kind === 'yes-no' ? (
          <YesNo id={id} value={value} onChange={(next) => actions.type(place, next)} disabled={isOff} />
        ) : (
          <NumberField {...props} id={id} disabled={isOff} />
        )}
        {props.before !== undefined && props.before !== value ? (
          <p className={classes.sentBefore}>
            {words.sentBefore(showCell(props.before, indicator), showCell(value, indicator))}
          </p>
        ) : null}
        <Before {...props} />
        {notApplicableAllowed && !conflict ? (
          <Checkbox
            className={classes.off}
            size="sm"
            label={words.notApplicable}
            aria-label={`${words.notApplicable}: ${name}`}
            checked={isOff}
            onChange={(event) => actions.type(place, event.currentTarget.checked ? 'na' : null)}
          />
        ) : null}
      </div>
      {props.error || props.warning ? (
        <p className={props.error ? classes.error : classes.warning} id={`${id}-finding`}>
          {props.error ?? props.warning}
        </p>
      ) : null}
      {hasNote ? <NoteField code={code} name={name} text={props.note} actions={actions} /> : null}
    </div>
  );
});

function Before({ indicator, value, measured, entriesAt, previous, lastYear }: FigureFieldProps) {
  if (measured === undefined && previous === undefined && lastYear === undefined) return null;
  return (
    <p className={classes.before}>
      {measured === undefined ? null : (
        <span data-differs={differs(value, measured) || undefined}>
          {words.fromRegister.label}: <b>{showCell(measured.cell, indicator)}</b> (
          <Link to={entriesAt}>{words.fromRegister.entries(measured.entries)}</Link>
          {differs(value, measured) ? `, ${words.fromRegister.differs}` : ''})
        </span>
      )}
      {previous === undefined ? null : (
        <span>
          {words.previous}: <b>{showCell(previous, indicator)}</b>
        </span>
      )}
      {lastYear === undefined ? null : (
        <span>
          {words.lastYear}: <b>{showCell(lastYear, indicator)}</b>
        </span>
      )}
    </p>
  );
}

interface YesNoProps {
  readonly id: string;
  readonly value: Cell;
  readonly disabled: boolean;
  readonly onChange: (value: Cell) => void;
}

function YesNo({ id, value, disabled, onChange }: YesNoProps) {
  const chosen = value === 1 || value === 0 ? String(value) : null;
  return (
    <Radio.Group
      id={id}
      tabIndex={-1}
      name={id}
      value={chosen}
      onChange={(next) => onChange(Number(next))}
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-help`}
    >
      <div className={classes.yesNo}>
        <Radio value="1" label={words.yes} disabled={disabled} className={classes.choice} />
        <Radio value="0" label={words.no} disabled={disabled} className={classes.choice} />
      </div>
    </Radio.Group>
  );
}

function NumberField(props: FigureFieldProps & { id: string; disabled: boolean }) {
  const { indicator, value, unread, actions, id, disabled } = props;
  const place = `cells/${indicator.code}`;
  const shown = unread ?? (value === 'na' ? '' : formatCell(value, indicator));
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string>();
  const typing = useRef(false);
  useEffect(() => {
    if (typing.current) return;
    setText(shown);
    const parsed = parseCell(shown, indicator);
    setProblem(parsed.ok ? undefined : sentenceOfProblem(parsed.problem));
  }, [shown, indicator]);

  const change = (next: string) => {
    typing.current = true;
    setText(next);
    setProblem(undefined);
    const parsed = parseCell(next, indicator);
    if (parsed.ok) actions.type(place, parsed.cell);
    else actions.typeUnread(place, next);
  };
  const leave = () => {
    typing.current = false;
    const parsed = parseCell(text, indicator);
    if (parsed.ok) setText(parsed.cell === 'na' ? '' : formatCell(parsed.cell, indicator));
    else setProblem(`${sentenceOfProblem(parsed.problem)} ${words.notSaved}`);
    actions.leave();
  };
  const wide = indicator.kind === 'money';
  return (
    <TextInput
      id={id}
      className={wide ? classes.money : classes.number}
      inputMode={indicator.decimals > 0 ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={text}
      disabled={disabled}
      error={problem ?? Boolean(props.error)}
      aria-describedby={`${id}-help ${id}-finding`}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
