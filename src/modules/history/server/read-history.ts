import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Permission } from '#base/permission.ts';
import { selectNamesOn, selectUnits } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { historyContract } from '../contract.ts';
import { actionWord } from '../rules/action-words.ts';
import { changeLines, withoutSensitive } from '../rules/change-lines.ts';
import { changedIn, EDIT } from '../rules/spells.ts';
import {
  AUDITED,
  isAudited,
  isReasonOfAccepted,
  isTold,
  mayBeHidden,
  tellsNote,
  tellsValues,
} from '../rules/who-is-told.ts';
import { isOfHidden } from './hidden-store.ts';
import { type ChainRow, selectCarriers, selectChain } from './history-store.ts';
import { selectSpells } from './spell-store.ts';

type Read = (typeof historyContract)['readHistory'];
type Entry = ReplyOf<Read>['entries'][number];

/**
 * Whether the caller holds a permission in a unit itself, not only by one above it; whoever goes on with a thing of an ended
 * unit (`carrierId`) stands inside as its own people do.
 */
export const holdsIn =
  (work: Work, unitId: Id, carrierId?: Id) =>
  (permission: Permission): boolean =>
    work.person.grants.some(
      (grant) => (grant.unitId === unitId || grant.unitId === carrierId) && grant.permissions.includes(permission),
    );

/** The values of a row as far as they are told, and what changed in words. */
export function toldValues(
  { before, after }: Pick<ChainRow, 'before' | 'after'>,
  { plainly, inside, unitKind }: { plainly: boolean; inside: boolean; unitKind: string | undefined },
) {
  const told = plainly
    ? { before: inside ? before : null, after: inside ? after : null }
    : { before: withoutSensitive(before), after: withoutSensitive(after) };
  return { ...told, changes: changeLines(told, unitKind) };
}

/** The changes of a thing, the newest first, open editing spells on top. */
export async function readHistory(work: Work, thing: ParamsOf<Read>): Promise<ReplyOf<Read>> {
  await work.need('history.read', thing.unitId);
  const { unitId, subjectKind } = thing;
  const holds = holdsIn(work, unitId, (await selectCarriers(work.tx, [thing])).get(thing.subjectId));
  const inside = tellsValues(subjectKind, EDIT, holds);
  const hidden = mayBeHidden(subjectKind) && (await isOfHidden(work.tx, thing));
  const audits = await work.may('history.audit', unitId);
  const chain = await selectChain(work.tx, thing);
  const [unit] = await selectUnits(work.tx, [unitId], work.today);
  const unitKind = unit?.kind;
  const readsReports = !inside && (await work.may('report.read', unitId));
  const handedIn = chain.findLast(({ action }) => action === AUDITED.handedInBy)?.sequence ?? 0;
  const closed = chain
    .flatMap((row, index): Entry[] => {
      const plainly = isTold(subjectKind, row.action, holds, hidden);
      if (!plainly && !isAudited(subjectKind, row.action, row.sequence < handedIn, audits)) return [];
      const later = () => chain.slice(index + 1).map(({ action }) => action);
      const hasReason = readsReports && isReasonOfAccepted(subjectKind, row.action, later());
      return [
        {
          id: row.id,
          at: row.at.toISOString(),
          who: row.personName ?? '',
          onBehalfOf: row.onBehalfName,
          action: row.action,
          what: actionWord(row.action, subjectKind),
          ...toldValues(row, { plainly, inside: tellsValues(subjectKind, row.action, holds), unitKind }),
          note: hasReason || tellsNote(subjectKind, row.action, holds) ? row.note : null,
          open: false,
        },
      ];
    })
    .reverse();
  const spells = inside && isTold(subjectKind, EDIT, holds, hidden) ? await selectSpells(work.tx, thing) : [];
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
        changes: changeLines(changed, unitKind),
        ...words,
      },
    ];
  });
  // A unit that has ended is called as it was called last.
  const names = await selectNamesOn(work.tx, [unitId], work.today);
  return { unitName: names.get(unitId) ?? '', entries: [...open, ...closed] };
}
