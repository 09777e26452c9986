import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayField } from '#ui/day-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { KeptText, RestoredNote } from '#ui/kept-text.tsx';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
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

/** How many were told, on what day and how; kept on the device until it is sent. */
export function TellForm({ params, toTell }: TellFormProps) {
  const today = useToday();
  const client = useQueryClient();
  const basedOn = toTell.records[0]?.version ?? 0;
  const draft = useDraft<TellDraft>(
    `telling/${params.unitId}/${params.disseminationId}/${basedOn}`,
    startOf(toTell, today),
  );
  const [attempt, setAttempt] = useState(0);
  const send = useCommand(
    (value: TellDraft, options) =>
      disseminationApi('POST /api/units/:unitId/to-tell/:issuerId/:disseminationId', {
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
      }),
    async () => {
      draft.acknowledge();
      toast(words.saved);
      await client.invalidateQueries();
    },
  );
  if (!draft.ready) return null;
  const { value } = draft;
  const judged = judgeTellDraft(value, toTell.groups, today, { ...words, dayWrong: general.dayWrong });
  const problems: Record<string, string> = {
    ...judged.errors,
    ...(basedOn > 0 && value.reason.trim().length < 3 ? { reason: words.reasonMissing } : {}),
  };
  const errors: FieldErrors = attempt > 0 ? problems : {};
  const set = (change: Partial<TellDraft>) => draft.set((before) => ({ ...before, ...change }));
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt((count) => count + 1);
        if (Object.keys(problems).length === 0) void send.run(value);
      }}
    >
      <h2 className={classes.heading}>{words.form}</h2>
      {draft.restored ? <RestoredNote onDiscard={draft.discard} /> : null}
      <ErrorSummary errors={errors} attempt={attempt} />
      <FailureNote error={send.error} />
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
      <div className={classes.foot}>
        <Button type="submit" loading={send.busy}>
          {basedOn > 0 ? words.saveAgain : words.save}
        </Button>
        <KeptText keptAt={draft.keptAt} />
      </div>
    </form>
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
