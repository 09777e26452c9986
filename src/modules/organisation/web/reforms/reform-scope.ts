import { createContext, useContext } from 'react';
import type { PlainDate } from '#base/date.ts';
import type { NamedUnit } from './reforms-api.ts';

/** What every form of a draft needs to know: whose reform it is, its day, and the units it opens itself. */
export interface ReformScope {
  readonly officeId: string;
  /** The day as of which units are found; today while the day of the draft is not written. */
  readonly day: PlainDate;
  readonly opened: readonly NamedUnit[];
}

export const ReformScopeContext = createContext<ReformScope | undefined>(undefined);

export function useReformScope(): ReformScope {
  const scope = useContext(ReformScopeContext);
  if (!scope) throw new Error('ReformScopeContext is missing');
  return scope;
}
