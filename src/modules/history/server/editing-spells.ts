import type { Id } from '#base/id.ts';
import { newId } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { insertHistory } from '#platform/work-store.ts';
import { changedIn, EDIT, SPELL_SILENCE } from '../rules/spells.ts';
import { deleteSpells, type EditingSpell, type OpenSpell, upsertEditingSpell } from './spell-store.ts';

type Save = Pick<EditingSpell, 'unitId' | 'subjectKind' | 'subjectId' | 'before' | 'after'>;

async function foldSpells(work: Work, thing: Omit<Save, 'before' | 'after'>, spells: readonly OpenSpell[]) {
  for (const { personId, fullName, onBehalfOf, onBehalfName, lastAt, before, after } of spells) {
    const changed = changedIn(before, after);
    if (!changed) continue;
    const { unitId, subjectKind, subjectId } = thing;
    await insertHistory(
      work.tx,
      newId(work.now),
      lastAt,
      {
        personId,
        fullName,
        onBehalfOf: onBehalfOf === null ? undefined : { personId: onBehalfOf, fullName: onBehalfName ?? '' },
      },
      {
        unitId,
        subjectKind,
        subjectId,
        action: EDIT,
        ...changed,
      },
    );
  }
}

/** Ends every open spell on a thing: each becomes one history row of its person. Call it before a change of state. */
export async function closeEditingSpells(work: Work, unitId: Id, subjectKind: string, subjectId: Id): Promise<void> {
  const thing = { unitId, subjectKind, subjectId };
  await foldSpells(work, thing, await deleteSpells(work.tx, thing));
}

/** Ends what a save of this person ends: the spells of others, the own one in another's place or fallen silent. */
export async function closeEndedSpells(work: Work, unitId: Id, subjectKind: string, subjectId: Id): Promise<void> {
  const thing = { unitId, subjectKind, subjectId };
  const silentSince = new Date(work.now.getTime() - SPELL_SILENCE);
  const kept = { personId: work.person.personId, onBehalfOf: work.onBehalfOf?.personId, silentSince };
  await foldSpells(work, thing, await deleteSpells(work.tx, thing, kept));
}

/**
 * Adds a save to the caller's spell: one statement in the ordinary case; when another person was editing, or the
 * caller's own spell fell silent, the ended spells become history first. Counts as the history of the unit of work.
 */
export async function keepEditingSpell(work: Work, save: Save): Promise<void> {
  const spell = {
    ...save,
    personId: work.person.personId,
    onBehalfOf: work.onBehalfOf?.personId,
    now: work.now,
  };
  const outcome = await upsertEditingSpell(work.tx, spell);
  if (!outcome || outcome.others) await closeEndedSpells(work, save.unitId, save.subjectKind, save.subjectId);
  if (!outcome) await upsertEditingSpell(work.tx, spell);
  work.markRecorded();
}
