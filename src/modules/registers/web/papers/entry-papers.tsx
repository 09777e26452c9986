import { Button } from '@mantine/core';
import { saveFile } from '#ui/api.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { isMarked } from '../../rules/papers/event-paper.ts';
import { isOfEntry } from '../../rules/papers/is-of-entry.ts';
import type { Paper } from '../../rules/papers/paper-schema.ts';
import classes from '../entry/entry.module.css';
import type { EntryView } from '../registers-api.ts';
import { useRegister } from '../use-register.ts';
import { registerWords } from '../words.ts';
import { papersApi } from './papers-api.ts';

interface EntryPapersProps {
  readonly unitId: string;
  readonly view: EntryView;
}

/** The papers drawn from an entry, each as a Word file: those the register makes now, whatever version the entry is of. */
export function EntryPapers({ unitId, view }: EntryPapersProps) {
  const register = view.definition.code;
  const definition = useRegister(unitId, register).data?.definition ?? view.definition;
  const papers = definition.papers.filter(
    (paper) => isOfEntry(paper) && (paper.kind !== 'event' || isMarked(paper, view.entry.values)),
  );
  if (papers.length === 0 || view.entry.withdrawn) return null;
  return (
    <div className={`${classes.ways} ${classes.state}`} data-screen-only>
      {papers.map((paper) => (
        <PaperButton key={paper.code} unitId={unitId} register={register} entryId={view.entry.id} paper={paper} />
      ))}
    </div>
  );
}

interface PaperButtonProps {
  readonly unitId: string;
  readonly register: string;
  readonly entryId: string;
  readonly paper: Paper;
}

function PaperButton({ unitId, register, entryId, paper }: PaperButtonProps) {
  const load = useCommand(() =>
    papersApi
      .download('GET /api/units/:unitId/registers/:register/entries/:entryId/papers/:paper', {
        params: { unitId, register, entryId, paper: paper.code },
      })
      .then(saveFile),
  );
  return (
    <div>
      <Button variant="default" loading={load.busy} onClick={() => void load.run(undefined)}>
        {registerWords.papers.word(paper.name)}
      </Button>
      <FailureNote error={load.error} />
    </div>
  );
}
