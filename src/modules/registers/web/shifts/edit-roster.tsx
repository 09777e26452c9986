import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readTime } from '#base/read-time.ts';
import { ApiRefusal } from '#ui/api-errors.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId } from '#ui/fields.ts';
import { KeptText } from '#ui/kept-text.tsx';
import { Note } from '#ui/note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import type { useDraft } from '#ui/use-draft.ts';
import { changesBegun, mergeRosters, type RosterClash } from '../../rules/shifts/change-roster.ts';
import { rosterFaults } from '../../rules/shifts/judge-roster.ts';
import { tidyLines } from '../../rules/shifts/roster.ts';
import { RosterClashes } from './roster-clashes.tsx';
import { RosterForm } from './roster-form.tsx';
import { linesOf, type TypedRoster, typedOf } from './roster-typing.ts';
import classes from './shifts.module.css';
import { type RosterView, shiftsApi } from './shifts-api.ts';
import { useMinute } from './use-minute.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.week;

interface EditRosterProps {
  readonly unitId: string;
  readonly view: RosterView;
  readonly draft: ReturnType<typeof useDraft<TypedRoster>>;
  readonly onDone: () => void;
}

/** What the server has instead, when it refused an older base. */
const rosterIn = (error: unknown): RosterView['roster'] | undefined =>
  error instanceof ApiRefusal && error.code === 'stale' ? (error.facts.roster as RosterView['roster']) : undefined;

/** The week under edit: saved as a whole, put together with what somebody else saved meanwhile. */
export function EditRoster({ unitId, view, draft, onDone }: EditRosterProps) {
  const { firstDay } = view;
  const client = useQueryClient();
  const minute = useMinute();
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const typed = draft.value;
  const { clashes = [], merged = false } = typed;
  const lines = tidyLines(linesOf(typed.lines));
  const needsReason = typed.revision > 0 && changesBegun(firstDay, typed.base, lines, minute);
  const put = (change: Partial<TypedRoster>) => draft.set((before) => ({ ...before, ...change }));

  const save = useCommand(
    (body: { revision: number; lines: ReturnType<typeof tidyLines>; reason: string }, options) =>
      shiftsApi('PUT /api/units/:unitId/rosters/:week', {
        params: { unitId, week: firstDay },
        body: { ...body, lines: body.lines.map((line) => ({ ...line, people: line.people.map((day) => [...day]) })) },
        ...options,
      }).catch((error) => {
        const theirs = rosterIn(error);
        if (!theirs) throw error;
        const together = mergeRosters(typed.base, body.lines, theirs.lines);
        const { revision, lines: base } = theirs;
        // Kept with what is typed: a reload must not forget that something is still to be chosen.
        put({ revision, base, lines: typedOf(together.lines), clashes: together.clashes, merged: true });
        return undefined;
      }),
    async (saved) => {
      if (!saved) return;
      draft.acknowledge();
      toast(words.saved);
      await client.invalidateQueries();
      onDone();
    },
  );
  const trySave = async () => {
    // The place of a line is that of the form: it is judged as typed, blank lines too.
    const read = linesOf(typed.lines);
    const isBlank = (place: number) => tidyLines(read.slice(place, place + 1)).length === 0;
    const faults = rosterFaults(read).filter(({ where }) => where === 'lines' || !isBlank(Number.parseInt(where, 10)));
    const found = new Map(faults.map(({ where, sentence }) => [where, sentence]));
    if (needsReason && typed.reason.trim() === '') found.set('reason', words.reasonMissing);
    setErrors(found);
    const [first] = found.keys();
    if (first) document.getElementById(fieldId(first))?.focus();
    else await save.run({ revision: typed.revision, lines, reason: needsReason ? typed.reason : '' });
  };
  const take = (clash: RosterClash, side: 'mine' | 'theirs') => {
    const chosen = clash[side].join(', ');
    put({
      lines: typed.lines.map((line) =>
        readTime(line.from) === clash.from && readTime(line.until) === clash.until
          ? { ...line, days: line.days.with(clash.at, chosen) }
          : line,
      ),
      clashes: clashes.filter((one) => one !== clash),
    });
  };
  const tooMany = errors.get('lines');
  return (
    <div className={classes.stack}>
      {clashes.length > 0 ? <RosterClashes firstDay={firstDay} clashes={clashes} onTake={take} /> : null}
      {merged && clashes.length === 0 ? <Note role="status">{words.merged}</Note> : null}
      <RosterForm
        view={view}
        lines={typed.lines}
        errors={errors}
        onChange={(next) => {
          setErrors(new Map());
          put({ lines: next });
        }}
      />
      {needsReason ? (
        <TextInput
          id={fieldId('reason')}
          label={words.reason}
          description={words.reasonHint}
          error={errors.get('reason')}
          value={typed.reason}
          maxLength={500}
          onChange={(event) => put({ reason: event.currentTarget.value })}
        />
      ) : null}
      {tooMany ? <Note kind="danger">{tooMany}</Note> : null}
      <FailureNote error={save.error} />
      <div className={classes.foot}>
        <Button loading={save.busy} disabled={clashes.length > 0} onClick={() => void trySave()}>
          {words.save}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.discard();
            onDone();
          }}
        >
          {words.cancel}
        </Button>
        <KeptText keptAt={draft.keptAt} />
      </div>
    </div>
  );
}
