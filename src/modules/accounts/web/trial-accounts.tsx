import { Button, Group, Stack } from '@mantine/core';
import { CopyButton } from '#ui/copy-button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Note } from '#ui/note.tsx';
import { PlainFrame } from '#ui/shell/plain-frame.tsx';
import { words as general } from '#ui/words.ts';
import classes from './trial-accounts.module.css';
import { accountWords } from './words.ts';

const words = accountWords.trialAccounts;

export interface SampleAccount {
  readonly fullName: string;
  readonly login: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly unitName: string;
  readonly unitKind: string;
}

const asText = (accounts: readonly SampleAccount[]): string =>
  accounts
    .map(({ fullName, roles, unitName, unitKind, login, password }) =>
      [fullName, words.roles(roles, unitKind), unitName, login, password].join('\t'),
    )
    .join('\n');

/** The passwords of the trial, shown this one time; made to be printed. */
export function TrialAccounts({ accounts }: { accounts: readonly SampleAccount[] }) {
  return (
    <PlainFrame title={words.title} width="54rem">
      <Stack gap="lg">
        <Note kind="warning">{words.lead}</Note>
        <Group data-screen-only>
          <LinkButton to="/sign-in" size="lg">
            {words.signIn}
          </LinkButton>
          <Button variant="default" onClick={() => window.print()}>
            {general.print}
          </Button>
          <CopyButton text={asText(accounts)} what={words.all} label={words.copyAll} />
        </Group>
        <ul className={classes.list}>
          {accounts.map((account) => (
            <li key={account.login} className={classes.account}>
              <div>
                <div className={classes.name}>{account.fullName}</div>
                <div className={classes.unit}>
                  {words.roles(account.roles, account.unitKind)}, {account.unitName}
                </div>
              </div>
              <div className={classes.keys}>
                <div>
                  <div>
                    <span className={classes.term}>{accountWords.login}: </span>
                    <span className={classes.secret}>{account.login}</span>
                  </div>
                  <div>
                    <span className={classes.term}>{accountWords.password}: </span>
                    <span className={classes.secret}>{account.password}</span>
                  </div>
                </div>
                <CopyButton text={account.password} what={words.passwordOf(account.fullName)} />
              </div>
            </li>
          ))}
        </ul>
      </Stack>
    </PlainFrame>
  );
}
