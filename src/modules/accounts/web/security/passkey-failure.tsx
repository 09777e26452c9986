import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { PasskeyCancelled } from './ceremony.ts';
import { securityWords } from './security-words.ts';

/** What went wrong with a passkey; a closed question of the browser is no fault of the program. */
export function PasskeyFailure({ error }: { error: unknown }) {
  if (!(error instanceof PasskeyCancelled)) return <FailureNote error={error} />;
  return (
    <Note kind="warning" role="alert">
      {securityWords.passkeys.cancelled}
    </Note>
  );
}
