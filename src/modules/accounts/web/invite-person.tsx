import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { CopyButton } from '#ui/copy-button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId, useFields } from '#ui/fields.ts';
import { formatDayOf } from '#ui/instants.ts';
import { Note } from '#ui/note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { words as general } from '#ui/words.ts';
import type { Role } from '../rules/roles.ts';
import { accountsApi } from './accounts-api.ts';
import classes from './invite-person.module.css';
import { judgeFullName } from './judge-fields.ts';
import { accountWords, roleWords } from './words.ts';

const words = accountWords.people;

interface InvitePersonProps {
  readonly unitId: string;
  /** Roles the caller may give here. */
  readonly roles: readonly Role[];
}

interface Invited {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: string;
}

export function InvitePerson({ unitId, roles }: InvitePersonProps) {
  const [open, setOpen] = useState(false);
  const [invited, setInvited] = useState<Invited>();
  return (
    <Stack>
      {invited ? <InvitationLink invited={invited} /> : null}
      {open ? (
        <InviteForm
          unitId={unitId}
          roles={roles}
          onInvited={(made) => {
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

interface InviteFormProps extends InvitePersonProps {
  readonly onInvited: (invited: Invited) => void;
  readonly onCancel: () => void;
}

function InviteForm({ unitId, roles, onInvited, onCancel }: InviteFormProps) {
  const client = useQueryClient();
  const form = useFields({ fullName: '', role: '' }, ({ fullName, role }) => ({
    fullName: judgeFullName(fullName),
    role: role ? undefined : words.roleMissing,
  }));
  useEffect(() => document.getElementById(fieldId('fullName'))?.focus(), []);
  const invite = useCommand(
    (body: { fullName: string; role: Role }, options) =>
      accountsApi('POST /api/units/:unitId/invitations', { params: { unitId }, body, ...options }),
    async ({ invitationPath, expiresAt }, { fullName }) => {
      onInvited({ name: fullName, link: new URL(invitationPath, location.origin).href, expiresAt });
      await client.invalidateQueries();
    },
  );
  return (
    <form
      className={classes.form}
      aria-label={words.invite}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { fullName, role } = form.values;
        if (form.isReady()) void invite.run({ fullName: fullName.trim(), role: role as Role });
      }}
    >
      <Stack>
        <p>{words.inviteLead}</p>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <FailureNote error={invite.error} />
        <TextInput {...form.field('fullName')} label={accountWords.fullName} autoComplete="off" />
        <Radio.Group
          id={fieldId('role')}
          name="role"
          tabIndex={-1}
          error={form.errors.role}
          label={accountWords.role}
          value={form.values.role}
          onChange={(role) => form.set('role', role)}
        >
          <Stack gap={0}>
            {roles.map((role) => (
              <Radio
                key={role}
                value={role}
                label={roleWords[role]}
                description={words.roleHints[role]}
                className={classes.role}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Group>
          <Button type="submit" loading={invite.busy}>
            {words.inviteButton}
          </Button>
          <Button variant="default" onClick={onCancel} disabled={invite.busy}>
            {general.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function InvitationLink({ invited: { name, link, expiresAt } }: { invited: Invited }) {
  return (
    <Note
      kind="done"
      role="status"
      title={words.linkTitle(name)}
      actions={<CopyButton text={link} what={words.link} label={words.copyLink} />}
    >
      <p className={classes.link}>{link}</p>
      <p>{words.linkLead(formatDayOf(expiresAt))}</p>
    </Note>
  );
}
