import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatMinute } from '#base/date.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { Note } from '#ui/note.tsx';
import { ReasonButton } from '#ui/reason-button.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { EntryAnswers } from '../answers/entry-answers.tsx';
import { CounterEntry, LedgerNote } from '../ledger/counter-entry.tsx';
import { EntryPapers } from '../papers/entry-papers.tsx';
import { registersApi, type EntryView as View } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { AlikeNote } from './alike-note.tsx';
import { CorrectEntry } from './correct-entry.tsx';
import classes from './entry.module.css';
import { EntryFacts } from './entry-facts.tsx';
import { EntryMoves } from './entry-moves.tsx';
import { RaisedEntries, SourceEntry } from './raised-entries.tsx';
import { StateMark } from './state-mark.tsx';

const words = registerWords.entry;

interface EntryViewProps {
  readonly unitId: string;
  readonly view: View;
  /** The files of the entry are shown among what is done here, or no more. */
  readonly onEvidence: (isShown: boolean) => void;
}

/** What an entry says, and the ways to change it. */
export function EntryView({ unitId, view, onEvidence }: EntryViewProps) {
  const [correcting, setCorrecting] = useState(false);
  const { definition, entry, alike, findings, mayWrite } = view;
  const register = definition.code;
  if (correcting) {
    return <CorrectEntry unitId={unitId} view={view} onClose={() => setCorrecting(false)} />;
  }
  const isChanged = entry.revision > 1;
  return (
    <section aria-labelledby="written" className={classes.section}>
      <h2 id="written">{words.written}</h2>
      <div className={classes.notes}>
        {entry.withdrawn ? (
          <Note
            kind="warning"
            title={words.withdrawnOn(formatMinute(new Date(entry.withdrawn.at)), entry.withdrawn.by)}
          >
            {entry.withdrawn.reason}
          </Note>
        ) : (
          <>
            <LedgerNote unitId={unitId} register={register} entry={entry} raised={view.raised} mayWrite={mayWrite} />
            <AlikeNote alike={alike} unitId={unitId} register={register} />
            {findings.map(({ where, code, sentence }) => (
              <Note key={`${where} ${code}`} kind="warning">
                {sentence}
              </Note>
            ))}
          </>
        )}
      </div>
      {definition.states ? (
        <p className={classes.state}>
          {words.state}: <StateMark definition={definition} state={entry.state} />
        </p>
      ) : null}
      <SourceEntry unitId={unitId} view={view} />
      <EntryFacts definition={definition} values={entry.values} isOut={entry.withdrawn !== null} />
      <p className={classes.by}>
        {words.by(entry.createdBy, formatMinute(new Date(entry.createdAt)))}
        {isChanged ? <br /> : null}
        {isChanged ? words.changed(entry.updatedBy, formatMinute(new Date(entry.updatedAt))) : null}
      </p>
      <EntryPapers unitId={unitId} view={view} />
      <EntryMoves unitId={unitId} view={view} onEvidence={onEvidence} />
      <RaisedEntries unitId={unitId} view={view} />
      <EntryAnswers unitId={unitId} view={view} />
      {!mayWrite ? null : definition.ledger ? (
        <CounterEntry unitId={unitId} register={register} entry={entry} />
      ) : (
        <Ways unitId={unitId} view={view} onCorrect={() => setCorrecting(true)} />
      )}
    </section>
  );
}

function Ways({ unitId, view, onCorrect }: Omit<EntryViewProps, 'onEvidence'> & { readonly onCorrect: () => void }) {
  const client = useQueryClient();
  const { id, revision, withdrawn } = view.entry;
  const params = { unitId, register: view.definition.code, entryId: id };
  const told = (sentence: string) => async () => {
    toast(sentence);
    await client.invalidateQueries();
  };
  const withdraw = useCommand(
    (reason: string, options) =>
      registersApi('POST /api/units/:unitId/registers/:register/entries/:entryId/withdraw', {
        params,
        body: { revision, reason },
        ...options,
      }),
    told(words.withdrawnNow),
  );
  const restore = useCommand(
    (_: undefined, options) =>
      registersApi('POST /api/units/:unitId/registers/:register/entries/:entryId/restore', {
        params,
        body: { revision },
        ...options,
      }),
    told(words.restored),
  );
  if (withdrawn) {
    return (
      <div className={classes.ways} data-screen-only>
        <FailureNote error={restore.error} />
        <Button variant="default" loading={restore.busy} onClick={() => void restore.run(undefined)}>
          {words.restore}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.ways} data-screen-only>
      <Button variant="default" onClick={onCorrect}>
        {words.correct}
      </Button>
      <ReasonButton
        label={words.withdraw}
        danger
        variant="subtle"
        busy={withdraw.busy}
        error={withdraw.error}
        consequence={words.withdrawConsequence}
        reasonLabel={words.withdrawReason}
        reasonHint={words.withdrawReasonHint}
        onConfirm={(reason) => withdraw.run(reason)}
      />
    </div>
  );
}
