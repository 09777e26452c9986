import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Progress } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { fillPath } from '#ui/router.ts';
import { sheetApi } from './sheet-api.ts';
import { sheetWords as words } from './sheet-words.ts';

const ASK_EVERY = 1_000;

interface ImportProgressProps {
  readonly unitId: string;
  readonly importId: string;
  readonly onAnother: () => void;
}

/** How far the server is, and what to do when it has ended. */
export function ImportProgress({ unitId, importId, onAnother }: ImportProgressProps) {
  const state = useQuery({
    ...sheetApi.query('GET /api/units/:unitId/people/imports/:importId', { params: { unitId, importId } }),
    refetchInterval: ({ state: { data } }) => (data && data.state !== 'waiting' ? false : ASK_EVERY),
  });
  return (
    <Loaded query={state} what={words.working}>
      {({ state: stage, done, total, mailed, given }) => {
        if (stage === 'waiting') {
          return (
            <Stack>
              <Progress what={words.working} part={total > 0 ? done / total : undefined} />
              <p>{words.workingLead}</p>
            </Stack>
          );
        }
        const another = (
          <Button variant="default" onClick={onAnother}>
            {words.another}
          </Button>
        );
        if (stage === 'refused') {
          return (
            <Note kind="danger" role="status" title={words.refusedTitle} actions={another}>
              {words.refusedLead}
            </Note>
          );
        }
        const slips = done - mailed - given;
        return (
          <Note
            kind="done"
            role="status"
            title={words.doneTitle(done)}
            actions={
              <>
                {slips > 0 ? (
                  <LinkButton to={fillPath('/units/:unitId/slips', { unitId })}>{words.toSlips}</LinkButton>
                ) : null}
                {another}
              </>
            }
          >
            {mailed > 0 ? <p>{words.doneMails(mailed)}</p> : null}
            {given > 0 ? <p>{words.doneGiven(given)}</p> : null}
            {slips > 0 ? <p>{words.doneSlips(slips)}</p> : null}
          </Note>
        );
      }}
    </Loaded>
  );
}
