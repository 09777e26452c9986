import { Button } from '@mantine/core';
import { sentenceOf } from '#ui/api-errors.ts';
import { formatTime } from '#ui/instants.ts';
import { reportWords as words } from '../words.ts';
import classes from './entry.module.css';
import type { EntryState } from './entry-store.ts';

function sentenceFor({ phase, savedAt, keptAt, unread }: EntryState): string {
  const left = Object.keys(unread).length;
  if (phase === 'saved' && left > 0) {
    return savedAt ? words.savedBut(formatTime(savedAt), left) : words.unsaved(left);
  }
  switch (phase) {
    case 'saved':
      return savedAt ? words.saved(formatTime(savedAt)) : words.nothingTyped;
    case 'waiting':
    case 'sending':
      return words.saving;
    case 'kept':
      return words.keptHere(formatTime(keptAt ?? new Date()));
    case 'signed-out':
      return words.signedOut;
    case 'refused':
      return words.refused;
  }
}

/** Says quietly where the typing is: with the server, on its way, or on this device. */
export function SaveState({ state, onAgain }: { state: EntryState; onAgain: () => void }) {
  const { phase, failure } = state;
  const isStuck = phase === 'signed-out' || phase === 'refused' || phase === 'kept';
  return (
    <div className={classes.saveState}>
      <output data-phase={phase}>{sentenceFor(state)}</output>
      {phase === 'refused' ? <p className={classes.failure}>{sentenceOf(failure)}</p> : null}
      {isStuck ? (
        <Button variant="subtle" size="compact-md" onClick={onAgain}>
          {words.sendAgain}
        </Button>
      ) : null}
    </div>
  );
}
