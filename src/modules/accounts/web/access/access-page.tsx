import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { accessWords } from './access-words.ts';

interface AccessPageProps<T> {
  readonly unitId: string;
  readonly words: { readonly title: string; readonly lead: string; readonly loading: string };
  readonly query: UseQueryResult<T>;
  readonly children: (reply: T) => ReactNode;
}

/** A page about the accounts of a unit, reached from its people. */
export function AccessPage<T extends { readonly unitName: string }>({
  unitId,
  words,
  query,
  children,
}: AccessPageProps<T>) {
  return (
    <Page
      title={words.title}
      lead={query.data ? `${query.data.unitName}. ${words.lead}` : words.lead}
      back={{ to: `/units/${unitId}/people`, word: accessWords.backToPeople }}
    >
      <Loaded query={query} what={words.loading}>
        {children}
      </Loaded>
    </Page>
  );
}
