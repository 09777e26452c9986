import { Checkbox } from '@mantine/core';
import { contains } from '#base/window.ts';
import type { Definition } from '../../rules/definition.ts';
import { registerWords } from '../words.ts';
import { askedFacts } from './answer-words.ts';
import classes from './answers.module.css';
import type { Asked } from './answers-api.ts';

const words = registerWords.answers;

/** The duties whose days hold a day: what an entry of that day can be counted for. */
export const openFor = (asked: readonly Asked[], day: string | undefined): readonly Asked[] =>
  day === undefined ? [] : asked.filter((one) => contains(one, day));

interface OfferedAnswersProps {
  readonly definition: Definition;
  readonly offered: readonly Asked[];
  /** By assignment. */
  readonly isTicked: (asked: Asked) => boolean;
  readonly onTick: (asked: Asked, ticked: boolean) => void;
}

/** In the form of a new entry: which duties it is to be counted for, as ticks; nothing where no duty holds its day. */
export function OfferedAnswers({ definition, offered, isTicked, onTick }: OfferedAnswersProps) {
  if (offered.length === 0) return null;
  return (
    <fieldset className={`plain ${classes.offered}`}>
      <legend>{words.legend}</legend>
      {offered.map((asked) => (
        <Checkbox
          key={asked.assignmentId}
          label={asked.title}
          description={`${askedFacts(definition, asked)}. ${asked.programmeTitle}`}
          checked={isTicked(asked)}
          onChange={({ currentTarget: { checked } }) => onTick(asked, checked)}
        />
      ))}
    </fieldset>
  );
}
