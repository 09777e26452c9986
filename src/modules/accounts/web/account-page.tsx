import { Button, Checkbox, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { useGrant, useSession, useSessionControls } from '#ui/session.ts';
import { setShortcuts, shortcutsOn } from '#ui/shortcuts.ts';
import { toast } from '#ui/toast.ts';
import { words as general } from '#ui/words.ts';
import classes from './account-page.module.css';
import { StandInLink } from './people/stand-in-link.tsx';
import { roleOf } from './role-of.ts';
import { securityWords } from './security/security-words.ts';
import { SignOut } from './sign-out.tsx';
import { WipeTrial } from './wipe-trial.tsx';
import { accountWords } from './words.ts';

const words = accountWords.account;

export default function AccountPage() {
  const session = useSession();
  return (
    <Page title={words.title} width="narrow" lead={`${session.fullName} (${session.login})`}>
      <Stack gap="xl">
        <Roles />
        <section>
          <Title order={2}>{words.settings}</Title>
          <Shortcuts />
        </section>
        <section>
          <Title order={2}>{securityWords.title}</Title>
          <p>{securityWords.openLead}</p>
          <LinkButton to="/account/security" variant="default">
            {securityWords.open}
          </LinkButton>
        </section>
        <SignOut />
        {session.trial && session.permissions.includes('unit.manage') ? <WipeTrial /> : null}
      </Stack>
    </Page>
  );
}

function Roles() {
  const { grants } = useSession();
  const { chooseUnit } = useSessionControls();
  const current = useGrant();
  return (
    <section>
      <Title order={2}>{words.roles}</Title>
      {grants.length === 0 ? <p>{words.noRole}</p> : null}
      <ul className={classes.roles}>
        {grants.map((grant) => (
          <li key={grant.id} className={classes.role}>
            <div className={classes.what}>
              <strong>{roleOf(grant)}</strong>
              <div>{grant.unitName}</div>
            </div>
            {grant.unitId === current?.unitId ? (
              <span className={classes.here}>{grants.length > 1 ? words.working : ''}</span>
            ) : (
              <Button
                variant="default"
                aria-label={words.switchTo(grant.unitName)}
                onClick={() => {
                  chooseUnit(grant.unitId);
                  toast(words.switched(grant.unitName));
                }}
              >
                {words.switch}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <StandInLink />
    </section>
  );
}

function Shortcuts() {
  const [on, setOn] = useState(shortcutsOn);
  return (
    <Checkbox
      className={classes.option}
      label={general.shortcuts.on}
      description={general.shortcuts.hint}
      checked={on}
      onChange={(event) => {
        setShortcuts(event.currentTarget.checked);
        setOn(event.currentTarget.checked);
      }}
    />
  );
}
