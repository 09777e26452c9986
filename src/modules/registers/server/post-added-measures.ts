import type { Database } from '#platform/database/connect.ts';
import type { Definition } from '../rules/definition.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import { stateOf } from '../rules/states.ts';
import { appendAmounts, type CountedEntry, selectCounted, takeAmounts } from './added-measures-store.ts';
import { insertAmounts } from './amount-store.ts';

const AT_ONCE = 2_000;

/** As an entry counts that stands: one from before its register had states is where it would begin now. */
const standing = (definition: Definition, entry: Pick<CountedEntry, 'values' | 'state'>) => ({
  values: entry.values,
  state: stateOf(definition, entry),
  withdrawn: false,
});

/**
 * Counts the measures a register has gained behind its first `had` ones, in every entry that stands: otherwise they would
 * say nought of all that was written before. What the entries added before stays as it is.
 */
export async function postAddedMeasures(db: Database, definition: Definition, had: number): Promise<void> {
  const added = { ...definition, measures: definition.measures.slice(had) };
  let entries = await selectCounted(db, definition.code, undefined, AT_ONCE);
  while (entries.length > 0) {
    const posted = entries.map(({ unitId, id, values, state }) => ({
      unitId,
      entryId: id,
      postings: postAmounts(added, standing(definition, { values, state })),
    }));
    await appendAmounts(db, definition.code, had, posted);
    entries = await selectCounted(db, definition.code, entries.at(-1), AT_ONCE);
  }
}

/** Counts every entry that stands anew, where a measure the register had counts otherwise than before. */
export async function postAnew(db: Database, definition: Definition): Promise<void> {
  const { code: register } = definition;
  let entries = await selectCounted(db, register, undefined, AT_ONCE);
  while (entries.length > 0) {
    await takeAmounts(db, entries);
    await insertAmounts(
      db,
      entries.map(({ unitId, id, values, state }) => ({
        unitId,
        entryId: id,
        register,
        postings: postAmounts(definition, standing(definition, { values, state })),
      })),
    );
    entries = await selectCounted(db, register, entries.at(-1), AT_ONCE);
  }
}
