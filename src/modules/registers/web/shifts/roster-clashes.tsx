import { Button } from '@mantine/core';
import { addDays } from '#base/date.ts';
import { Note } from '#ui/note.tsx';
import type { RosterClash } from '../../rules/shifts/change-roster.ts';
import classes from './shifts.module.css';
import { shiftWords } from './words.ts';

const words = shiftWords.week;

interface RosterClashesProps {
  readonly firstDay: string;
  readonly clashes: readonly RosterClash[];
  readonly onTake: (clash: RosterClash, side: 'mine' | 'theirs') => void;
}

/** Days that two people wrote differently: both sides, and one of them to be chosen. */
export function RosterClashes({ firstDay, clashes, onTake }: RosterClashesProps) {
  return (
    <Note kind="warning" role="alert" title={words.clashes}>
      <p>{words.clashesLead}</p>
      {clashes.map((clash) => {
        const { from, until, at, mine, theirs } = clash;
        const say = (people: readonly string[]) => people.join(', ') || words.nobodyThere;
        return (
          <div key={`${from}-${until}-${at}`} className={classes.clash}>
            <p className={classes.strong}>
              {words.clashAt(shiftWords.hours(clash), shiftWords.day(addDays(firstDay, at)))}
            </p>
            <p>
              {words.mine}: {say(mine)}
            </p>
            <p>
              {words.theirs}: {say(theirs)}
            </p>
            <div className={classes.ways}>
              <Button variant="default" onClick={() => onTake(clash, 'mine')}>
                {words.keepMine}
              </Button>
              <Button variant="default" onClick={() => onTake(clash, 'theirs')}>
                {words.keepTheirs}
              </Button>
            </div>
          </div>
        );
      })}
    </Note>
  );
}
