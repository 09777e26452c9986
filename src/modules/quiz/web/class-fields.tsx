import { NativeSelect, TextInput } from '@mantine/core';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import classes from './quiz.module.css';
import type { Classes } from './quiz-api.ts';
import type { RoundDraft } from './round-draft.ts';
import { quizWords } from './words.ts';

const words = quizWords.round;
const TYPED = '?';

interface ClassFieldsProps {
  readonly draft: RoundDraft;
  readonly known: Classes;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<RoundDraft>) => void;
}

/** The class: one of the register of classes, or one that is typed. */
export function ClassFields({ draft, known, errors, onChange }: ClassFieldsProps) {
  const isTyped = draft.typed || known.length === 0;
  const isKnown = known.some(({ name }) => name === draft.className);
  const choose = (name: string) => {
    const found = known.find((one) => one.name === name);
    if (name === TYPED) onChange({ typed: true, className: '', classSize: '' });
    else onChange({ typed: false, className: name, classSize: found ? String(found.pupils) : '' });
  };
  return (
    <>
      {known.length > 0 ? (
        <NativeSelect
          id={isTyped ? fieldId('class') : fieldId('className')}
          label={words.class}
          description={words.classHint}
          error={isTyped ? undefined : errors.className}
          value={isTyped ? TYPED : isKnown ? draft.className : ''}
          data={[
            { value: '', label: '…' },
            ...known.map(({ name, pupils }) => ({ value: name, label: words.classOption(name, pupils) })),
            { value: TYPED, label: words.otherClass },
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      ) : null}
      <div className={classes.pair}>
        {isTyped ? (
          <TextInput
            id={fieldId('className')}
            label={words.className}
            maxLength={60}
            value={draft.className}
            error={errors.className}
            onChange={(event) => onChange({ typed: true, className: event.currentTarget.value })}
          />
        ) : null}
        <TextInput
          id={fieldId('classSize')}
          label={words.classSize}
          description={words.classSizeHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          maxLength={4}
          value={draft.classSize}
          error={errors.classSize}
          onChange={(event) => onChange({ classSize: event.currentTarget.value.replace(/\D/g, '') })}
        />
      </div>
    </>
  );
}
