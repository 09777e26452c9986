import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFields } from '#ui/fields.ts';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import type { Role } from '../../rules/roles.ts';
import { OpenedForm } from '../opened-form.tsx';
import { roleWord } from '../words.ts';
import { judgeDays } from './judge-days.ts';
import classes from './people.module.css';
import { peopleApi } from './people-api.ts';
import { peopleWords } from './people-words.ts';
import { RoleDays } from './role-days.tsx';
import type { StandIns } from './stand-ins-page.tsx';

const words = peopleWords.standIns;

interface HandOnProps {
  readonly unitId: string;
  readonly reply: StandIns;
  readonly onDone: () => void;
}

interface Body {
  readonly grantId: string;
  readonly role: Role;
  readonly personId: string;
  readonly from?: string;
  readonly until: string;
  readonly reason: string;
  readonly sensitive: boolean;
}

/** Hands the work of a role, or a part of it, to a colleague for some days. */
export function HandOn({ unitId, reply: { unitKind, delegable, colleagues, sensitive }, onDone }: HandOnProps) {
  const client = useQueryClient();
  const today = useToday();
  const [sees, setSees] = useState(false);
  const first = delegable[0];
  const form = useFields(
    { grantId: first?.grantId ?? '', role: first?.role ?? '', personId: '', from: '', until: '', reason: '' },
    (values) => ({
      personId: values.personId ? undefined : words.colleagueMissing,
      ...judgeDays(values, today),
      ...(values.until ? {} : { until: words.untilMissing }),
      reason: values.reason.trim().length < 3 ? words.reasonMissing : undefined,
    }),
  );
  const { values } = form;
  const source = delegable.find(({ grantId }) => grantId === values.grantId) ?? first;
  const save = useCommand(
    (body: Body, options) => peopleApi('POST /api/units/:unitId/stand-ins', { params: { unitId }, body, ...options }),
    async (_reply, { personId }) => {
      toast(words.done(colleagues.find((one) => one.personId === personId)?.fullName ?? ''));
      onDone();
      await client.invalidateQueries();
    },
  );
  const send = () =>
    save.run({
      grantId: values.grantId,
      role: values.role as Role,
      personId: values.personId,
      ...(values.from ? { from: values.from } : {}),
      until: values.until,
      reason: values.reason.trim(),
      sensitive: sensitive && sees,
    });
  return (
    <OpenedForm
      className={classes.form}
      label={words.start}
      word={words.save}
      form={form}
      command={save}
      onReady={() => void send()}
      onCancel={onDone}
    >
      <p>{words.formLead}</p>
      {delegable.length > 1 ? (
        <NativeSelect
          {...form.field('grantId')}
          label={words.whose}
          data={delegable.map(({ grantId, role }) => ({ value: grantId, label: roleWord(role, unitKind) }))}
          onChange={(event) => {
            const grantId = event.currentTarget.value;
            form.set('grantId', grantId);
            form.set('role', delegable.find((one) => one.grantId === grantId)?.role ?? '');
          }}
        />
      ) : null}
      <NativeSelect
        {...form.field('role')}
        label={words.part}
        data={(source?.parts ?? []).map((part) => ({
          value: part,
          label: part === source?.role ? words.all(roleWord(part, unitKind)) : roleWord(part, unitKind),
        }))}
      />
      <NativeSelect
        {...form.field('personId')}
        label={words.colleague}
        data={[
          { value: '', label: words.choose },
          ...colleagues.map(({ personId, fullName, roles }) => ({
            value: personId,
            label: `${fullName} (${roles.map((one) => roleWord(one, unitKind)).join(', ')})`,
          })),
        ]}
      />
      <RoleDays form={form} />
      <TextInput {...form.field('reason')} label={words.reason} description={words.reasonHint} />
      {sensitive ? (
        <Checkbox label={words.sensitive} checked={sees} onChange={(event) => setSees(event.currentTarget.checked)} />
      ) : null}
    </OpenedForm>
  );
}
