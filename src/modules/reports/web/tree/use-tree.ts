import { useNavigate, useSearch } from '@tanstack/react-router';
import { isPlainDate, type PlainDate } from '#base/date.ts';
import { useToday } from '#ui/server-day.ts';

/** By which tree units are placed: that of the window, of today, or of a chosen day (empty while none is typed). */
export type TreeChosen =
  | { readonly by: 'window' }
  | { readonly by: 'today' }
  | { readonly by: 'day'; readonly day: string };

export interface ChosenTree {
  readonly chosen: TreeChosen;
  /** The day of the tree; undefined for that of the window, and while no day is typed. */
  readonly day: PlainDate | undefined;
  readonly choose: (chosen: TreeChosen) => void;
  /** What a link to another page with the same choice carries. */
  readonly search: Record<string, string>;
}

const inAddress = (chosen: TreeChosen): string | undefined =>
  'day' in chosen ? chosen.day : chosen.by === 'today' ? 'today' : undefined;

/** The choice of tree, kept in the address so that a link shows the same. */
export function useTree(): ChosenTree {
  const today = useToday();
  const navigate = useNavigate();
  const { tree } = useSearch({ strict: false }) as { tree?: unknown };
  const chosen: TreeChosen =
    typeof tree !== 'string' ? { by: 'window' } : tree === 'today' ? { by: 'today' } : { by: 'day', day: tree };
  const day = chosen.by === 'today' ? today : chosen.by === 'day' && isPlainDate(chosen.day) ? chosen.day : undefined;
  return {
    chosen,
    day,
    choose: (next) => {
      const search = (before: Record<string, unknown>) => ({ ...before, tree: inAddress(next) });
      void navigate({ to: '.', search: search as never, replace: true, resetScroll: false });
    },
    search: day && typeof tree === 'string' ? { tree } : {},
  };
}
