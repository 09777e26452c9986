import { fold } from '#base/vietnamese.ts';
import { pickerWords as words } from './picker-words.ts';

/** One that can be picked, as it is shown. */
export interface Pickable {
  readonly id: string;
  readonly name: string;
  /** What it is and where it stands: tells it from others of its name. */
  readonly told?: string | undefined;
}

/** What was chosen, and what is typed to find one more. */
export interface Picking<T extends Pickable> {
  readonly chosen: readonly T[];
  readonly typed: string;
}

export const picking = <T extends Pickable>(chosen?: T): Picking<T> => ({ chosen: chosen ? [chosen] : [], typed: '' });

/**
 * What is wrong when a form is sent: typed words that chose nothing would be lost silently.
 * @param what what is picked, in words: “đơn vị”, “người”
 */
export const judgePicking = ({ chosen, typed }: Picking<Pickable>, what: string): string | undefined =>
  chosen.length === 0 && typed.trim() !== '' ? words.notChosen(what) : undefined;

/** How each is named among the others: by its name, and those that share one with what tells them apart. */
export function namesOf(all: readonly Pickable[]): (one: Pickable) => string {
  const ids = new Map<string, Set<string>>();
  for (const { id, name } of all) ids.set(fold(name), (ids.get(fold(name)) ?? new Set()).add(id));
  return ({ name, told }) => (told && (ids.get(fold(name))?.size ?? 0) > 1 ? `${name} (${told})` : name);
}

/** Those whose names hold every word, marks or not. */
export function holding<T extends Pickable>(all: readonly T[], typed: string): T[] {
  const parts = fold(typed).split(' ');
  return all.filter(({ name }) => parts.every((part) => fold(name).includes(part)));
}

/** A query as TanStack Query wants it. */
export interface Asked<Reply> {
  readonly queryKey: readonly unknown[];
  readonly queryFn: (context: { signal: AbortSignal }) => Promise<Reply>;
}

export interface Hits<T extends Pickable> {
  readonly hits: readonly T[];
  /** There are more than were told. */
  readonly more: boolean;
}

/** The same question, answered with what can be picked. */
export const hitsOf = <Reply, T extends Pickable>(
  { queryKey, queryFn }: Asked<Reply>,
  from: (reply: Reply) => Hits<T>,
): Asked<Hits<T>> => ({
  queryKey: [...queryKey, 'hits'],
  queryFn: async (context) => from(await queryFn(context)),
});
