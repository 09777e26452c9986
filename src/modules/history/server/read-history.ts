import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Permission } from '#base/permission.ts';
import type { Work } from '#platform/work.ts';
import type { historyContract } from '../contract.ts';
import { actionWord } from '../rules/action-words.ts';
import { changedIn, EDIT } from '../rules/spells.ts';
import { isTold, tellsNote, tellsValues } from '../rules/who-is-told.ts';
import { selectChain } from './history-store.ts';
import { selectSpells } from './spell-store.ts';

type Read = (typeof historyContract)['readHistory'];
type Entry = ReplyOf<Read>['entries'][number];

/** Whether the caller holds a permission in a unit itself, not only by one above it. */
export const holdsIn =
  (work: Work, unitId: Id) =>
  (permission: Permission): boolean =>
    work.person.grants.some((grant) => grant.unitId === unitId && grant.permissions.includes(permission));

/** The changes of a thing, the newest first, open editing spells on top. */
export async function readHistory(work: Work, thing: ParamsOf<Read>): Promise<ReplyOf<Read>> {
  await work.need('history.read', thing.unitId);
  const { unitId, subjectKind } = thing;
  const holds = holdsIn(work, unitId);
  const inside = tellsValues(subjectKind, holds);
  const closed = (await selectChain(work.tx, thing))
    .filter(({ action }) => isTold(subjectKind, action, holds))
    .map(
      (row): Entry => ({
        id: row.id,
        at: row.at.toISOString(),
        who: row.personName ?? '',
        onBehalfOf: row.onBehalfName,
        action: row.action,
        what: actionWord(row.action, subjectKind),
        before: inside ? row.before : null,
        after: inside ? row.after : null,
        note: tellsNote(subjectKind, row.action, holds) ? row.note : null,
        open: false,
      }),
    )
    .reverse();
  const spells = inside && isTold(subjectKind, EDIT, holds) ? await selectSpells(work.tx, thing) : [];
  const open = spells.flatMap(({ personId, fullName, onBehalfName, lastAt, ...values }): Entry[] => {
    const changed = changedIn(values.before, values.after);
    if (!changed) return [];
    const words = { action: EDIT, what: actionWord(EDIT, subjectKind), note: null, open: true };
    return [
      {
        id: `open-${personId}`,
        at: lastAt.toISOString(),
        who: fullName,
        onBehalfOf: onBehalfName,
        ...changed,
        ...words,
      },
    ];
  });
  return { entries: [...open, ...closed] };
}
