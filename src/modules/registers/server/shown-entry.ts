import type { ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import type { Definition } from '../rules/definition.ts';
import { type Finding, judgeEntry } from '../rules/judge-entry.ts';
import { titleOf } from '../rules/say-entry.ts';
import { stateOf } from '../rules/states.ts';
import { isBlank } from '../rules/values.ts';
import { definitionOf, type Registers } from './definitions.ts';
import { type Db, type StoredEntry, selectAlike } from './entry-store.ts';
import { balanceFindings } from './ledger/balance-findings.ts';
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
  counters: entry.counters === null ? null : { entryId: entry.counters, reason: entry.counterReason ?? '' },
  counteredBy: entry.counteredBy,
});

/** One of a pair of a ledger, the wrong entry and what takes it back: nothing is left to be looked at. */
const isSettled = ({ counters, counteredBy }: StoredEntry): boolean => counters !== null || counteredBy !== null;

type Likened = Pick<StoredEntry, 'unitId' | 'id' | 'register' | 'day' | 'values'>;
type Found = Awaited<ReturnType<typeof selectAlike>>;

/** Standing entries of the same unit that hold the same where the register says so; none where nothing says anything. */
export async function findAlike(db: Db, { alike, day }: Definition, entry: Likened): Promise<Found> {
  const says = alike.some((field) => field !== day && !isBlank(entry.values[field]));
  return says ? selectAlike(db, entry, alike, day) : [];
}

/** As pages get them: shown, never refused. */
export async function shownAlike(
  work: Work,
  registers: Registers,
  register: string,
  found: Found,
): Promise<Reply['alike']> {
  const shown: Reply['alike'] = [];
  for (const one of found) {
    const by = await definitionOf(work, registers, { register, version: one.version });
    shown.push({ id: one.id, day: one.day, title: titleOf(by, one.values) });
  }
  return shown;
}

/** Entries of the same unit that are perhaps the same event as one that stands. */
export const alikeTo = async (
  work: Work,
  registers: Registers,
  definition: Definition,
  entry: StoredEntry,
): Promise<Reply['alike']> =>
  entry.withdrawnAt === null && !isSettled(entry)
    ? shownAlike(work, registers, entry.register, await findAlike(work.tx, definition, entry))
    : [];

/** What does not fit in an entry as it stands. */
export async function findingsOf(work: Work, definition: Definition, entry: StoredEntry): Promise<Finding[]> {
  if (isSettled(entry)) return [];
  const life = await lifeOf(work, entry.unitId);
  const own = judgeEntry(definition, entry.values, { today: work.today, life, state: stateOf(definition, entry) });
  return [...own, ...(await balanceFindings(work, definition, entry.unitId, entry.values))];
}
