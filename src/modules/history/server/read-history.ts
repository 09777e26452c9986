import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Permission } from '#base/permission.ts';
import { selectUnits } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { historyContract } from '../contract.ts';
import { actionWord } from '../rules/action-words.ts';
import { changeLines, withoutSensitive } from '../rules/change-lines.ts';
import { changedIn, EDIT } from '../rules/spells.ts';
import { AUDITED, isAudited, isTold, tellsNote, tellsValues } from '../rules/who-is-told.ts';
import { type ChainRow, selectChain } from './history-store.ts';
import { selectSpells } from './spell-store.ts';

type Read = (typeof historyContract)['readHistory'];
type Entry = ReplyOf<Read>['entries'][number];

/** Whether the caller holds a permission in a unit itself, not only by one above it. */
export const holdsIn =
  (work: Work, unitId: Id) =>
  (permission: Permission): boolean =>
    work.person.grants.some((grant) => grant.unitId === unitId && grant.permissions.includes(permission));

/** The values of a row as far as they are told, and what changed in words. */
export function toldValues({ before, after }: Pick<ChainRow, 'before' | 'after'>, plainly: boolean, inside: boolean) {
  const told = plainly
    ? { before: inside ? before : null, after: inside ? after : null }
    : { before: withoutSensitive(before), after: withoutSensitive(after) };
  return { ...told, changes: changeLines(told) };
}

/** The changes of a thing, the newest first, open editing spells on top. */
export async function readHistory(work: Work, thing: ParamsOf<Read>): Promise<ReplyOf<Read>> {
  await work.need('history.read', thing.unitId);
  const { unitId, subjectKind } = thing;
  const holds = holdsIn(work, unitId);
  const inside = tellsValues(subjectKind, holds);
  const audits = await work.may('history.audit', unitId);
  const chain = await selectChain(work.tx, thing);
  const handedIn = chain.findLast(({ action }) => action === AUDITED.handedInBy)?.sequence ?? 0;
  const closed = chain
    .flatMap((row): Entry[] => {
      const plainly = isTold(subjectKind, row.action, holds);
      if (!plainly && !isAudited(subjectKind, row.action, row.sequence < handedIn, audits)) return [];
      return [
        {
          id: row.id,
          at: row.at.toISOString(),
          who: row.personName ?? '',
          onBehalfOf: row.onBehalfName,
          action: row.action,
          what: actionWord(row.action, subjectKind),
          ...toldValues(row, plainly, inside),
          note: tellsNote(subjectKind, row.action, holds) ? row.note : null,
          open: false,
        },
      ];
    })
    .reverse();
  const spells = inside && isTold(subjectKind, EDIT, holds) ? await selectSpells(work.tx, thing) : [];
  const open = spells.flatMap(({ personId, fullName, onBehalfOf, onBehalfName, lastAt, ...values }): Entry[] => {
    const changed = changedIn(values.before, values.after);
    if (!changed) return [];
    const words = { action: EDIT, what: actionWord(EDIT, subjectKind), note: null, open: true };
    return [
      {
        id: onBehalfOf ? `open-${personId}-${onBehalfOf}` : `open-${personId}`,
        at: lastAt.toISOString(),
        who: fullName,
        onBehalfOf: onBehalfName,
        ...changed,
        changes: changeLines(changed),
        ...words,
      },
    ];
  });
  const [unit] = await selectUnits(work.tx, [unitId], work.today);
  return { unitName: unit?.name ?? '', entries: [...open, ...closed] };
}
