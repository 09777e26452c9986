import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { KeptText, RestoredNote } from '#ui/kept-text.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import type { Move, SimpleField } from '../../rules/definition.ts';
import { judgeEntry } from '../../rules/judge-entry.ts';
import { missingOf, valuesAfter } from '../../rules/moves.ts';
import { dayAt, isBlank, otherPlace, type Values } from '../../rules/values.ts';
import type { AnswerWays } from '../evidence/answer-form.tsx';
import { MoveEvidence, useUnproven } from '../evidence/move-evidence.tsx';
import { FieldInput } from '../form/field-input.tsx';
import { type EntryView, registersApi } from '../registers-api.ts';
import { stateName } from '../show-field.ts';
import { registerWords } from '../words.ts';
import classes from './entry.module.css';

const words = registerWords.entry;

interface EntryMovesProps {
  readonly unitId: string;
  readonly view: EntryView;
  /** A step shows the files of the entry, or does no more. */
  readonly onEvidence: (isShown: boolean) => void;
}

/** The states an entry may go to now, each as a button with what that asks to be written. */
export function EntryMoves({ unitId, view, onEvidence }: EntryMovesProps) {
  const moves = view.definition.states?.moves.filter(({ code }) => view.moves.includes(code)) ?? [];
  if (moves.length === 0) return null;
  return (
    <div className={`${classes.ways} ${classes.state}`} data-screen-only>
      {moves.map((move) => (
        <MoveButton key={move.code} unitId={unitId} view={view} move={move} onEvidence={onEvidence} />
      ))}
    </div>
  );
}

/** What the move asks, as the entry has it already. */
const begun = (move: Move, values: Values): Values =>
  Object.fromEntries(
    move.asks
      .flatMap((code) => [code, otherPlace(code)])
      .flatMap((place) => (isBlank(values[place]) ? [] : [[place, values[place] ?? null]])),
  );

function MoveButton({ unitId, view, move, onEvidence }: EntryMovesProps & { readonly move: Move }) {
  const { definition, entry, today, life } = view;
  const client = useQueryClient();
  const place = { unitId, register: definition.code, entryId: entry.id };
  const draft = useDraft<Values>(`move/${unitId}/${entry.id}/${move.code}`, begun(move, entry.values));
  const typed = draft.value;
  const [tried, setTried] = useState(false);
  /** Pressed, while the files that show it are on their way: once they are there, it is taken. */
  const [wanted, setWanted] = useState(false);
  const answer = useRef<AnswerWays>(null);
  const send = useCommand(
    (values: Values, options) =>
      registersApi('POST /api/units/:unitId/registers/:register/entries/:entryId/moves/:move', {
        params: { ...place, move: move.code },
        body: { revision: entry.revision, values: values as never },
        ...options,
      }),
    async ({ entry: moved }) => {
      draft.discard();
      toast(words.movedTo(stateName(definition, moved.state) ?? ''));
      await client.invalidateQueries();
    },
  );
  const values = valuesAfter(move, entry.values, typed);
  const missing = missingOf(definition, move, values);
  const own = [
    ...missing,
    ...judgeEntry(definition, values, { today, life, state: move.to }).filter(
      // What the step asks is never too much: it is only asked after what is missing still.
      ({ where, code }) => code !== 'not-asked' || missing.length === 0 || !move.asks.includes(where),
    ),
  ];
  const unproven = useUnproven(place, move.needsEvidence);
  const refused = send.error instanceof ApiRefusal ? send.error.findings : [];
  const error = (where: string): string | undefined =>
    tried ? [...own, ...refused].find((one) => one.where === where && one.severity === 'error')?.sentence : undefined;
  const fields = move.asks.flatMap((code) =>
    definition.fields.filter((field): field is SimpleField => field.code === code && field.kind !== 'rows'),
  );
  const wrong = own.some(({ where, severity }) => severity === 'error' && move.asks.includes(where));
  const confirm = async () => {
    setTried(true);
    if (wrong || unproven === 'none') return false;
    if (!unproven) return send.run(typed);
    setWanted(unproven === 'waiting' || (await answer.current?.send()) === true);
    return false;
  };
  const goes = wanted && !unproven && !wrong && !send.busy;
  const { run } = send;
  useEffect(() => {
    if (unproven === 'none') setWanted(false);
    if (!goes) return;
    setWanted(false);
    void run(typed);
  }, [unproven, goes, run, typed]);
  const shown = useCallback(
    (isShown: boolean) => {
      // Closed, it is wanted no more.
      if (!isShown) setWanted(false);
      onEvidence(isShown);
    },
    [onEvidence],
  );
  /** What is still being changed is not what was pressed for: it is pressed again. */
  const change = (to: () => void) => {
    setWanted(false);
    to();
  };
  if (!draft.ready) return null;
  return (
    <ConfirmButton
      label={move.name}
      consequence={words.moveConsequence(stateName(definition, move.to) ?? '')}
      busy={send.busy}
      onConfirm={confirm}
    >
      <div className={classes.fields}>
        {draft.restored ? <RestoredNote onDiscard={() => change(draft.discard)} /> : null}
        {fields.map((field) => (
          <FieldInput
            key={field.code}
            field={field}
            where={field.code}
            values={values}
            last={{}}
            day={dayAt(values, definition.day)}
            error={error(field.code)}
            warning={undefined}
            onChange={(place, value) => change(() => draft.set((before) => ({ ...before, [place]: value })))}
          />
        ))}
      </div>
      {move.needsEvidence ? (
        <MoveEvidence
          place={place}
          told={tried && (unproven !== 'waiting' || wanted) ? unproven : undefined}
          ways={answer}
          onShown={shown}
        />
      ) : null}
      {fields.length > 0 ? <KeptText keptAt={draft.keptAt} /> : null}
      <FailureNote error={send.error} />
    </ConfirmButton>
  );
}
