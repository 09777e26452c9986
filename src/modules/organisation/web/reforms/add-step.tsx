import { Button } from '@mantine/core';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import { type StepKind, stepWords } from './step-words.ts';

/** Kinds of steps in the order in which offices need them. */
const offered: readonly StepKind[] = ['open', 'move', 'merge', 'split', 'rename', 're-kind', 'close', 'hand-over'];

export function AddStep({ onAdd }: { readonly onAdd: (kind: StepKind) => void }) {
  return (
    <fieldset className={classes.add} data-screen-only>
      <legend>{reformWords.editor.add}</legend>
      {offered.map((kind) => (
        <Button key={kind} variant="default" title={stepWords.hints[kind]} onClick={() => onAdd(kind)}>
          {stepWords.kinds[kind]}
        </Button>
      ))}
    </fieldset>
  );
}
