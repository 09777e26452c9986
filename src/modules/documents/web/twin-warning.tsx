import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { ApiRefusal } from '#ui/api-errors.ts';
import { formatDayOf } from '#ui/instants.ts';
import { Note } from '#ui/note.tsx';
import classes from './library.module.css';
import { twinWords as words } from './library-words.ts';

/** A document the library has, as the refusal tells it. */
export interface Twin {
  readonly id: string;
  readonly title: string;
  readonly numberSymbol: string | null;
  readonly signedOn: string | null;
  readonly addedAt: string;
  readonly addedBy: string | null;
  readonly revision: number;
  readonly sameBytes: boolean;
}

/** The documents a refusal names as the same; undefined when it is about something else. */
export const twinsOf = (error: unknown): readonly Twin[] | undefined =>
  error instanceof ApiRefusal && error.code === 'document-twin' ? (error.facts.twins as readonly Twin[]) : undefined;

interface WarningProps {
  readonly unitId: string;
  readonly twins: readonly Twin[];
  readonly busy: boolean;
  /** Keeps what was sent as the newest version of the first of them; absent where nothing was sent. */
  readonly onVersion?: (twin: Twin) => void;
  readonly apart: string;
  readonly onApart: () => void;
  readonly onDrop: () => void;
}

/** Says what the library has already, and lets the person choose; nothing was kept so far. */
export function TwinWarning({ unitId, twins, busy, onVersion, apart, onApart, onDrop }: WarningProps) {
  const [first] = twins;
  return (
    <Note
      kind="warning"
      role="alert"
      title={words.title(twins.length)}
      actions={
        <div className={classes.buttons}>
          {onVersion && first && !first.sameBytes ? (
            <Button disabled={busy} onClick={() => onVersion(first)}>
              {words.asVersion}
            </Button>
          ) : null}
          <Button variant="default" disabled={busy} onClick={onApart}>
            {apart}
          </Button>
          <Button variant="default" disabled={busy} onClick={onDrop}>
            {words.drop}
          </Button>
        </div>
      }
    >
      <ul className={classes.twins}>
        {twins.map((twin) => (
          <li key={twin.id}>
            <Link to={`/documents/${unitId}/${twin.id}/entry`} target="_blank">
              {[twin.numberSymbol, twin.title, twin.signedOn && formatDate(twin.signedOn)].filter(Boolean).join(' · ')}
            </Link>
            <br />
            {twin.sameBytes ? words.sameBytes : words.sameNumber};{' '}
            {words.added(formatDayOf(twin.addedAt), twin.addedBy)}
          </li>
        ))}
      </ul>
    </Note>
  );
}
