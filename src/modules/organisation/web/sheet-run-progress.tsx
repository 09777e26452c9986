import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Id } from '#base/id.ts';
import { ApiRefusal } from '#ui/api-errors.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Loading, Progress } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { sheetRunWords as words } from './sheet-run-words.ts';
import { type SheetRun, sheetRunsApi } from './sheet-runs-api.ts';

/** How often a page asks how far a sheet is. */
const EVERY = 1000;

interface SheetRunProgressProps {
  readonly runId: Id;
  /** Told once, with what came of the sheet; the run is put away by then. */
  readonly onDone: (run: SheetRun) => void;
  /** The sheet is gone: stopped, refused and read, or too old. */
  readonly onGone: () => void;
}

const isOver = (state: SheetRun['state'] | undefined): boolean => state === 'done' || state === 'refused';

export const putAway = (runId: Id) => sheetRunsApi('DELETE /api/sheet-runs/:runId', { params: { runId } });

/** A long sheet on its way: how many rows were looked at, and a way to stop it. */
export function SheetRunProgress({ runId, onDone, onGone }: SheetRunProgressProps) {
  const run = useQuery({
    ...sheetRunsApi.query('GET /api/sheet-runs/:runId', { params: { runId } }),
    staleTime: 0,
    refetchInterval: ({ state }) => (isOver(state.data?.state) ? false : EVERY),
    refetchIntervalInBackground: true,
    retry: false,
  });
  const told = useRef(false);
  const ended = run.data?.state === 'done' ? run.data : undefined;
  useEffect(() => {
    if (!ended || told.current) return;
    told.current = true;
    onDone(ended);
  }, [ended, onDone]);
  const stop = useCommand(
    (_: undefined, options) => sheetRunsApi('DELETE /api/sheet-runs/:runId', { params: { runId }, ...options }),
    () => {
      onGone();
      toast(words.stopped);
    },
  );
  if (run.error instanceof ApiRefusal && run.error.code === 'not-found') {
    return (
      <Note kind="warning" actions={<Button onClick={onGone}>{words.understood}</Button>}>
        {words.gone}
      </Note>
    );
  }
  if (run.error && !run.data) return <FailureNote error={run.error} />;
  if (!run.data || run.data.state === 'done') return <Loading />;
  const { state, purpose, rowsDone, rowsTotal, refusal } = run.data;
  if (state === 'refused') {
    return (
      <Note
        kind="danger"
        role="alert"
        actions={
          <Button variant="default" onClick={() => void putAway(runId).then(onGone, onGone)}>
            {words.understood}
          </Button>
        }
      >
        {refusal?.sentence ?? words.refused}
      </Note>
    );
  }
  const telling = purpose === 'add-units' ? words.writing : words.judging;
  const what = { waiting: words.waiting(rowsTotal), stopping: words.stopping, running: telling(rowsDone, rowsTotal) };
  return (
    <Stack>
      <Progress what={what[state]} part={state === 'running' ? rowsDone / rowsTotal : undefined} />
      <p>{words.leave}</p>
      <FailureNote error={stop.error} />
      <div>
        <ConfirmButton
          label={words.stop}
          consequence={purpose === 'add-units' ? words.stopWrite : words.stopCheck}
          variant="default"
          busy={stop.busy}
          onConfirm={() => stop.run(undefined)}
        />
      </div>
    </Stack>
  );
}
