import { Navigate, useLocation } from '@tanstack/react-router';
import { FailureNote } from '../failure-note.tsx';
import { Loading } from '../loading.tsx';
import { Page } from '../page.tsx';
import type { PageRoute } from '../router.ts';
import { useSessionControls } from '../session.ts';
import { words } from '../words.ts';
import { Shell } from './shell.tsx';

/** Lets only signed-in people through; the others sign in first and come back to where they wanted to go. */
export function PrivatePages({ pages }: { pages: readonly PageRoute[] }) {
  const { state } = useSessionControls();
  const wanted = useLocation({ select: (location) => location.href });
  if (state.status === 'in') return <Shell pages={pages} session={state.session} grant={state.grant} />;
  if (state.status === 'out') {
    // On the way already: asking again with the new address would never end.
    if (wanted.startsWith('/sign-in')) return null;
    return <Navigate to="/sign-in" search={(wanted === '/' ? {} : { next: wanted }) as never} replace />;
  }
  if (state.status === 'failed') {
    return (
      <main>
        <Page title={words.failure.pageTitle} width="narrow">
          <FailureNote error={state.error} onRetry={state.retry} />
        </Page>
      </main>
    );
  }
  return (
    <main style={{ padding: '1rem', maxWidth: '46rem', marginInline: 'auto' }}>
      <Loading />
    </main>
  );
}
