import { Button } from '@mantine/core';
import { LinkButton } from '../link-button.tsx';
import { Note } from '../note.tsx';
import { Page } from '../page.tsx';
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
