import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import type { FieldErrors } from '#ui/fields.ts';
import { KeptText, RestoredNote } from '#ui/kept-text.tsx';
import type { useDraft } from '#ui/use-draft.ts';
import { askedValues, readyValues } from '../../rules/asked-values.ts';
import type { Definition, Field } from '../../rules/definition.ts';
import { type Finding, hasErrors, type JudgedOn, judgeEntry } from '../../rules/judge-entry.ts';
import { dayAt, fieldsAsked, type Value, type Values } from '../../rules/values.ts';
import { registerWords } from '../words.ts';
import { FieldInput } from './field-input.tsx';
import classes from './form.module.css';
import { RowsInput } from './rows-field.tsx';

const words = registerWords.form;

interface EntryFormProps {
  readonly definition: Definition;
  /** What is typed, kept on the device. */
  readonly draft: Pick<ReturnType<typeof useDraft<Values>>, 'value' | 'set' | 'restored' | 'keptAt' | 'discard'>;
  readonly on: JudgedOn;
  /** Values of the last entry, which are offered first. */
  readonly last: Values;
  /** What the register said of these values when it refused them. */
  readonly refused?: readonly Finding[] | undefined;
  readonly word: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** Something must be decided before it can be saved. */
  readonly blocked?: boolean;
  /** Before the fields, for instance what is offered to be filled in. */
  readonly above?: ReactNode;
  /** After the fields. */
  readonly below?: ReactNode;
  readonly onSave: (values: Values) => void;
}

/** Which of the findings are told while one types: not yet that something is missing, and only of places once left. */
function toldOf(findings: readonly Finding[], left: ReadonlySet<string>, tried: boolean): readonly Finding[] {
  if (tried) return findings;
  return findings.filter(({ where, code, severity }) => severity === 'error' && code !== 'missing' && left.has(where));
}

const comesFirst = ({ required, early }: Field): boolean => required || early;

/** An entry of a register, made from its definition; judged on leaving a field as the server will judge it. */
export function EntryForm(props: EntryFormProps) {
  const { definition, draft, on, last, refused, word, busy, error, blocked = false, above, below, onSave } = props;
  const [attempt, setAttempt] = useState(refused && refused.length > 0 ? 1 : 0);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  // What the register found stands until the place it found it in is changed.
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const { value: values } = draft;
  const day = dayAt(values, definition.day);
  const own = judgeEntry(definition, askedValues(definition, values, on.state), on);
  const theirs = (refused ?? []).filter(
    ({ where }) => !changed.has(where.split('.')[0] ?? where) && !own.some((finding) => finding.where === where),
  );
  const findings = [...toldOf(own, left, attempt > 0), ...theirs];
  const told = (where: string, severity: Finding['severity']) =>
    findings.find((finding) => finding.where === where && finding.severity === severity)?.sentence;
  const errors: FieldErrors =
    attempt > 0
      ? Object.fromEntries(
          findings.filter(({ severity }) => severity === 'error').map(({ where, sentence }) => [where, sentence]),
        )
      : {};
  const set = (place: string, value: Value) => {
    setChanged((before) => new Set(before).add(place.split(':')[0] ?? place));
    draft.set((before) => ({ ...before, [place]: value }));
  };
  const save = () => {
    const tidy = readyValues(definition, values, on.state);
    draft.set(tidy);
    setChanged(new Set());
    setAttempt((count) => count + 1);
    if (!hasErrors(judgeEntry(definition, tidy, on))) onSave(tidy);
  };
  const inputOf = (field: Field) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the leaving of a field bubbles up here.
    <div
      key={field.code}
      onBlur={(event) => {
        const where = field.kind === 'rows' ? event.target.id : field.code;
        setLeft((before) => new Set(before).add(where.replace(/^field-/, '')));
      }}
    >
      {field.kind === 'rows' ? (
        <RowsInput field={field} values={values} day={day} told={told} onChange={set} />
      ) : (
        <FieldInput
          field={field}
          where={field.code}
          values={values}
          last={last}
          day={day}
          error={told(field.code, 'error')}
          warning={told(field.code, 'warning')}
          onChange={set}
        />
      )}
    </div>
  );
  const asked = fieldsAsked(definition, values, on.state);
  const first = asked.filter(comesFirst);
  const rest = asked.filter((field) => !comesFirst(field));
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {draft.restored ? <RestoredNote onDiscard={draft.discard} /> : null}
      <ErrorSummary errors={errors} attempt={attempt} />
      <FailureNote error={error} />
      {above}
      <div className={classes.part}>{first.map(inputOf)}</div>
      {rest.length > 0 ? (
        <div className={classes.part}>
          {first.length > 0 ? <h2>{words.more}</h2> : null}
          {rest.map(inputOf)}
        </div>
      ) : null}
      {below}
      <div className={classes.foot}>
        <Button type="submit" loading={busy} disabled={blocked}>
          {word}
        </Button>
        <KeptText keptAt={draft.keptAt} />
      </div>
    </form>
  );
}
