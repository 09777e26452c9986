import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Ledger } from '../../rules/definition.ts';
import type { Net } from '../../rules/ledger/balance.ts';
import { entryColumns, entryPeople, type StoredEntry } from '../entry-store.ts';

type Db = Kysely<Tables>;

/** A ledger of a unit: its register and the fields of its money. */
export interface LedgerKey {
  readonly unitId: Id;
  readonly register: string;
  readonly ledger: Ledger;
}

const net = ({ income, spending }: Ledger) =>
  sql`coalesce(sum((content ->> ${income})::bigint), 0) - coalesce(sum((content ->> ${spending})::bigint), 0)`;

/** What each day adds to the money of a source, the earliest first. */
export async function selectNets(db: Db, { unitId, register, ledger }: LedgerKey, source: string): Promise<Net[]> {
  const { rows } = await sql<{ day: PlainDate; amount: string }>`
    select day, (${net(ledger)})::text as amount from entry
    where unit_id = ${unitId} and register = ${register} and content ->> ${ledger.source} = ${source}
    group by day order by day`.execute(db);
  return rows.map(({ day, amount }) => ({ day, amount: Number(amount) }));
}

/** Only what was written before a moment; whatever stands now where there is none. */
const isKnown = (of: RawBuilder<unknown>, before: Date | null) =>
  sql`(${before}::timestamptz is null or ${of} < ${before}::timestamptz)`;

/** What each source has before a day. */
export async function selectBalancesBefore(
  db: Db,
  { unitId, register, ledger }: LedgerKey,
  day: PlainDate,
  before: Date | null,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ source: string; amount: string }>`
    select content ->> ${ledger.source} as source, (${net(ledger)})::text as amount from entry
    where unit_id = ${unitId} and register = ${register} and day < ${day}::date
      and ${isKnown(sql`created_at`, before)}
    group by 1`.execute(db);
  return new Map(rows.map(({ source, amount }) => [source, Number(amount)]));
}

/** An entry of a ledger, and whether it was taken back as far as is known. */
export interface BookedEntry extends StoredEntry {
  readonly isCountered: boolean;
}

/** The entries of some days in the order they were booked: by day, of one day as they were written. */
export async function selectBooked(
  db: Db,
  { unitId, register, ledger }: LedgerKey,
  { firstDay, lastDay }: { readonly firstDay: PlainDate; readonly lastDay: PlainDate },
  { source, before }: { readonly source: string | undefined; readonly before: Date | null },
  atMost: number,
): Promise<BookedEntry[]> {
  const { rows } = await sql<BookedEntry>`
    select ${entryColumns}, exists (select from entry k where k.unit_id = e.unit_id and k.counters = e.id
      and ${isKnown(sql`k.created_at`, before)}) as "isCountered"
    from entry e ${entryPeople}
    where e.unit_id = ${unitId} and e.register = ${register}
      and e.day between ${firstDay}::date and ${lastDay}::date
      and ${isKnown(sql`e.created_at`, before)}
      and (${source ?? null}::text is null or e.content ->> ${ledger.source} = ${source ?? null})
    order by e.day, e.created_at, e.id limit ${atMost}`.execute(db);
  return rows;
}
