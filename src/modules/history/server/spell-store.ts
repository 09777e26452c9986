import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { SPELL_SILENCE, type SpellHeads } from '../rules/spells.ts';

type Db = Kysely<Tables>;

/** One save of a form: the changed cells, with the values they had and the values they got. */
export interface EditingSpell {
  readonly unitId: Id;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly personId: Id;
  /** In whose place they type. */
  readonly onBehalfOf?: Id | undefined;
  readonly now: Date;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

export interface SpellOutcome {
  /** Another spell on the same thing is open, of somebody else or typed in another's place: close it with a verb. */
  readonly others: boolean;
}

/**
 * Adds a save to the person's open spell in one statement; also usable as a CTE of the statement that saves. The oldest
 * value before and the newest after stay. No row comes back when the person's own spell fell silent: nothing was
 * written then, `keepEditingSpell` closes it and starts a new one.
 */
export const editingSpellSql = (spell: EditingSpell): RawBuilder<SpellOutcome> => {
  const { unitId, subjectKind, subjectId, personId, now } = spell;
  const silentSince = new Date(now.getTime() - SPELL_SILENCE);
  return sql<SpellOutcome>`
    insert into editing_spell as kept
      (unit_id, subject_kind, subject_id, person_id, on_behalf_of, started_at, last_at, before, after)
    values (${unitId}::uuid, ${subjectKind}::text, ${subjectId}::uuid, ${personId}::uuid,
      ${spell.onBehalfOf ?? null}::uuid, ${now}::timestamptz, ${now}::timestamptz, ${JSON.stringify(spell.before)}::jsonb,
      ${JSON.stringify(spell.after)}::jsonb)
    on conflict (unit_id, subject_kind, subject_id, person_id, on_behalf_of) do update
      set last_at = excluded.last_at,
        before = excluded.before || kept.before, after = kept.after || excluded.after
      where kept.last_at > ${silentSince}::timestamptz
    returning exists (
      select from editing_spell o
      where o.unit_id = ${unitId}::uuid and o.subject_kind = ${subjectKind}::text
        and o.subject_id = ${subjectId}::uuid
        and (o.person_id, o.on_behalf_of) is distinct from (${personId}::uuid, ${spell.onBehalfOf ?? null}::uuid)
    ) as others`;
};

/** The open spells of a thing as JSON: an expression for the statement that reads the thing. */
export const openSpellsSql = (
  unitId: Id,
  subjectKind: string,
  subjectId: Id,
): RawBuilder<SpellHeads> => sql<SpellHeads>`
  (select json_agg(json_build_object('personId', o.person_id, 'onBehalfOf', o.on_behalf_of, 'lastAt', o.last_at))
  from editing_spell o
  where o.unit_id = ${unitId}::uuid and o.subject_kind = ${subjectKind}::text and o.subject_id = ${subjectId}::uuid)`;

export async function upsertEditingSpell(db: Db, spell: EditingSpell): Promise<SpellOutcome | undefined> {
  const { rows } = await editingSpellSql(spell).execute(db);
  return rows[0];
}

export interface OpenSpell {
  readonly personId: Id;
  readonly fullName: string;
  readonly onBehalfOf: Id | null;
  readonly onBehalfName: string | null;
  readonly startedAt: Date;
  readonly lastAt: Date;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

interface Thing {
  readonly unitId: Id;
  readonly subjectKind: string;
  readonly subjectId: Id;
}

/** Takes open spells of a thing away and returns them, the oldest first. */
export async function deleteSpells(
  db: Db,
  thing: Thing,
  not?: { personId: Id; onBehalfOf: Id | undefined; silentSince: Date },
): Promise<OpenSpell[]> {
  const kept = not
    ? sql`and not (s.person_id = ${not.personId}::uuid and s.on_behalf_of is not distinct from ${not.onBehalfOf ?? null}::uuid
        and s.last_at > ${not.silentSince}::timestamptz)`
    : sql``;
  const { rows } = await sql<OpenSpell>`
    with gone as (
      delete from editing_spell s
      where s.unit_id = ${thing.unitId} and s.subject_kind = ${thing.subjectKind} and s.subject_id = ${thing.subjectId}
        ${kept}
      returning s.*
    )
    select gone.person_id as "personId", p.full_name as "fullName", gone.on_behalf_of as "onBehalfOf",
      b.full_name as "onBehalfName", gone.started_at as "startedAt", gone.last_at as "lastAt", gone.before, gone.after
    from gone join person p on p.id = gone.person_id left join person b on b.id = gone.on_behalf_of
    order by gone.last_at, gone.started_at, gone.person_id, gone.on_behalf_of`.execute(db);
  return rows;
}

export async function selectSpells(db: Db, thing: Thing): Promise<OpenSpell[]> {
  const { rows } = await sql<OpenSpell>`
    select s.person_id as "personId", p.full_name as "fullName", s.on_behalf_of as "onBehalfOf",
      b.full_name as "onBehalfName", s.started_at as "startedAt", s.last_at as "lastAt", s.before, s.after
    from editing_spell s join person p on p.id = s.person_id left join person b on b.id = s.on_behalf_of
    where s.unit_id = ${thing.unitId} and s.subject_kind = ${thing.subjectKind} and s.subject_id = ${thing.subjectId}
    order by s.last_at desc, s.started_at desc, s.person_id, s.on_behalf_of`.execute(db);
  return rows;
}
