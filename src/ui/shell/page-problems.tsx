import { Button, Stack } from '@mantine/core';
import { formatDate } from '#base/date.ts';
import { formatDayOf } from '../instants.ts';
import { LinkButton } from '../link-button.tsx';
import { Note } from '../note.tsx';
import { Page } from '../page.tsx';
import { useSession, useSessionControls } from '../session.ts';
import { words } from '../words.ts';

export function NotFoundPage() {
  return (
    <Page title={words.notFound.title} width="narrow" lead={words.notFound.sentence}>
      <LinkButton to="/">{words.notFound.home}</LinkButton>
    </Page>
  );
}

export function ForbiddenPage() {
  return (
    <Page title={words.forbidden.title} width="narrow" lead={words.forbidden.sentence}>
      <LinkButton to="/">{words.notFound.home}</LinkButton>
    </Page>
  );
}

/** For a role that has no work of its own in the program yet, begins only on a later day, or has ended. */
export function NothingToDoPage() {
  const { startsAt, ended } = useSession();
  const { source } = useSessionControls();
  if (ended) {
    const { roleEnded } = words;
    const { role, unitName, lastDay, ask } = ended;
    return (
      <Page
        title={roleEnded.title}
        width="narrow"
        lead={roleEnded.lead(source.roleWord(role), unitName, formatDate(lastDay))}
      >
        <Stack>
          <p>{roleEnded.ask(ask)}</p>
          <p>{roleEnded.kept}</p>
          <div>
            <LinkButton to="/account">{words.nothingToDo.account}</LinkButton>
          </div>
        </Stack>
      </Page>
    );
  }
  const sentence = startsAt ? words.nothingToDo.startsOn(formatDayOf(startsAt)) : words.nothingToDo.sentence;
  return (
    <Page title={words.nothingToDo.title} width="narrow" lead={sentence}>
      <LinkButton to="/account">{words.nothingToDo.account}</LinkButton>
    </Page>
  );
}

/** A page that broke, or whose part could not be fetched (a new version was installed, or the network went). */
export function BrokenPage({ error }: { error: unknown }) {
  const notFetched = error instanceof Error && /dynamically imported module|module script|preload/i.test(error.message);
  return (
    <Page title={words.failure.pageTitle} width="narrow">
      <Note
        kind="danger"
        role="alert"
        actions={<Button onClick={() => location.reload()}>{words.failure.reload}</Button>}
      >
        {notFetched ? words.failure.newVersion : words.failure.unexpected}
      </Note>
    </Page>
  );
}
