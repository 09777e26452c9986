import type { ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import type { Definition } from '../rules/definition.ts';
import { type Finding, judgeEntry } from '../rules/judge-entry.ts';
import { titleOf } from '../rules/say-entry.ts';
import { isBlank } from '../rules/values.ts';
import { definitionOf, type Registers } from './definitions.ts';
import { type StoredEntry, selectAlike } from './entry-store.ts';
import { lifeOf } from './seen-register.ts';

type Reply = ReplyOf<(typeof registersContract)['addEntry']>;

/** An entry as pages get it. */
export const shownEntry = (entry: StoredEntry): Reply['entry'] => ({
  id: entry.id,
  version: entry.version,
  day: entry.day,
  values: entry.values as Reply['entry']['values'],
  state: entry.state,
  revision: entry.revision,
  createdAt: entry.createdAt.toISOString(),
  createdBy: entry.createdBy,
  updatedAt: entry.updatedAt.toISOString(),
  updatedBy: entry.updatedBy,
  withdrawn:
    entry.withdrawnAt === null
      ? null
      : { at: entry.withdrawnAt.toISOString(), by: entry.withdrawnBy ?? '', reason: entry.withdrawnReason ?? '' },
});

/** Entries of the same unit that are perhaps the same event; shown, never refused. */
export async function alikeTo(
  work: Work,
  registers: Registers,
  definition: Definition,
  entry: StoredEntry,
): Promise<Reply['alike']> {
  const { alike, day } = definition;
  const says = alike.some((field) => field !== day && !isBlank(entry.values[field]));
  if (!says || entry.withdrawnAt !== null) return [];
  const found = await selectAlike(work.tx, entry, alike, day);
  const titled = async (one: (typeof found)[number]) => {
    const by = await definitionOf(work, registers, { register: entry.register, version: one.version });
    return { id: one.id, day: one.day, title: titleOf(by, one.values) };
  };
  const shown: Reply['alike'] = [];
  for (const one of found) shown.push(await titled(one));
  return shown;
}

/** What does not fit in an entry as it stands. */
export async function findingsOf(work: Work, definition: Definition, entry: StoredEntry): Promise<Finding[]> {
  const life = await lifeOf(work, entry.unitId);
  return judgeEntry(definition, entry.values, { today: work.today, life, state: entry.state });
}
