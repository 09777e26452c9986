import { Button } from '@mantine/core';
import { Note } from '#ui/note.tsx';
import { words as general } from '#ui/words.ts';
import type { Definition } from '../../rules/definition.ts';
import type { Clash } from '../../rules/merge-values.ts';
import type { Values } from '../../rules/values.ts';
import { showField } from '../show-field.ts';
import { registerWords } from '../words.ts';
import classes from './entry.module.css';

const words = registerWords.entry;

interface ClashesProps {
  readonly definition: Definition;
  readonly clashes: readonly Clash[];
  readonly onTake: (clash: Clash, side: Values) => void;
}

/** Fields that two people changed differently: both sides, and one of them to be chosen. */
export function Clashes({ definition, clashes, onTake }: ClashesProps) {
  return (
    <div className={classes.notes}>
      <Note kind="warning" role="alert" title={words.clashes}>
        <p>{words.clashesLead}</p>
        {clashes.map((clash) => {
          const field = definition.fields.find(({ code }) => code === clash.field);
          if (!field) return null;
          const show = (side: Values) => showField(field, side) || general.blank;
          return (
            <div key={clash.field} className={classes.clash}>
              <p className={classes.clashed}>{field.name}</p>
              <dl className={classes.sides}>
                <dt>{words.mine}</dt>
                <dd>{show(clash.mine)}</dd>
                <dt>{words.theirs}</dt>
                <dd>{show(clash.theirs)}</dd>
              </dl>
              <div className={classes.ways}>
                <Button variant="default" onClick={() => onTake(clash, clash.mine)}>
                  {words.keepMine}
                </Button>
                <Button variant="default" onClick={() => onTake(clash, clash.theirs)}>
                  {words.keepTheirs}
                </Button>
              </div>
            </div>
          );
        })}
      </Note>
    </div>
  );
}
