import { Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isStale } from '#ui/api-errors.ts';
import { BehindNote } from '#ui/behind-note.tsx';
import { DayField } from '#ui/day-field.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { KeptForm } from '#ui/kept-form.tsx';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { type BasedDraft, useBasedDraft } from '#ui/use-based-draft.ts';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import { type Group, groups, perCent, ways } from '../../rules/dissemination/telling.ts';
import { groupNames, wayNames } from '../../rules/dissemination/telling-words.ts';
import { CheckList } from './check-list.tsx';
import classes from './dissemination.module.css';
import { disseminationApi, type ToTell } from './dissemination-api.ts';
import { disseminationWords, percentText } from './dissemination-words.ts';
import { judgeTellDraft, type TellDraft, tellingOf, toldOf } from './tell-draft.ts';

const words = disseminationWords.tell;

interface TellFormProps {
  readonly params: { readonly unitId: string; readonly issuerId: string; readonly disseminationId: string };
  readonly toTell: ToTell;
  readonly draft: BasedDraft<TellDraft>;
  readonly onSaved: () => void;
}

function startOf({ records: [latest] }: ToTell, today: string): TellDraft {
  const counts = (group: Group) => {
    const counted = latest?.telling[group];
    return { all: counted ? String(counted.all) : '', told: counted ? String(counted.told) : '' };
  };
  return {
    counts: { staff: counts('staff'), pupils: counts('pupils'), parents: counts('parents') },
    toldOn: latest?.toldOn ?? today,
    ways: latest?.ways ?? [],
    otherWay: latest?.otherWay ?? '',
    note: latest?.note ?? '',
    reason: '',
  };
}

/** What is typed of the telling of a document, kept on the device until it is sent. */
export function useTellDraft({ params, toTell }: Pick<TellFormProps, 'params' | 'toTell'>): BasedDraft<TellDraft> {
  const form = `telling/${params.unitId}/${params.disseminationId}`;
  return useBasedDraft(form, toTell.records[0]?.version ?? 0, startOf(toTell, useToday()));
}

/** How many were told, on what day and how. */
export function TellForm({ params, toTell, draft, onSaved }: TellFormProps) {
  const today = useToday();
  const client = useQueryClient();
  const { basedOn } = draft;
  const [attempt, setAttempt] = useState(0);
  const send = useCommand(
    async (value: TellDraft, options) => {
      try {
        return await disseminationApi('POST /api/units/:unitId/to-tell/:issuerId/:disseminationId', {
          params,
          body: {
            telling: tellingOf(value),
            toldOn: value.toldOn,
            ways: [...value.ways],
            otherWay: value.otherWay.trim() || null,
            note: value.note.trim() || null,
            reason: value.reason.trim() || null,
            basedOn,
          },
          ...options,
        });
      } catch (error) {
        // What the other one wrote then stands above, beside what was typed.
        if (isStale(error)) await client.invalidateQueries();
        throw error;
      }
    },
    async () => {
      draft.discard();
      onSaved();
      toast(words.saved);
      await client.invalidateQueries();
    },
  );
  if (!draft.ready) return null;
  const { value } = draft;
  const isBehind = draft.behind && !send.busy;
  const judged = judgeTellDraft(value, toTell.groups, today, { ...words, dayWrong: general.dayWrong });
  const problems: Record<string, string> = {
    ...judged.errors,
    ...(basedOn > 0 && value.reason.trim().length < 3 ? { reason: words.reasonMissing } : {}),
  };
  const errors: FieldErrors = attempt > 0 ? problems : {};
  const set = (change: Partial<TellDraft>) => draft.set((before) => ({ ...before, ...change }));
  const submit = () => {
    setAttempt((count) => count + 1);
    if (Object.keys(problems).length === 0) void send.run(value);
  };
  return (
    <KeptForm
      draft={draft}
      errors={errors}
      attempt={attempt}
      error={isBehind ? null : send.error}
      busy={send.busy}
      blocked={isBehind}
      word={basedOn > 0 ? words.saveAgain : words.save}
      above={
        <>
          <h2 className={classes.heading}>{words.form}</h2>
          {isBehind ? <BehindNote draft={draft} onChosen={send.forget} /> : null}
        </>
      }
      onSubmit={submit}
    >
      {groups
        .filter((group) => toTell.groups[group])
        .map((group) => (
          <Counts
            key={group}
            group={group}
            value={value.counts[group]}
            error={errors[group]}
            warning={judged.warnings[group]}
            onChange={(counts) => set({ counts: { ...value.counts, [group]: counts } })}
          />
        ))}
      <DayField
        name="toldOn"
        label={words.toldOn}
        value={value.toldOn}
        error={errors.toldOn}
        width="15rem"
        onChange={(toldOn) => set({ toldOn })}
      />
      <CheckList
        name="ways"
        label={words.ways}
        options={ways}
        wordOf={wayNames}
        chosen={value.ways}
        error={errors.ways}
        onChoose={(chosen) => set({ ways: chosen })}
      />
      {value.ways.includes('other') ? (
        <TextInput
          id={fieldId('otherWay')}
          label={words.otherWay}
          maxLength={200}
          value={value.otherWay}
          error={errors.otherWay}
          onChange={(event) => set({ otherWay: event.currentTarget.value })}
        />
      ) : null}
      <Textarea
        label={words.note}
        description={words.noteHint}
        autosize
        minRows={1}
        maxLength={1000}
        value={value.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      {basedOn > 0 ? (
        <Textarea
          id={fieldId('reason')}
          label={words.reason}
          description={words.reasonHint}
          autosize
          minRows={1}
          maxLength={500}
          value={value.reason}
          error={errors.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      ) : null}
    </KeptForm>
  );
}

interface CountsProps {
  readonly group: Group;
  readonly value: TellDraft['counts'][Group];
  readonly error: string | undefined;
  readonly warning: string | undefined;
  readonly onChange: (value: TellDraft['counts'][Group]) => void;
}

/** The two counts of a group, with their per cent as they are typed. */
function Counts({ group, value, error, warning, onChange }: CountsProps) {
  const counted = toldOf(value);
  return (
    <fieldset className={classes.group}>
      <legend>{groupNames[group]}</legend>
      <div className={classes.pair}>
        <TextInput
          id={fieldId(group)}
          label={words.all}
          inputMode="numeric"
          maxLength={7}
          value={value.all}
          error={error !== undefined}
          {...(error ? { 'aria-describedby': `${fieldId(group)}-said` } : {})}
          onChange={(event) => onChange({ ...value, all: event.currentTarget.value })}
        />
        <TextInput
          label={words.told}
          inputMode="numeric"
          maxLength={7}
          value={value.told}
          error={error !== undefined}
          {...(error ? { 'aria-describedby': `${fieldId(group)}-said` } : {})}
          onChange={(event) => onChange({ ...value, told: event.currentTarget.value })}
        />
      </div>
      <output id={`${fieldId(group)}-said`}>
        {error ? (
          <span className={classes.late}>{error}</span>
        ) : counted ? (
          words.percent(percentText(perCent(counted)))
        ) : null}
        {!error && warning ? <span className={classes.warn}> {warning}</span> : null}
      </output>
    </fieldset>
  );
}
