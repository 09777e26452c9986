import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import type { Tables } from '#platform/tables.ts';
import type { StoredEntry } from './entry-store.ts';

type Db = Kysely<Tables>;

/** Which entries of which units a list shows. */
export interface Listed {
  readonly unitIds: readonly Id[];
  readonly register: string;
  readonly firstDay?: PlainDate | undefined;
  readonly lastDay?: PlainDate | undefined;
  readonly state?: string | undefined;
  readonly search?: string | undefined;
  /** A field and a choice it holds. */
  readonly holds?: readonly [field: string, choice: string] | undefined;
  /** Those that count in a measure: the place it has, and the days whose amounts make it. */
  readonly measure?:
    | {
        readonly place: number;
        readonly kind: 'flow' | 'stock';
        readonly firstDay: PlainDate | null;
        readonly lastDay: PlainDate | null;
      }
    | undefined;
  /** Those struck out too. */
  readonly withdrawn: boolean;
}

/** Where a page ended; the next goes on below. */
export interface After {
  readonly day: PlainDate;
  readonly id: Id;
}

const like = (word: string): string => `%${word.replace(/[\\%_]/gu, '\\$&')}%`;

/** A flow rests on entries that add in its days, a stock on those whose amounts up to its last day are not undone. */
function counting(measure: NonNullable<Listed['measure']>, register: string): RawBuilder<unknown> {
  const amount = sql.raw(`a.amounts[${measure.place + 1}]`);
  return sql`exists (
    select from entry_amount a where a.unit_id = e.unit_id and a.entry_id = e.id and a.register = ${register}
      and (${measure.lastDay}::date is null or a.day <= ${measure.lastDay}::date)
      and (${measure.firstDay}::date is null or a.day >= ${measure.firstDay}::date)
      and ${amount} <> 0
    having ${measure.kind === 'flow' ? sql`count(*) > 0` : sql`sum(${amount}) <> 0`})`;
}

function whereOf(listed: Listed): RawBuilder<unknown> {
  const words = fold((listed.search ?? '').replace(/\p{Cc}/gu, ' '))
    .split(' ')
    .filter(Boolean);
  const conditions = [
    sql`e.unit_id = any(${[...listed.unitIds]}::uuid[])`,
    sql`e.register = ${listed.register}`,
    ...(listed.firstDay ? [sql`e.day >= ${listed.firstDay}::date`] : []),
    ...(listed.lastDay ? [sql`e.day <= ${listed.lastDay}::date`] : []),
    ...(listed.state ? [sql`e.state = ${listed.state}`] : []),
    ...(listed.withdrawn ? [] : [sql`e.withdrawn_at is null`]),
    ...(listed.holds ? [sql`e.content -> ${listed.holds[0]} @> ${JSON.stringify(listed.holds[1])}::jsonb`] : []),
    ...words.map((word) => sql`e.folded like ${like(word)}`),
    ...(listed.measure ? [counting(listed.measure, listed.register)] : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** One page of entries, the latest day first, after the one named. */
export async function selectPage(
  db: Db,
  listed: Listed,
  after: After | undefined,
  atMost: number,
): Promise<StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select e.unit_id as "unitId", e.id, e.register, e.definition_version as version, e.day, e.content as values, e.state,
      e.revision, e.created_at as "createdAt", c.full_name as "createdBy", e.updated_at as "updatedAt",
      u.full_name as "updatedBy", e.withdrawn_at as "withdrawnAt", w.full_name as "withdrawnBy",
      e.withdrawn_reason as "withdrawnReason"
    from (
      select e.* from entry e where ${whereOf(listed)}
        ${after ? sql`and (e.day, e.id) < (${after.day}::date, ${after.id}::uuid)` : sql``}
      order by e.day desc, e.id desc limit ${atMost}
    ) e join person c on c.id = e.created_by join person u on u.id = e.updated_by
      left join person w on w.id = e.withdrawn_by
    order by e.day desc, e.id desc`.execute(db);
  return rows;
}

/** How many entries all pages have. */
export async function countListed(db: Db, listed: Listed): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from entry e where ${whereOf(listed)}`.execute(db);
  return rows[0]?.total ?? 0;
}
