import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { dayInVietnam, type PlainDate } from '#base/date.ts';
import { matches } from '#base/vietnamese.ts';
import { formatTime } from '#ui/instants.ts';
import { Mark } from '#ui/mark.tsx';
import { words as general } from '#ui/words.ts';
import type { Row } from './history-api.ts';
import classes from './log.module.css';
import { logWords as words } from './words.ts';

/** Who did it, and in whose place. */
function doer({ who, onBehalfOf, action }: Row, erased: boolean): string {
  if (who === '') return erased ? words.erasedWho : action === 'erase-content' ? '' : words.program;
  return general.doneBy(who, onBehalfOf);
}

interface LogRowProps {
  readonly row: Row;
  /** The day it stands under; the time alone then says when. */
  readonly under?: PlainDate | undefined;
  readonly unitName?: string | undefined;
  readonly erased?: boolean;
  /** Words looked for: the change whose name holds them is the one the sentence tells. */
  readonly wanted?: string | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Keys and focus of the list (`useListKeys`). */
  readonly rowProps: Readonly<Record<string, unknown>>;
  readonly children: ReactNode;
}

/** One row as a sentence; it opens to what stood there before and after. */
export function LogRow(props: LogRowProps) {
  const { row, under, unitName, erased = false, open, onToggle, rowProps, children, wanted } = props;
  const id = useId();
  const first = (wanted ? row.changes.find(({ what }) => matches(what, wanted)) : undefined) ?? row.changes[0];
  const day = dayInVietnam(new Date(row.at));
  const time = formatTime(row.at);
  const who = doer(row, erased);
  return (
    <li className={classes.row}>
      <UnstyledButton
        {...rowProps}
        className={classes.sentence}
        data-printed
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        <span className={classes.mark}>
          <Mark shape={open ? 'down' : 'right'} size={14} />
        </span>
        <time dateTime={row.at} className={classes.time}>
          {day === under ? time : words.at(time, day)}
          {day === under ? <VisuallyHidden> {words.day(day)}</VisuallyHidden> : null}
        </time>
        <span className={classes.said}>
          {who ? <strong>{who}</strong> : null} {who ? words.did(row.what) : row.what}
          {first ? <> · {words.changed(first.what, first.before, first.after)}</> : null}
          {row.changes.length > 1 ? <span className={classes.quiet}> {words.more(row.changes.length - 1)}</span> : null}
          {unitName ? <span className={classes.unit}>{unitName}</span> : null}
        </span>
      </UnstyledButton>
      {open ? (
        <div id={id} className={classes.detail}>
          {children}
        </div>
      ) : null}
    </li>
  );
}
