import { Button } from '@mantine/core';
import { saveFile } from '#ui/api.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useToday } from '#ui/server-day.ts';
import { useCommand } from '#ui/use-command.ts';
import { type ListedEntry, registersApi } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { daysOf, type EntryFilter } from './entry-filter.ts';
import classes from './list.module.css';
import { MOST_PRINTED, readAllEntries } from './read-entries.ts';

const words = registerWords.list;

interface RegisterPapersProps {
  readonly unitId: string;
  readonly register: string;
  readonly filter: EntryFilter;
  readonly total: number;
  /** All entries were read and may go on paper. */
  readonly onPrint: (entries: readonly ListedEntry[]) => void;
}

/** The register on paper, and as a sheet. */
export function RegisterPapers({ unitId, register, filter, total, onPrint }: RegisterPapersProps) {
  const today = useToday();
  const params = { unitId, register };
  const print = useCommand(() => readAllEntries(params, filter, today), onPrint);
  const excel = useCommand(() =>
    registersApi
      .download('GET /api/units/:unitId/registers/:register/file', { params, query: daysOf(filter, today) })
      .then(saveFile),
  );
  return (
    <div className={classes.papers}>
      <FailureNote error={print.error ?? excel.error} />
      <Button
        variant="default"
        loading={print.busy}
        disabled={total > MOST_PRINTED}
        onClick={() => void print.run(undefined)}
      >
        {words.print}
      </Button>
      {/* The sheet holds what can be read back: the unit's own entries of these days. */}
      {filter.of === 'below' ? null : (
        <Button variant="default" loading={excel.busy} onClick={() => void excel.run(undefined)}>
          {words.excel}
        </Button>
      )}
      {total > MOST_PRINTED ? <p className={classes.status}>{words.tooMany(MOST_PRINTED)}</p> : null}
    </div>
  );
}
