import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { AskedGroups } from '../../rules/dissemination/telling.ts';

type Db = Kysely<Tables>;

/** What an office asked its units to make known, with the head of the document. */
export interface Asking {
  readonly unitId: Id;
  readonly id: Id;
  readonly documentId: Id;
  readonly title: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly signedOn: PlainDate | null;
  readonly dueDay: PlainDate;
  readonly toStaff: boolean;
  readonly toPupils: boolean;
  readonly toParents: boolean;
  readonly note: string | null;
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endedReason: string | null;
}

const columns = sql`
  d.unit_id as "unitId", d.id, d.document_id as "documentId", c.title, c.number, c.symbol, c.signed_on as "signedOn",
  d.due_day as "dueDay", d.to_staff as "toStaff", d.to_pupils as "toPupils", d.to_parents as "toParents", d.note,
  d.asked_at as "askedAt", p.full_name as "askedBy", d.ended_at as "endedAt", e.full_name as "endedBy",
  d.ended_reason as "endedReason"`;
const from = sql`
  from dissemination d join document c on c.unit_id = d.unit_id and c.id = d.document_id
    join person p on p.id = d.asked_by left join person e on e.id = d.ended_by`;

export interface NewAsking {
  readonly unitId: Id;
  readonly id: Id;
  readonly documentId: Id;
  readonly dueDay: PlainDate;
  readonly groups: AskedGroups;
  readonly note: string | null;
  readonly askedAt: Date;
  readonly askedBy: Id;
}

export async function insertAsking(db: Db, asking: NewAsking): Promise<void> {
  await db
    .insertInto('dissemination')
    .values({
      unit_id: asking.unitId,
      id: asking.id,
      document_id: asking.documentId,
      due_day: asking.dueDay,
      to_staff: asking.groups.staff,
      to_pupils: asking.groups.pupils,
      to_parents: asking.groups.parents,
      note: asking.note,
      asked_at: asking.askedAt,
      asked_by: asking.askedBy,
    })
    .execute();
}

/** Asks units that were not asked yet; answers with those that now are. */
export async function insertAskedUnits(
  db: Db,
  { unitId, id }: Pick<Asking, 'unitId' | 'id'>,
  unitIds: readonly Id[],
  at: Date,
): Promise<Id[]> {
  const { rows } = await sql<{ unit_id: Id }>`
    insert into dissemination_unit (unit_id, issuer_unit_id, dissemination_id, asked_at)
    select asked.id, ${unitId}, ${id}, ${at} from unnest(${[...unitIds]}::uuid[]) as asked(id)
    on conflict do nothing returning unit_id`.execute(db);
  return rows.map((row) => row.unit_id);
}

export async function selectAsking(db: Db, unitId: Id, id: Id): Promise<Asking | undefined> {
  const { rows } = await sql<Asking>`select ${columns} ${from} where d.unit_id = ${unitId} and d.id = ${id}`.execute(
    db,
  );
  return rows[0];
}

/** Several at once, each by its office and id. */
export async function selectAskingsById(
  db: Db,
  keys: readonly { readonly issuerId: Id; readonly disseminationId: Id }[],
): Promise<ReadonlyMap<Id, Asking>> {
  const [offices, ids] = [keys.map(({ issuerId }) => issuerId), keys.map((key) => key.disseminationId)];
  const { rows } = await sql<Asking>`
    select ${columns} ${from}
      join unnest(${offices}::uuid[], ${ids}::uuid[]) as k(unit_id, id) on k.unit_id = d.unit_id and k.id = d.id`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The same, kept from being ended until the end of the transaction; units that answer at once hold it together. */
export async function holdAsking(db: Db, unitId: Id, id: Id): Promise<Asking | undefined> {
  await sql`select from dissemination where unit_id = ${unitId} and id = ${id} for share`.execute(db);
  return selectAsking(db, unitId, id);
}

/** The same, held until the end of the transaction. */
export async function lockAsking(db: Db, unitId: Id, id: Id): Promise<Asking | undefined> {
  await sql`select from dissemination where unit_id = ${unitId} and id = ${id} for update`.execute(db);
  return selectAsking(db, unitId, id);
}

export const selectAskingsOfDocument = async (db: Db, unitId: Id, documentId: Id): Promise<Asking[]> =>
  (
    await sql<Asking>`select ${columns} ${from} where d.unit_id = ${unitId} and d.document_id = ${documentId}
      order by d.asked_at desc, d.id`.execute(db)
  ).rows;

/** An asking with how far it is: counts over all its units, those that ended without a word left out. */
export interface CountedAsking extends Asking {
  readonly recorded: number;
  readonly asked: number;
  readonly staffAll: number;
  readonly staffTold: number;
  readonly pupilsAll: number;
  readonly pupilsTold: number;
  readonly parentsAll: number;
  readonly parentsTold: number;
}

export async function selectAskings(db: Db, unitId: Id, today: PlainDate): Promise<CountedAsking[]> {
  const { rows } = await sql<CountedAsking>`
    with counted as (
      select u.dissemination_id, count(r.unit_id)::int as recorded,
        count(*) filter (where r.unit_id is not null or o.unit_id is not null)::int as asked,
        coalesce(sum(r.staff_all), 0)::float8 as "staffAll", coalesce(sum(r.staff_told), 0)::float8 as "staffTold",
        coalesce(sum(r.pupils_all), 0)::float8 as "pupilsAll", coalesce(sum(r.pupils_told), 0)::float8 as "pupilsTold",
        coalesce(sum(r.parents_all), 0)::float8 as "parentsAll",
        coalesce(sum(r.parents_told), 0)::float8 as "parentsTold"
      from dissemination_unit u
        left join dissemination_record r on r.unit_id = u.unit_id and r.issuer_unit_id = u.issuer_unit_id
          and r.dissemination_id = u.dissemination_id and r.current
        left join unit_on(${today}::date) o on o.unit_id = u.unit_id
      where u.issuer_unit_id = ${unitId}
      group by u.dissemination_id
    )
    select ${columns}, n.recorded, n.asked, n."staffAll", n."staffTold", n."pupilsAll", n."pupilsTold",
      n."parentsAll", n."parentsTold"
    ${from} join counted n on n.dissemination_id = d.id
    where d.unit_id = ${unitId} order by d.asked_at desc, d.id limit 300`.execute(db);
  return rows;
}

export async function updateEnded(
  db: Db,
  { unitId, id }: Pick<Asking, 'unitId' | 'id'>,
  by: { readonly at: Date; readonly personId: Id; readonly reason: string },
): Promise<void> {
  await db
    .updateTable('dissemination')
    .set({ ended_at: by.at, ended_by: by.personId, ended_reason: by.reason })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}
