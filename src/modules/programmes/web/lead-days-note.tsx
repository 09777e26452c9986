import '@mantine/core/styles/NumberInput.layer.css';
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import { Note } from '#ui/note.tsx';
import { isAddedUp } from '../rules/assignment.ts';
import { dueAbove, earlierDay, leavesNoDay, USUAL_LEAD, type WindowAbove } from '../rules/lead-days.ts';
import classes from './programme.module.css';
import { type EditedProgramme, type EditedWindow, withWindows } from './programme-edit.ts';
import { programmeWords } from './programme-words.ts';

const words = programmeWords.lead;

interface LeadDaysNoteProps {
  readonly edited: EditedProgramme;
  readonly above: readonly WindowAbove[];
  readonly onChange: (edited: EditedProgramme) => void;
}

const asRule = ({ firstDay, lastDay, dueDay, dueInclusive }: EditedWindow) => ({
  firstDay: firstDay || null,
  lastDay: lastDay || null,
  day: dueDay,
  inclusive: dueInclusive,
});

/** Says that the units' day is the office's own, and sets an earlier one where it is. */
export function LeadDaysNote({ edited, above, onChange }: LeadDaysNoteProps) {
  const [lead, setLead] = useState(USUAL_LEAD);
  const windows = edited.duties.filter(({ kind }) => isAddedUp[kind]).flatMap((duty) => duty.windows);
  const late = windows.filter((window) => window.dueDay !== '' && leavesNoDay(asRule(window), above));
  if (late.length === 0) return null;
  const set = () =>
    onChange(
      withWindows(edited, (window) => {
        const due = dueAbove(asRule(window), above);
        if (!due || !late.some(({ key }) => key === window.key)) return window;
        return { ...window, dueDay: earlierDay(window.dueInclusive, due, lead) };
      }),
    );
  return (
    <Note kind="warning" title={words.title(late.length)}>
      <p>{words.why}</p>
      <ul className={classes.findings}>
        {late.map((window) => (
          <li key={window.key}>{words.one(window.name, formatDate(dueAbove(asRule(window), above) ?? ''))}</li>
        ))}
      </ul>
      <div className={classes.ways}>
        <NumberInput
          label={words.days}
          value={lead}
          min={1}
          max={60}
          allowDecimal={false}
          w="14rem"
          onChange={(value) => setLead(Math.max(1, Number(value) || 1))}
        />
        <Button variant="default" style={{ alignSelf: 'end' }} onClick={set}>
          {words.set(lead, late.length)}
        </Button>
      </div>
    </Note>
  );
}
