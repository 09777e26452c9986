import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { addMonths, type PlainDate } from '#base/date.ts';
import { upperFirst } from '#base/vietnamese.ts';
import { saveFile } from '#ui/api.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { useCommand } from '#ui/use-command.ts';
import type { Definition } from '../../rules/definition.ts';
import { isOfEntry } from '../../rules/papers/is-of-entry.ts';
import { quarterOf } from '../../rules/papers/proposal-paper.ts';
import listClasses from '../list/list.module.css';
import { registerWords } from '../words.ts';
import { papersApi } from './papers-api.ts';

interface QuarterPapersProps {
  readonly unitId: string;
  readonly definition: Definition;
  readonly today: PlainDate;
}

/** How many quarters are offered, the present one first. */
const OFFERED = 4;

/** The papers a register gives for a quarter. */
export function QuarterPapers({ unitId, definition, today }: QuarterPapersProps) {
  const papers = definition.papers.filter((paper) => !isOfEntry(paper));
  const days = Array.from({ length: OFFERED }, (_, back) => quarterOf(addMonths(`${today.slice(0, 7)}-01`, -3 * back)));
  const [day, setDay] = useState(days[0]?.firstDay ?? today);
  const load = useCommand((paper: string) =>
    papersApi
      .download('GET /api/units/:unitId/registers/:register/papers/:paper', {
        params: { unitId, register: definition.code, paper },
        query: { day },
      })
      .then(saveFile),
  );
  if (papers.length === 0) return null;
  return (
    <div data-screen-only className={`${listClasses.papers} ${listClasses.only}`}>
      <NativeSelect
        aria-label={registerWords.papers.quarter}
        value={day}
        data={days.map(({ name, firstDay }) => ({ value: firstDay, label: upperFirst(name) }))}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      {papers.map(({ code, name }) => (
        <Button key={code} variant="default" loading={load.busy} onClick={() => void load.run(code)}>
          {registerWords.papers.word(name)}
        </Button>
      ))}
      <FailureNote error={load.error} />
    </div>
  );
}
