import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureNote } from './failure-note.tsx';
import { Loading } from './loading.tsx';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is being loaded, in words. */
  readonly what?: string;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** The three lives of something asked for: on its way, failed (with a way to try again), here. */
export function Loaded<T>({ query, what, rows, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  return <Loading {...(what ? { what } : {})} {...(rows ? { rows } : {})} />;
}
