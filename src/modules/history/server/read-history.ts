import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Permission } from '#base/permission.ts';
import type { Work } from '#platform/work.ts';
import type { historyContract } from '../contract.ts';
import { actionWord } from '../rules/action-words.ts';
import { changedIn, EDIT } from '../rules/spells.ts';
import { selectChain } from './history-store.ts';
import { selectSpells } from './spell-store.ts';

type Read = (typeof historyContract)['readHistory'];
type Entry = ReplyOf<Read>['entries'][number];

/**
 * What a unit prepares before others see it: whoever may read such things in the unit itself is told all, everybody else
 * only who did what and when, and nothing of the steps inside. Reasons and notes may speak of sensitive figures; the two
 * sides of a return read its reasons on the report.
 */
const prepared: Readonly<Record<string, { readonly reads: Permission; readonly inside: readonly string[] }>> = {
  report: { reads: 'report.read', inside: [EDIT, 'hand-over', 'take-back'] },
  plan: { reads: 'assignment.read', inside: [EDIT, 'upload', 'hand-over', 'take-back'] },
  assignment: { reads: 'assignment.read', inside: [] },
  programme: { reads: 'programme.read', inside: [EDIT, 'create'] },
  consolidation: { reads: 'rollup.read', inside: [EDIT, 'hand-over'] },
  document: { reads: 'document.read', inside: [EDIT, 'add'] },
};

/** Decided by the office that asked, and never about figures: both sides read why. */
const decidedAbove = new Set(['waive', 'unwaive']);

const holdsThere = (work: Work, unitId: Id, permission: Permission): boolean =>
  work.person.grants.some((grant) => grant.unitId === unitId && grant.permissions.includes(permission));

/** The changes of a thing, the newest first, open editing spells on top. */
export async function readHistory(work: Work, thing: ParamsOf<Read>): Promise<ReplyOf<Read>> {
  await work.need('history.read', thing.unitId);
  const { unitId, subjectKind } = thing;
  const steps = prepared[subjectKind];
  const inside = !steps || holdsThere(work, unitId, steps.reads);
  // What is typed in a report holds sensitive figures too.
  const drafts = inside && (subjectKind !== 'report' || holdsThere(work, unitId, 'sensitive.read'));
  const closed = (await selectChain(work.tx, thing))
    .filter(({ action }) => (drafts || action !== EDIT) && (inside || !steps.inside.includes(action)))
    .map(
      (row): Entry => ({
        id: row.id,
        at: row.at.toISOString(),
        who: row.personName ?? '',
        action: row.action,
        what: actionWord(row.action, subjectKind),
        before: inside ? row.before : null,
        after: inside ? row.after : null,
        note: inside || decidedAbove.has(row.action) ? row.note : null,
        open: false,
      }),
    )
    .reverse();
  const spells = drafts ? await selectSpells(work.tx, thing) : [];
  const open = spells.flatMap(({ personId, fullName, lastAt, ...values }): Entry[] => {
    const changed = changedIn(values.before, values.after);
    if (!changed) return [];
    const words = { action: EDIT, what: actionWord(EDIT, subjectKind), note: null, open: true };
    return [{ id: `open-${personId}`, at: lastAt.toISOString(), who: fullName, ...changed, ...words }];
  });
  return { entries: [...open, ...closed] };
}
