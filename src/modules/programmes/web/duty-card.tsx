import { Button, NativeSelect, TextInput } from '@mantine/core';
import { newCommandId } from '#ui/command-id.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { AsksFields } from './asks-fields.tsx';
import { AudienceEditor } from './audience-editor.tsx';
import classes from './programme.module.css';
import { dutyField, type EditedDuty, newWindow } from './programme-edit.ts';
import { forms } from './programme-forms.ts';
import { programmeWords } from './programme-words.ts';
import { WindowFields } from './window-fields.tsx';

const words = programmeWords.duty;

interface DutyCardProps {
  readonly unitId: string;
  readonly duty: EditedDuty;
  readonly place: number;
  readonly errors: FieldErrors;
  readonly onChange: (duty: EditedDuty) => void;
  readonly onRemove: () => void;
}

/** One duty: what, in which windows, by whom, on which form. */
export function DutyCard({ unitId, duty, place, errors, onChange, onRemove }: DutyCardProps) {
  const titleName = dutyField(duty, 'title');
  return (
    <section className={classes.card} aria-labelledby={`${duty.key}-heading`}>
      <div className={classes.cardHead}>
        <h2 id={`${duty.key}-heading`}>{words.heading(duty.kind, place)}</h2>
        <ConfirmButton
          label={words.remove}
          variant="subtle"
          consequence={words.removeConsequence(duty.title, duty.windows.length)}
          onConfirm={onRemove}
        />
      </div>
      <TextInput
        id={fieldId(titleName)}
        label={words.title}
        value={duty.title}
        error={errors[titleName]}
        onChange={(event) => onChange({ ...duty, title: event.currentTarget.value })}
      />
      {duty.phrase ? (
        <details className={classes.phrase}>
          <summary>{words.phrase}</summary>
          <blockquote>{duty.phrase}</blockquote>
        </details>
      ) : null}
      {duty.asks ? (
        <AsksFields unitId={unitId} duty={duty} asks={duty.asks} errors={errors} onChange={onChange} />
      ) : null}
      <Windows duty={duty} errors={errors} onChange={onChange} />
      <AudienceEditor
        unitId={unitId}
        audience={duty.audience}
        onChange={(audience) => onChange({ ...duty, audience })}
      />
      {duty.kind === 'report' ? <FormChoice duty={duty} errors={errors} onChange={onChange} /> : null}
    </section>
  );
}

type PartProps = Pick<DutyCardProps, 'duty' | 'errors' | 'onChange'>;

function Windows({ duty, errors, onChange }: PartProps) {
  const { windows, kind } = duty;
  const none = errors[dutyField(duty, 'windows')];
  return (
    <fieldset className={`plain ${classes.windows}`} id={fieldId(dutyField(duty, 'windows'))} tabIndex={-1}>
      <legend>{words.windows[kind]}</legend>
      {none ? <p className={classes.wrong}>{none}</p> : null}
      {windows.map((window, index) => (
        <WindowFields
          key={window.key}
          window={window}
          place={index + 1}
          kind={kind}
          errors={errors}
          onChange={(next) =>
            onChange({ ...duty, windows: windows.map((one) => (one.key === window.key ? next : one)) })
          }
          onRemove={
            windows.length > 1
              ? () => onChange({ ...duty, windows: windows.filter((one) => one.key !== window.key) })
              : undefined
          }
        />
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => onChange({ ...duty, windows: [...windows, newWindow(newCommandId())] })}
        >
          {programmeWords.window.add}
        </Button>
      </div>
    </fieldset>
  );
}

const formKey = (form: { code: string; version: number } | null): string =>
  form ? `${form.code}/${form.version}` : '';

function FormChoice({ duty, errors, onChange }: PartProps) {
  const name = dutyField(duty, 'form');
  const chosen = forms.find((form) => formKey(form) === formKey(duty.form));
  return (
    <NativeSelect
      id={fieldId(name)}
      label={words.form}
      description={chosen?.note}
      error={errors[name]}
      value={formKey(duty.form)}
      data={[
        ...(duty.form ? [] : [{ value: '', label: words.noForm }]),
        ...forms.map((form) => ({ value: formKey(form), label: words.formOption(form.title, form.version) })),
      ]}
      onChange={(event) => {
        const form = forms.find((one) => formKey(one) === event.currentTarget.value);
        onChange({ ...duty, form: form ? { code: form.code, version: form.version } : null });
      }}
    />
  );
}
