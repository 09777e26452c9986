import { formatDate } from '#base/date.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { type EntryView, registerPath } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { ledgerWords as words } from './ledger-words.ts';

interface RightedProps {
  readonly unitId: string;
  readonly register: string;
  /** The right entry; undefined while it waits on this device. */
  readonly right: EntryView['raised'][number] | undefined;
}

/** In the place of the form, where the right entry was written already: it is booked once. */
export function Righted({ unitId, register, right }: RightedProps) {
  return (
    <EmptyState
      title={words.rightedTitle}
      action={
        <LinkButton to={registerPath(unitId, register, right?.id)}>
          {right ? words.openRight : registerWords.saved.back}
        </LinkButton>
      }
    >
      {right ? `${formatDate(right.day)} · ${right.title}` : words.rightWaits}
    </EmptyState>
  );
}
