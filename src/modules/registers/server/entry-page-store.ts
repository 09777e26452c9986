import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import type { Tables } from '#platform/tables.ts';
import type { Definition } from '../rules/definition.ts';
import { meetsSql } from './condition-sql-store.ts';
import { entryColumns, entryPeople, type StoredEntry } from './entry-store.ts';

type Db = Kysely<Tables>;

/** Which entries of which units a list shows. */
export interface Listed {
  readonly unitIds: readonly Id[];
  readonly register: string;
  readonly firstDay?: PlainDate | undefined;
  readonly lastDay?: PlainDate | undefined;
  readonly state?: string | undefined;
  /** By which an entry from before there were states has one. */
  readonly states?: Definition['states'];
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
  /** Without these, and without what was taken back in a ledger. */
  readonly notAmong?: readonly Id[] | undefined;
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

/** As `stateOf` of rules/states.ts says. */
function isIn(state: string, states: Definition['states']): RawBuilder<unknown> {
  if (!states) return sql`e.state = ${state}`;
  const begun = states.begins.map(
    (begin) => sql`when ${sql.join(begin.when.map(meetsSql), sql` and `)} then ${begin.state}::text`,
  );
  const first = sql`${states.first}::text`;
  const beginning = begun.length > 0 ? sql`case ${sql.join(begun, sql` `)} else ${first} end` : first;
  return sql`coalesce(e.state, ${beginning}) = ${state}`;
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
    ...(listed.state ? [isIn(listed.state, listed.states)] : []),
    ...(listed.withdrawn ? [] : [sql`e.withdrawn_at is null`]),
    ...(listed.holds ? [sql`e.content -> ${listed.holds[0]} @> ${JSON.stringify(listed.holds[1])}::jsonb`] : []),
    ...words.map((word) => sql`e.folded like ${like(word)}`),
    ...(listed.notAmong
      ? [
          sql`e.id <> all(${[...listed.notAmong]}::uuid[]) and e.counters is null`,
          sql`not exists (select from entry k where k.unit_id = e.unit_id and k.counters = e.id)`,
        ]
      : []),
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
    select ${entryColumns} from (
      select e.* from entry e where ${whereOf(listed)}
        ${after ? sql`and (e.day, e.id) < (${after.day}::date, ${after.id}::uuid)` : sql``}
      order by e.day desc, e.id desc limit ${atMost}
    ) e ${entryPeople}
    order by e.day desc, e.id desc`.execute(db);
  return rows;
}

/** How many entries all pages have. */
export async function countListed(db: Db, listed: Listed): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from entry e where ${whereOf(listed)}`.execute(db);
  return rows[0]?.total ?? 0;
}
