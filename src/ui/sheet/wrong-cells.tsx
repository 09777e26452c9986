import { Button } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Note } from '../note.tsx';
import classes from './sheet.module.css';
import { sheetWords as words } from './sheet-words.ts';

const wrongFields = (table: HTMLElement | null): HTMLInputElement[] => [
  ...(table?.querySelectorAll<HTMLInputElement>('input[aria-invalid="true"]') ?? []),
];

/** The table first, so that its head stands below what is sticky, then the cell in it. */
function show(field: HTMLElement | undefined): void {
  field?.closest('section')?.scrollIntoView({ block: 'nearest' });
  field?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

interface WrongCellsProps {
  readonly table: RefObject<HTMLDivElement | null>;
  readonly cells: number;
  readonly rows: readonly number[];
  /** A further way to be done with some of them. */
  readonly more?: ReactNode;
  readonly onLeave: (rows: readonly number[]) => void;
}

/** What is still wrong, always in sight, with a way to each wrong cell: the sheet is wider and longer than the screen. */
export function WrongCells({ table, cells, rows, more, onLeave }: WrongCellsProps) {
  useEffect(() => {
    show(wrongFields(table.current)[0]);
  }, [table]);
  const next = useRef(0);
  const goToNext = () => {
    const fields = wrongFields(table.current);
    const field = fields[next.current % fields.length];
    next.current = fields.length > 0 ? (next.current + 1) % fields.length : 0;
    show(field);
    field?.focus({ preventScroll: true });
  };
  return (
    <div className={classes.summary}>
      <Note
        kind="danger"
        actions={
          <>
            <Button variant="default" onClick={goToNext}>
              {words.nextWrong}
            </Button>
            {more}
            <Button variant="default" onClick={() => onLeave(rows)}>
              {words.leaveWrong(rows.length)}
            </Button>
          </>
        }
      >
        <span role="status">{words.errors(cells, rows.length)}</span>
      </Note>
    </div>
  );
}
