import { Button, Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fieldId, useFields } from '#ui/fields.ts';
import { useToday } from '#ui/server-day.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { roleWord } from '../../rules/role-words.ts';
import { type Role, worksWithSensitive } from '../../rules/roles.ts';
import { accountsApi } from '../accounts-api.ts';
import { judgeFullName, judgeLogin } from '../judge-fields.ts';
import { OpenedForm } from '../opened-form.tsx';
import { accountWords } from '../words.ts';
import { InvitationLink, type Invited, invitedBy } from './invitation-link.tsx';
import { judgeDays, typedDays } from './judge-days.ts';
import classes from './people.module.css';
import { peopleApi } from './people-api.ts';
import { peopleWords } from './people-words.ts';
import { RoleDays } from './role-days.tsx';

const words = accountWords.people;
const more = peopleWords.add;

interface AddPersonProps {
  readonly unitId: string;
  readonly unitKind: string;
  /** Roles the caller may give here. */
  readonly roles: readonly Role[];
  /** Whether somebody with an account can be given a role here; not while only the first in charge may be invited. */
  readonly existing: boolean;
}

/** Invites somebody, or gives a role to somebody who has an account. */
export function AddPerson(props: AddPersonProps) {
  const [open, setOpen] = useState(false);
  const [invited, setInvited] = useState<Invited>();
  return (
    <Stack>
      {invited ? <InvitationLink invited={invited} /> : null}
      {open ? (
        <AddForm
          {...props}
          onDone={(made) => {
            setInvited(made);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{words.invite}</Button>
        </div>
      )}
    </Stack>
  );
}

interface AddFormProps extends AddPersonProps {
  readonly onDone: (invited: Invited | undefined) => void;
  readonly onCancel: () => void;
}

const start = { who: 'new', fullName: '', email: '', login: '', role: '', from: '', until: '' };
type Values = typeof start;

const judgeEmail = (email: string) =>
  email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? more.emailWrong : undefined;

function AddForm({ unitId, unitKind, roles, existing, onDone, onCancel }: AddFormProps) {
  const client = useQueryClient();
  const today = useToday();
  const [sensitive, setSensitive] = useState(true);
  const form = useFields(start, (values: Values) => ({
    ...(values.who === 'new'
      ? { fullName: judgeFullName(values.fullName), email: judgeEmail(values.email.trim()) }
      : { login: judgeLogin(values.login) }),
    role: values.role ? undefined : words.roleMissing,
    ...judgeDays(values, today),
  }));
  const { values } = form;
  useEffect(() => document.getElementById(fieldId('fullName'))?.focus(), []);
  const asks = roles.includes('sensitive-reader') && values.role !== '' && worksWithSensitive(values.role as Role);
  const given = { role: values.role as Role, ...typedDays(values), ...(asks ? { sensitive } : {}) };
  const invite = useCommand(
    (body: typeof given & { fullName: string; email?: string }, options) =>
      accountsApi('POST /api/units/:unitId/invitations', { params: { unitId }, body, ...options }),
    async ({ invitationPath, expiresAt }, { fullName }) => {
      onDone(invitedBy(fullName, invitationPath, expiresAt));
      await client.invalidateQueries();
    },
  );
  const give = useCommand(
    (body: typeof given & { login: string }, options) =>
      peopleApi('POST /api/units/:unitId/grants', { params: { unitId }, body, ...options }),
    async ({ fullName }) => {
      toast(more.given(fullName));
      onDone(undefined);
      await client.invalidateQueries();
    },
  );
  const busy = invite.busy || give.busy;
  const isNew = values.who === 'new';
  const send = () => {
    const [fullName, email, login] = [values.fullName.trim(), values.email.trim(), values.login.trim()];
    return isNew ? invite.run({ ...given, fullName, ...(email ? { email } : {}) }) : give.run({ ...given, login });
  };
  return (
    <OpenedForm
      className={classes.form}
      label={words.invite}
      word={isNew ? words.inviteButton : more.give}
      form={form}
      command={{ busy, error: isNew ? invite.error : give.error }}
      onReady={() => void send()}
      onCancel={onCancel}
    >
      {existing ? (
        <Radio.Group name="who" label={more.who} value={values.who} onChange={(who) => form.set('who', who)}>
          <Radio value="new" label={more.isNew} description={more.isNewHint} className={classes.role} />
          <Radio value="has" label={more.has} description={more.hasHint} className={classes.role} />
        </Radio.Group>
      ) : null}
      {isNew ? (
        <>
          <p>{words.inviteLead}</p>
          <TextInput {...form.field('fullName')} label={accountWords.fullName} autoComplete="off" />
          <TextInput
            {...form.field('email')}
            type="email"
            label={more.email}
            description={more.emailHint}
            autoComplete="off"
          />
        </>
      ) : (
        <LoginOfPerson unitId={unitId} login={values.login} field={form.field('login')} />
      )}
      <Radio.Group
        id={fieldId('role')}
        name="role"
        tabIndex={-1}
        error={form.errors.role}
        label={accountWords.role}
        value={values.role}
        onChange={(role) => form.set('role', role)}
      >
        <Stack gap={0}>
          {roles.map((role) => (
            <Radio
              key={role}
              value={role}
              label={roleWord(role, unitKind)}
              description={words.roleHints[role]}
              className={classes.role}
            />
          ))}
        </Stack>
      </Radio.Group>
      {asks ? (
        <Checkbox
          label={more.sensitive}
          description={more.sensitiveHint}
          checked={sensitive}
          onChange={(event) => setSensitive(event.currentTarget.checked)}
        />
      ) : null}
      <fieldset className="plain">
        <legend>{more.days}</legend>
        <RoleDays form={form} />
      </fieldset>
    </OpenedForm>
  );
}

type LoginField = ReturnType<ReturnType<typeof useFields<Values>>['field']>;

/** Says whose sign-in name was typed, so that no role goes to somebody of the same name. */
export function LoginOfPerson({ unitId, login, field }: { unitId: string; login: string; field: LoginField }) {
  const [found, setFound] = useState<string>();
  const look = async () => {
    const typed = login.trim();
    if (typed.length < 3) return setFound(undefined);
    const person = await peopleApi('GET /api/units/:unitId/person', {
      params: { unitId },
      query: { login: typed },
      quiet: true,
    }).catch(() => undefined);
    setFound(person && more.found(person.fullName));
  };
  return (
    <div>
      <TextInput
        {...field}
        onChange={(event) => {
          setFound(undefined);
          field.onChange(event);
        }}
        onBlur={() => void look()}
        label={accountWords.login}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div role="status" className={classes.found}>
        {found}
      </div>
    </div>
  );
}
