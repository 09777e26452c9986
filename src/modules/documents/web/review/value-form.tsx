import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId } from '#ui/fields.ts';
import { KeptText } from '#ui/kept-text.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { editFields, type Typed, typedFrom, valueFrom, type Wrong, wrongIn } from '../../rules/review/edit-fields.ts';
import type { ItemValue } from '../../rules/review/item-values.ts';
import { useReviewDesk } from './review-context.ts';
import { ValueField } from './value-field.tsx';
import classes from './value-form.module.css';
import { reviewWords as words } from './words.ts';

interface ValueFormProps {
  /** Under which what is typed is kept on this device. */
  readonly form: string;
  readonly value: ItemValue;
  readonly isAdded: boolean;
  readonly source: string | undefined;
  readonly saveWord: string;
  readonly onSave: (value: ItemValue) => Promise<void>;
  readonly onCancel: () => void;
}

/** The fields of one item. What is typed stays on this device until the server has it. */
export function ValueForm({ form, value, isAdded, source, saveWord, onSave, onCancel }: ValueFormProps) {
  const desk = useReviewDesk();
  const duties = desk.items.filter((one) => one.value.item === 'duty' && !one.isGone);
  const fields = editFields(
    value,
    isAdded,
    duties.map(({ key }) => key),
  );
  const draft = useDraft<Typed>(form, typedFrom(value));
  const [wrong, setWrong] = useState<Wrong>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const area = useRef<HTMLFormElement>(null);
  const first = fields[0]?.name ?? '';

  useEffect(() => {
    if (draft.ready) area.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [draft.ready]);

  const submit = async () => {
    const found = wrongIn(fields, draft.value);
    setWrong(found);
    const [bad] = fields.filter(({ name }) => found[name]);
    if (bad) {
      document.getElementById(fieldId(`${form}-${bad.name}`))?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await onSave(valueFrom(value, draft.value));
      draft.acknowledge();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  if (!draft.ready) return null;
  return (
    <form
      ref={area}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          draft.acknowledge();
          onCancel();
        }
      }}
    >
      {source ? (
        <blockquote className={classes.source}>
          <span>{words.source}</span> “{source}”
        </blockquote>
      ) : null}
      {value.item === 'unscheduled' ? <p className={classes.hint}>{words.dueFrom}</p> : null}
      <FailureNote error={error} />
      <div className={classes.fields}>
        {fields.map((field) => (
          <ValueField
            key={field.name}
            id={`${form}-${field.name}`}
            field={field}
            label={field.name === 'firstDay' && value.item === 'duty' ? words.firstWindow : undefined}
            named={field.name === 'duty' ? duties : undefined}
            value={draft.value[field.name] ?? ''}
            wrong={wrong[field.name]}
            isFirst={field.name === first}
            onChange={(text) => {
              draft.set((before) => ({ ...before, [field.name]: text }));
              setWrong(({ [field.name]: _, ...others }) => others);
            }}
          />
        ))}
      </div>
      <div className={classes.foot}>
        <Button type="submit" size="sm" loading={busy}>
          {saveWord}
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={busy}
          onClick={() => {
            draft.acknowledge();
            onCancel();
          }}
        >
          {words.act.cancel}
        </Button>
        <KeptText keptAt={draft.keptAt} />
      </div>
    </form>
  );
}
