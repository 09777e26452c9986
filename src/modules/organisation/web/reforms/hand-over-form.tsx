import { useState } from 'react';
import { FormFrame, type StepFormProps, useJudged } from './form-frame.tsx';
import { reformWords } from './reform-words.ts';
import type { NamedUnit } from './reforms-api.ts';
import { stepWords } from './step-words.ts';
import { UnitsField } from './units-field.tsx';

const words = stepWords.form;
const { missing } = reformWords.picker;

interface HandOverFormProps extends StepFormProps {
  readonly startFrom: NamedUnit | undefined;
  readonly startTo: NamedUnit | undefined;
}

/** What an office asked of others and receives goes to another office; the first one may go on standing. */
export function HandOverForm({ startFrom, startTo, onDone, onCancel }: HandOverFormProps) {
  const [from, setFrom] = useState<readonly NamedUnit[]>(startFrom ? [startFrom] : []);
  const [to, setTo] = useState<readonly NamedUnit[]>(startTo ? [startTo] : []);
  const [giver] = from;
  const [taker] = to;
  const judged = useJudged(() => ({
    'hand-over-from': giver ? undefined : missing,
    'hand-over-to': !taker ? missing : taker.unitId === giver?.unitId ? words.same : undefined,
  }));
  const submit = () => {
    if (giver && taker) {
      onDone([{ step: 'hand-over', fromId: giver.unitId, toId: taker.unitId }], [giver, taker]);
    }
  };
  return (
    <FormFrame kind="hand-over" judged={judged} onSubmit={submit} onCancel={onCancel}>
      <UnitsField
        name="hand-over-from"
        label={words.from}
        description={words.fromHint}
        value={from}
        error={judged.errors['hand-over-from']}
        onChange={setFrom}
      />
      <UnitsField
        name="hand-over-to"
        label={words.receiver}
        value={to}
        error={judged.errors['hand-over-to']}
        onChange={setTo}
      />
    </FormFrame>
  );
}
