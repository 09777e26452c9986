import { Button } from '@mantine/core';
import { formatDate, isPlainDate } from '#base/date.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Mark, type Shape } from '#ui/mark.tsx';
import type { Definition } from '../../rules/definition.ts';
import { titleOf } from '../../rules/say-entry.ts';
import { dayAt } from '../../rules/values.ts';
import { useFileOutbox } from '../evidence/use-file-outbox.ts';
import { registerPath } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { useOutbox, waitingIn } from './use-outbox.ts';
import classes from './waiting.module.css';
import { type Waiting as Item, isHeld, type WaitingPhase } from './waiting.ts';
import type { WaitingEntry } from './waiting-entry.ts';

const words = registerWords.outbox;

export const phaseShapes: Record<WaitingPhase, Shape> = {
  kept: 'half',
  waiting: 'circle',
  sending: 'up',
  'signed-out': 'info',
  another: 'info',
  refused: 'warning',
};

export const phaseWords = ({ phase, refusal, unkept }: Item): string => {
  if (phase === 'refused') return words.refused(refusal?.sentence ?? '');
  const told = phase === 'signed-out' ? words.signedOut : words[phase];
  return unkept ? `${told}. ${words.unkept}` : told;
};

interface WaitingListProps {
  readonly definition: Definition;
  readonly unitId: string;
}

/** On top of a register: what was written on this device and is not in it yet, where it is, and what to do. */
export function WaitingList({ definition, unitId }: WaitingListProps) {
  const { outbox, state } = useOutbox();
  const files = useFileOutbox();
  // Files of an entry that never came to be belong nowhere.
  const dropWithFiles = async (entryId: string) => {
    await outbox.drop(entryId);
    for (const file of files.state.items) if (file.entryId === entryId) await files.outbox.drop(file.id);
  };
  const waiting = waitingIn(state, unitId, definition.code);
  if (waiting.length === 0) return null;
  const held = waiting.some(isHeld);
  return (
    <section aria-labelledby="waiting" className={classes.waiting} data-screen-only>
      <div className={classes.head}>
        <h2 id="waiting">{words.title}</h2>
        {held ? (
          <Button variant="default" size="sm" onClick={() => void outbox.flush()}>
            {words.send}
          </Button>
        ) : null}
      </div>
      <ul className={classes.list}>
        {waiting.map((entry) => (
          <li key={entry.id} className={classes.entry} data-phase={entry.phase}>
            <Waiting definition={definition} entry={entry} onDrop={() => dropWithFiles(entry.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WaitingProps {
  readonly definition: Definition;
  readonly entry: WaitingEntry;
  readonly onDrop: () => Promise<void>;
}

function Waiting({ definition, entry, onDrop }: WaitingProps) {
  const { id, unitId, register, values, phase } = entry;
  const day = dayAt(values, definition.day);
  return (
    <>
      <p className={classes.what}>
        {day && isPlainDate(day) ? `${formatDate(day)} · ` : ''}
        {titleOf(definition, values)}
      </p>
      <p className={classes.where} role="status">
        <Mark shape={phaseShapes[phase]} /> {phaseWords(entry)}
      </p>
      {phase === 'refused' ? (
        <div className={classes.ways}>
          <LinkButton variant="default" to={registerPath(unitId, register, 'new')} search={{ waiting: id }}>
            {words.mend}
          </LinkButton>
          <ConfirmButton
            label={words.drop}
            variant="subtle"
            danger
            consequence={words.dropConsequence}
            onConfirm={onDrop}
          />
        </div>
      ) : null}
    </>
  );
}
