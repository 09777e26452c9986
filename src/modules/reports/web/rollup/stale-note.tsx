import { Button } from '@mantine/core';
import { formatInstant } from '#ui/instants.ts';
import { Note } from '#ui/note.tsx';
import classes from './box.module.css';
import type { Change, Consolidation } from './rollup-api.ts';
import { rollupWords } from './words.ts';

const words = rollupWords.stale;

function sentence({ kind, unitName, usedVersion, currentVersion }: Change): string {
  if (kind === 'corrected') return words.corrected(unitName, usedVersion ?? 0, currentVersion ?? 0);
  return kind === 'arrived' ? words.arrived(unitName) : words.withdrawn(unitName);
}

interface StaleNoteProps {
  readonly data: Consolidation;
  readonly onSeeLive: (() => void) | undefined;
}

/** What changed under a closed total since it was closed, here and in the totals it was built on. */
export function StaleNote({ data: { changes, unit }, onSeeLive }: StaleNoteProps) {
  if (changes.length === 0) return null;
  return (
    <Note
      kind="warning"
      role="status"
      title={words.title(changes.length)}
      actions={
        onSeeLive ? (
          <Button variant="default" onClick={onSeeLive}>
            {words.see}
          </Button>
        ) : null
      }
    >
      <ul className={classes.list}>
        {changes.map((change) => {
          const more = [
            ...(change.at ? [words.at(formatInstant(change.at))] : []),
            ...(change.officeId === unit.id ? [] : [words.inside(change.officeName, change.closedVersion)]),
            ...(change.reason ? [words.reason(change.reason)] : []),
          ];
          return (
            <li key={`${change.officeId} ${change.unitId}`}>
              {sentence(change)}
              {more.length > 0 ? ` (${more.join('; ')})` : ''}
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
