import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Progress } from '#ui/loading.tsx';
import { PlainFrame } from '#ui/shell/plain-frame.tsx';
import { useCommand } from '#ui/use-command.ts';
import { accountsApi } from './accounts-api.ts';
import { FirstOfficeForm } from './first-office-form.tsx';
import classes from './setup-page.module.css';
import { type SampleAccount, TrialAccounts } from './trial-accounts.tsx';
import { accountWords } from './words.ts';

const words = accountWords.setup;

export default function SetupPage() {
  const search = useSearch({ strict: false }) as { token?: unknown };
  const token = String(search.token ?? '');
  const [way, setWay] = useState<'office' | 'school'>();
  const [accounts, setAccounts] = useState<readonly SampleAccount[]>();
  const state = useQuery({
    ...accountsApi.query('GET /api/setup', { query: { token } }),
    // Once asked: an answer that changes under the list of passwords would take it away.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (accounts) return <TrialAccounts accounts={accounts} />;
  if (state.data?.empty === false) return <Closed title={words.done} lead={words.doneLead} signIn />;
  if (state.data?.linkValid === false) return <Closed title={words.badLink} lead={words.badLinkLead} />;
  if (way) return <FirstOfficeForm token={token} ofSchool={way === 'school'} onBack={() => setWay(undefined)} />;
  return (
    <PlainFrame title={words.title} lead={words.lead} width="60rem">
      <Loaded query={state} rows={2}>
        {({ trialAllowed }) => (
          <div className={classes.choices}>
            <Choice title={words.trial} lead={trialAllowed ? words.trialLead : words.trialClosed}>
              {trialAllowed ? <TrialButton token={token} onFilled={setAccounts} /> : null}
            </Choice>
            <Choice title={words.office} lead={words.officeLead}>
              <Button variant="default" onClick={() => setWay('office')}>
                {words.office}
              </Button>
            </Choice>
            <Choice title={words.school} lead={words.schoolLead}>
              <Button variant="default" onClick={() => setWay('school')}>
                {words.schoolButton}
              </Button>
            </Choice>
          </div>
        )}
      </Loaded>
    </PlainFrame>
  );
}

function Choice({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className={classes.choice}>
      <h2>{title}</h2>
      <p>{lead}</p>
      {children}
    </section>
  );
}

interface TrialButtonProps {
  readonly token: string;
  readonly onFilled: (accounts: readonly SampleAccount[]) => void;
}

function TrialButton({ token, onFilled }: TrialButtonProps) {
  const fill = useCommand(
    (body: { token: string }, options) => accountsApi('POST /api/setup/trial', { body, ...options }),
    (reply) => onFilled(reply.accounts),
  );
  if (fill.busy) return <Progress what={words.trialBusy} />;
  return (
    <>
      <FailureNote error={fill.error} />
      <Button onClick={() => void fill.run({ token })}>{words.trialButton}</Button>
    </>
  );
}

function Closed({ title, lead, signIn = false }: { title: string; lead: string; signIn?: boolean }) {
  return (
    <PlainFrame title={title} lead={lead}>
      {signIn ? <LinkButton to="/sign-in">{accountWords.signIn.button}</LinkButton> : null}
    </PlainFrame>
  );
}
