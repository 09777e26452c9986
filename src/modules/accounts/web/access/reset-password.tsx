import { useState } from 'react';
import type { ReplyFor } from '#ui/api-types.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { formatInstant } from '#ui/instants.ts';
import { Note } from '#ui/note.tsx';
import { ReasonButton } from '#ui/reason-button.tsx';
import { useCommand } from '#ui/use-command.ts';
import type { resetContract } from '../../reset-contract.ts';
import classes from '../people/people.module.css';
import { accountWords } from '../words.ts';
import { resetApi } from './access-api.ts';
import { accessWords } from './access-words.ts';

const words = accessWords.protection;

type Made = ReplyFor<typeof resetContract, 'POST /api/units/:unitId/people/:personId/password-reset'>;

interface ResetPasswordProps {
  readonly unitId: string;
  readonly person: { readonly personId: string; readonly fullName: string };
}

/** Makes the link with which somebody chooses a new password; shown this one time, to be handed over. */
export function ResetPassword({ unitId, person: { personId, fullName } }: ResetPasswordProps) {
  const [made, setMade] = useState<Made>();
  const make = useCommand(
    (body: { reason: string }, options) =>
      resetApi('POST /api/units/:unitId/people/:personId/password-reset', {
        params: { unitId, personId },
        body,
        ...options,
      }),
    setMade,
  );
  if (made) {
    const link = new URL(made.resetPath, location.origin).href;
    return (
      <Note
        kind="done"
        role="status"
        title={words.linkTitle(made.fullName)}
        actions={<CopyButton text={link} what={words.link} label={accountWords.people.copyLink} />}
      >
        <p className={classes.link}>{link}</p>
        <p>{words.linkLead(formatInstant(made.expiresAt))}</p>
      </Note>
    );
  }
  return (
    <ReasonButton
      label={words.password}
      consequence={words.passwordConsequence(fullName)}
      variant="subtle"
      busy={make.busy}
      error={make.error}
      reasonLabel={words.reason}
      reasonHint={words.passwordHint}
      onConfirm={(reason) => make.run({ reason })}
    />
  );
}
