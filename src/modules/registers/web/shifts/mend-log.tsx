import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readTime } from '#base/read-time.ts';
import { useDraft } from '#ui/use-draft.ts';
import { words as general } from '#ui/words.ts';
import { isTime } from '../../rules/shifts/roster.ts';
import type { Values } from '../../rules/values.ts';
import classes from './shifts.module.css';
import type { KnownLog } from './use-shift-log.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.log;

interface MendLogProps {
  readonly unitId: string;
  readonly log: KnownLog;
  readonly onSend: (values: Values) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** A log that was refused, as it was typed: mended here, it goes on its way again as the same log. */
export function MendLog({ unitId, log, onSend, onCancel }: MendLogProps) {
  const { id, day, result } = log;
  const draft = useDraft(`shift/${unitId}/mend/${id}`, {
    from: log.from,
    until: log.until,
    guards: log.guards,
    what: log.what,
    takenOverBy: log.takenOverBy,
    handedOver: log.handedOver,
  });
  const [missing, setMissing] = useState('');
  if (!draft.ready) return null;
  const { from, until, guards, what, takenOverBy, handedOver } = draft.value;
  const put = (change: Partial<typeof draft.value>) => {
    setMissing('');
    draft.set((before) => ({ ...before, ...change }));
  };
  const send = async () => {
    const hours = { day, from: readTime(from), until: readTime(until) };
    if (!isTime(hours.from) || !isTime(hours.until) || guards.trim() === '') return setMissing(words.otherMissing);
    if (result === 'event' && what.trim() === '') return setMissing(words.whatLeft);
    const said = { guards, result, 'taken-over-by': takenOverBy, 'handed-over': handedOver };
    await onSend({ ...hours, ...said, ...(result === 'event' ? { what } : {}) });
    draft.discard();
  };
  return (
    <fieldset className={`plain ${classes.mend ?? ''}`} aria-label={`${words.mend}: ${words.shift(day, log)}`}>
      <div className={classes.pair}>
        <TextInput
          label={words.from}
          value={from}
          maxLength={10}
          onChange={(event) => put({ from: event.currentTarget.value })}
        />
        <TextInput
          label={words.until}
          value={until}
          maxLength={10}
          onChange={(event) => put({ until: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={words.guards}
        description={words.guardsHint}
        value={guards}
        maxLength={500}
        onChange={(event) => put({ guards: event.currentTarget.value })}
      />
      {result === 'event' ? (
        <Textarea
          label={words.what}
          description={words.whatHint}
          value={what}
          maxLength={2000}
          autosize
          minRows={3}
          onChange={(event) => put({ what: event.currentTarget.value })}
        />
      ) : null}
      <TextInput
        label={words.takenOverBy}
        value={takenOverBy}
        maxLength={300}
        onChange={(event) => put({ takenOverBy: event.currentTarget.value })}
      />
      <Textarea
        label={words.handedOver}
        description={words.handedOverHint}
        value={handedOver}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => put({ handedOver: event.currentTarget.value })}
      />
      {missing ? (
        <p role="alert" className={classes.lacking}>
          {missing}
        </p>
      ) : null}
      <div className={classes.ways}>
        <Button onClick={() => void send()}>{words.sendAgain}</Button>
        <Button
          variant="default"
          onClick={() => {
            draft.discard();
            onCancel();
          }}
        >
          {general.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
