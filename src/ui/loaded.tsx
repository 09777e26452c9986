import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiOffline } from './api-errors.ts';
import { FailureNote } from './failure-note.tsx';
import { Loading } from './loading.tsx';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is being loaded, in words. */
  readonly what?: string;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** The lives of something asked for: on its way, without network, failed (with a way to try again), here. */
export function Loaded<T>({ query, what, rows, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  // Without network nothing is even asked; whoever waits is told so, and it goes on by itself.
  if (query.fetchStatus === 'paused') return <FailureNote error={new ApiOffline()} />;
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(what ? { what } : {})} {...(rows ? { rows } : {})} />;
}
