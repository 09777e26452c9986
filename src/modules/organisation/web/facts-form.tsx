import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { DayField } from '#ui/day-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId, useFields } from '#ui/fields.ts';
import { words as general } from '#ui/words.ts';
import { type Level, levelNames, levels, ownershipNames, ownerships, type UnitKind } from '../rules/kinds.ts';
import { isClassOf, usualLastClass } from '../rules/last-class.ts';
import { parseTags } from '../rules/unit-cells.ts';
import type { UnitFacts } from '../rules/unit-draft.ts';
import { SuggestedTags } from './suggested-tags.tsx';
import classes from './units.module.css';
import { unitWords } from './words.ts';

const words = unitWords.form;

export type TypedFacts = Omit<UnitFacts, 'kind' | 'levels' | 'tags'> & { levels: Level[]; tags: string[] };

export interface FactsFormProps {
  readonly kind: UnitKind;
  readonly start: Partial<TypedFacts>;
  readonly from: string;
  readonly save: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** Adding begins the facts of a unit, changing keeps the former ones and may carry a note. */
  readonly changing: boolean;
  readonly onSave: (facts: TypedFacts, from: string, note: string) => void;
  readonly onCancel: () => void;
}

const GRADES = Array.from({ length: 12 }, (_, index) => index + 1);

const texts = ['code', 'abbreviation', 'placeName', 'draftingUnit', 'headName', 'headTitle'] as const;

/** The facts of one unit and the day from which they are true. */
export function FactsForm({ kind, start, from, save, busy, error, changing, onSave, onCancel }: FactsFormProps) {
  const teaches = kind === 'school' || kind === 'centre';
  const [chosen, setChosen] = useState<readonly Level[]>(start.levels ?? []);
  const form = useFields(
    {
      name: start.name ?? '',
      levels: '',
      ownership: start.ownership ?? 'public',
      tags: start.tags?.join(', ') ?? '',
      lastClass: String(start.lastClass ?? ''),
      from,
      note: '',
      ...(Object.fromEntries(texts.map((key) => [key, start[key] ?? ''])) as Record<(typeof texts)[number], string>),
    },
    (values) => ({
      name: values.name.trim().length < 3 ? words.nameShort : undefined,
      levels: kind === 'school' && chosen.length === 0 ? words.levelsMissing : undefined,
      from: isPlainDate(values.from) ? undefined : words.fromWrong,
    }),
  );
  const submit = () => {
    if (!form.isReady()) return;
    const { values } = form;
    const optional = Object.fromEntries(texts.map((key) => [key, values[key].trim() || null])) as Record<
      (typeof texts)[number],
      string | null
    >;
    const ownership = values.ownership === 'non-public' ? 'non-public' : 'public';
    const facts = {
      ...optional,
      name: values.name.trim(),
      levels: [...chosen],
      lastClass: isClassOf(chosen, Number(values.lastClass)) ? Number(values.lastClass) : null,
      ownership,
      tags: parseTags(values.tags),
    };
    onSave(facts as TypedFacts, values.from, values.note.trim());
  };
  const hints: Partial<Record<(typeof texts)[number], string>> = {
    abbreviation: words.abbreviationHint,
    placeName: words.placeNameHint,
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack mt="md">
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <TextInput label={words.name} required {...form.field('name')} />
        {teaches ? (
          <Checkbox.Group
            id={fieldId('levels')}
            label={words.levels}
            value={[...chosen]}
            error={form.errors.levels}
            onChange={(value) => {
              setChosen(levelNames.filter((level) => value.includes(level)));
              form.set('levels', value.join());
            }}
          >
            <Group>
              {levelNames.map((level) => (
                <Checkbox key={level} value={level} label={levels[level]} />
              ))}
            </Group>
          </Checkbox.Group>
        ) : null}
        <div className={classes.grid}>
          {teaches ? (
            <NativeSelect
              label={words.ownership}
              data={ownershipNames.map((value) => ({ value, label: ownerships[value] }))}
              {...form.field('ownership')}
            />
          ) : null}
          {texts.map((key) => (
            <TextInput key={key} label={words[key]} description={hints[key]} {...form.field(key)} />
          ))}
          {teaches ? (
            <NativeSelect
              label={words.lastClass}
              description={words.lastClassHint}
              data={[
                { value: '', label: words.lastClassUsual(usualLastClass(chosen)) },
                ...GRADES.filter((grade) => isClassOf(chosen, grade)).map((grade) => ({
                  value: String(grade),
                  label: words.lastClassOf(grade),
                })),
              ]}
              {...form.field('lastClass')}
            />
          ) : null}
          <DayField
            name="from"
            label={words.from}
            description={changing ? words.fromHint : null}
            value={form.values.from}
            error={form.errors.from}
            onChange={(day) => form.set('from', day)}
          />
          {changing ? <TextInput label={words.note} description={words.noteHint} {...form.field('note')} /> : null}
        </div>
        <div>
          <TextInput label={words.tags} description={words.tagsHint} {...form.field('tags')} />
          {teaches ? (
            <SuggestedTags
              tags={parseTags(form.values.tags)}
              onAdd={(tag) => form.set('tags', [...parseTags(form.values.tags), tag].join(', '))}
            />
          ) : null}
        </div>
        <FailureNote error={error} />
        <Group>
          <Button type="submit" loading={busy}>
            {save}
          </Button>
          <Button variant="default" disabled={busy} onClick={onCancel}>
            {general.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
