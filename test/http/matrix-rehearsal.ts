import type { Transaction } from 'kysely';
import type { Database } from '#platform/database/connect.ts';
import type { Tables } from '#platform/tables.ts';

type Prepare = (tx: Transaction<Tables>) => Promise<unknown>;

class RollBack extends Error {}

/** A database whose units of work are undone while a rehearsal runs, so that every caller meets the same world. */
export function rehearsing() {
  let prepare: Prepare | undefined;

  async function undone<T>(db: Database, act: (tx: Transaction<Tables>) => Promise<T>, before: Prepare): Promise<T> {
    let result: { readonly value: T } | undefined;
    try {
      await db.transaction().execute(async (tx) => {
        await before(tx);
        result = { value: await act(tx) };
        throw new RollBack();
      });
    } catch (error) {
      if (!(error instanceof RollBack)) throw error;
    }
    if (!result) throw new Error('The work did not run');
    return result.value;
  }

  return {
    served: (db: Database): Database =>
      new Proxy(db, {
        get: (target, key) => {
          const before = prepare;
          if (key === 'transaction' && before) {
            return () => ({ execute: <T>(act: (tx: Transaction<Tables>) => Promise<T>) => undone(db, act, before) });
          }
          const value = Reflect.get(target, key, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }),
    /** Runs `act`; every unit of work in it begins with `before` and is undone. */
    rehearse: async <T>(act: () => Promise<T>, before: Prepare = async () => undefined): Promise<T> => {
      prepare = before;
      try {
        return await act();
      } finally {
        prepare = undefined;
      }
    },
  };
}
