import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDraft } from '#ui/use-draft.ts';
import { words as general } from '#ui/words.ts';
import type { ShiftHours } from '../../rules/shifts/roster.ts';
import type { Values } from '../../rules/values.ts';
import classes from './shifts.module.css';
import { shiftWords } from './words.ts';

const words = shiftWords.log;

interface LogCardProps {
  readonly unitId: string;
  readonly shift: ShiftHours & { readonly guards: string };
  readonly heading: string;
  /** Who stands next by the roster. */
  readonly next: string;
  /** It is in the log: only what happened is still to be added. */
  readonly logged: string | undefined;
  readonly onLog: (values: Values) => Promise<unknown>;
}

interface Typed {
  readonly open: boolean;
  readonly what: string;
  readonly takenOverBy: string | undefined;
  readonly handedOver: string;
}

const nothing: Typed = { open: false, what: '', takenOverBy: undefined, handedOver: '' };

/** One shift and its two buttons: *Bình thường* logs it, *Có việc* asks what happened. */
export function LogCard({ unitId, shift, heading, next, logged, onLog }: LogCardProps) {
  const { day, from, until, guards } = shift;
  const draft = useDraft<Typed>(`shift/${unitId}/${day}/${from}-${until}`, nothing);
  const [missing, setMissing] = useState(false);
  const { open, what, handedOver } = draft.value;
  const takenOverBy = draft.value.takenOverBy ?? next;
  // Whom the roster names next was taken over with the shift; of one in the log only what is typed is said.
  const said = logged ? (draft.value.takenOverBy ?? '') : takenOverBy;
  const put = (change: Partial<Typed>) => draft.set((before) => ({ ...before, ...change }));
  const log = async (result: 'normal' | 'event') => {
    if (result === 'event' && what.trim() === '') {
      setMissing(true);
      return;
    }
    const values = { day, from, until, guards, result, 'taken-over-by': said, 'handed-over': handedOver };
    await onLog(result === 'event' ? { ...values, what } : values);
    draft.discard();
  };
  const id = `what-${day}-${from}-${until}`.replaceAll(':', '');
  return (
    <section className={classes.card} aria-labelledby={`${id}-head`} data-logged={logged ? true : undefined}>
      <p className={classes.when}>{heading}</p>
      <h2 id={`${id}-head`}>{words.shift(day, shift)}</h2>
      <p className={classes.who}>{guards}</p>
      <p className={classes.done} role="status">
        {logged}
      </p>
      {draft.ready && open ? (
        <div className={classes.what}>
          <Textarea
            id={id}
            label={words.what}
            description={words.whatHint}
            error={missing && what.trim() === '' ? words.whatMissing : undefined}
            value={what}
            maxLength={2000}
            autosize
            minRows={3}
            autoFocus
            onChange={(event) => put({ what: event.currentTarget.value })}
          />
          <div className={classes.ways}>
            <Button onClick={() => void log('event')}>{words.save}</Button>
            <Button variant="default" onClick={() => put({ open: false })}>
              {general.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <div className={classes.two}>
          {logged ? null : (
            <Button size="lg" onClick={() => void log('normal')}>
              {words.normal}
            </Button>
          )}
          <Button size="lg" variant="default" onClick={() => put({ open: true })}>
            {logged ? words.addEvent : words.event}
          </Button>
        </div>
      )}
      <details className={classes.fold}>
        <summary>{takenOverBy ? words.handOverTo(takenOverBy) : words.handOverNobody}</summary>
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
        {logged && !open && (said !== '' || handedOver !== '') ? (
          <Button variant="default" onClick={() => void log('normal')}>
            {words.saveHandOver}
          </Button>
        ) : null}
      </details>
    </section>
  );
}
