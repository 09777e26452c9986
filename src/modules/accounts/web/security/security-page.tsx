import { Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { useSession, useSessionControls } from '#ui/session.ts';
import type { factorsContract } from '../../factors-contract.ts';
import { ChangePassword } from '../change-password.tsx';
import { ProviderSection } from '../providers/provider-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { factorsApi } from './security-api.ts';
import { securityWords } from './security-words.ts';
import { SessionsSection } from './sessions-section.tsx';
import { TotpSection } from './totp-section.tsx';

const words = securityWords;

type Security = ReplyFor<typeof factorsContract, 'GET /api/account/security'>;

export default function SecurityPage() {
  const query = useQuery(factorsApi.query('GET /api/account/security', { query: { origin: location.origin } }));
  return (
    <Page title={words.title} lead={words.lead} width="narrow" back={{ to: '/account', word: words.backToAccount }}>
      <Loaded query={query} what={words.loading}>
        {(security) => <Sections security={security} />}
      </Loaded>
    </Page>
  );
}

function Sections({ security }: { security: Security }) {
  const client = useQueryClient();
  const { trial, grants } = useSession();
  const { source, enter } = useSessionControls();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const { totpSince, passkeys, recoveryCodes, due, passkeysPossible } = security;
  const heldIn = grants.find(({ role }) => role === due?.role)?.unitKind;
  const isOn = totpSince !== null || passkeys.length > 0;

  const refresh = async () => {
    await client.invalidateQueries({ queryKey: ['GET /api/account/security'] });
    // The reminder above every page goes with the first factor.
    const session = await source.load();
    if (session) enter(session);
  };
  const show = (made: readonly string[]) => {
    setCodes(made);
    void refresh();
  };
  if (codes.length > 0) return <RecoveryCodes codes={codes} onDone={() => setCodes([])} />;
  return (
    <Stack gap="xl">
      <section>
        <Stack>
          <Title order={2}>
            {words.second}: {isOn ? words.on : words.off}
          </Title>
          {due ? (
            <Note kind={isOn ? 'plain' : 'warning'}>
              {isOn ? words.required(due.role, heldIn) : words.requiredUntil(due.role, formatDate(due.until), heldIn)}{' '}
              {words.source(due.source)}.
            </Note>
          ) : null}
          {trial && !due ? <Note>{words.trial}</Note> : null}
          <TotpSection since={totpSince} isMain={!isOn} onAdded={show} onChanged={() => void refresh()} />
          <PasskeysSection
            passkeys={passkeys}
            possible={passkeysPossible}
            onAdded={show}
            onChanged={() => void refresh()}
          />
          {isOn ? <RecoverySection left={recoveryCodes} onRenewed={show} /> : null}
        </Stack>
      </section>
      <ProviderSection />
      <SessionsSection />
      <ChangePassword />
    </Stack>
  );
}
