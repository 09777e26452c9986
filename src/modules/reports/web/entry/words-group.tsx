import { Textarea } from '@mantine/core';
import { fieldId } from '#ui/fields.ts';
import type { ReportView } from '../reports-api.ts';
import { reportWords as words } from '../words.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import classes from './entry.module.css';
import type { EntryState } from './entry-store.ts';
import type { FieldActions } from './figure-field.tsx';
import { shownAt } from './outbox.ts';

interface WordsGroupProps {
  readonly view: ReportView;
  readonly state: EntryState;
  readonly actions: FieldActions;
  readonly reasonOf: (where: string) => string | undefined;
}

/** The text parts of a report. */
export function WordsGroup({ view, state, actions, reasonOf }: WordsGroupProps) {
  return (
    <>
      <p className={classes.help}>{words.wordsLead}</p>
      {view.form.textParts.map(({ code, title, help }) => {
        const place = `words/${code}`;
        const conflict = state.outbox.conflicts[place];
        const reason = reasonOf(`words:${code}`);
        return (
          <div key={code} className={classes.part}>
            {reason ? (
              <p className={classes.reason}>
                <strong>{words.reasonHere}:</strong> {reason}
              </p>
            ) : null}
            {conflict ? (
              <>
                <p className={classes.name}>{title}</p>
                <ConflictChoice place={place} conflict={conflict} onSettle={actions.settle} />
              </>
            ) : (
              <Textarea
                id={fieldId(`words:${code}`)}
                label={title}
                description={help}
                autosize
                minRows={3}
                maxRows={20}
                maxLength={50_000}
                value={String(shownAt(state.stored, state.outbox, place) ?? '')}
                onChange={(event) => actions.type(place, event.currentTarget.value)}
                onBlur={actions.leave}
              />
            )}
          </div>
        );
      })}
    </>
  );
}
