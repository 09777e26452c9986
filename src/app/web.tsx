import '#ui/mantine-base.ts';
import '#ui/global.css';
import '#ui/print.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { accountsSession } from '#modules/accounts/web/session-source.ts';
import { ApiRefusal } from '#ui/api-errors.ts';
import { SessionProvider } from '#ui/session-provider.tsx';
import { makeRouter } from '#ui/shell/make-router.tsx';
import { theme, variables } from '#ui/theme.ts';
import { pages } from './routes.tsx';

/** Comes after the page: it is nothing to look at. */
const SendWaiting = lazy(() => import('#modules/registers/web/outbox/send-waiting.tsx'));

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A “no” stays a “no”; only a lost network or a fault is worth another try.
      retry: (count, error) => count < 2 && !(error instanceof ApiRefusal && error.status < 500),
    },
  },
});
const router = makeRouter(pages);
const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <SessionProvider source={accountsSession}>
          <RouterProvider router={router} />
          <Suspense fallback={null}>
            <SendWaiting />
          </Suspense>
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
