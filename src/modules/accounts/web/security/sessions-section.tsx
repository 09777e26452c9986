import { Button, Stack, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { formatInstant } from '#ui/instants.ts';
import { Loaded } from '#ui/loaded.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import classes from './security.module.css';
import { sessionsApi } from './security-api.ts';
import { securityWords } from './security-words.ts';

const words = securityWords.sessions;

/** Where the account is signed in; every other place can be ended from here. */
export function SessionsSection() {
  const client = useQueryClient();
  const query = useQuery(sessionsApi.query('GET /api/account/sessions'));
  const refresh = () => client.invalidateQueries({ queryKey: ['GET /api/account/sessions'] });
  const end = useCommand(
    ({ sessionId }: { sessionId: string; device: string }, options) =>
      sessionsApi('DELETE /api/account/sessions/:sessionId', { params: { sessionId }, ...options }),
    async (_, { device }) => {
      toast(words.ended(device));
      await refresh();
    },
  );
  const endOthers = useCommand(
    (_: undefined, options) => sessionsApi('POST /api/account/sessions/end-others', { ...options }),
    async ({ ended }) => {
      toast(words.endedOthers(ended));
      await refresh();
    },
  );
  return (
    <section>
      <Stack gap="sm">
        <Title order={2}>{words.title}</Title>
        <Loaded query={query} what={words.loading}>
          {({ sessions }) => (
            <>
              <ul className={classes.list}>
                {sessions.map(({ id, device, place, since, lastUsedAt, own }) => {
                  const name = device ?? words.unknown;
                  const told = words.told(name, place ?? '', formatInstant(since));
                  return (
                    <li key={id} className={classes.row}>
                      <div className={classes.what}>
                        <strong>{name}</strong> {own ? <span>({words.here})</span> : null}
                        <div className={classes.more}>
                          {[
                            words.since(formatInstant(since)),
                            place ? words.place(place) : '',
                            words.used(formatInstant(lastUsedAt)),
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </div>
                      </div>
                      {own ? null : (
                        <Button
                          variant="default"
                          aria-label={words.endOf(told)}
                          disabled={end.busy}
                          onClick={() => void end.run({ sessionId: id, device: name })}
                        >
                          {words.end}
                        </Button>
                      )}
                    </li>
                  );
                })}
              </ul>
              <FailureNote error={end.error ?? endOthers.error} />
              {sessions.length > 1 ? (
                <div>
                  <ConfirmButton
                    label={words.endOthers}
                    consequence={words.endOthersConsequence(sessions.length - 1)}
                    busy={endOthers.busy}
                    onConfirm={() => endOthers.run(undefined)}
                  />
                </div>
              ) : null}
            </>
          )}
        </Loaded>
      </Stack>
    </section>
  );
}
