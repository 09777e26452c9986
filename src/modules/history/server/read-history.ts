import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { historyContract } from '../contract.ts';
import { actionWord } from '../rules/action-words.ts';
import { changedIn, EDIT } from '../rules/spells.ts';
import { selectChain, type Thing } from './history-store.ts';
import { selectSpells } from './spell-store.ts';

type Read = (typeof historyContract)['readHistory'];
type Entry = ReplyOf<Read>['entries'][number];

/** Things a unit prepares for the level above: what is said inside of them stays inside until it is handed in. */
const prepared = new Set(['report', 'plan', 'assignment']);
const insideOnly = new Set([EDIT, 'upload', 'hand-over', 'take-back']);

/** Decided by the office that asked, and never about figures: both sides read why. */
const decidedAbove = new Set(['waive', 'unwaive']);

/**
 * Typing is a draft, and reasons and notes may speak of sensitive figures: both are for people of the unit itself. Others see
 * who did what and when; the two sides of a return read its reasons on the report.
 */
function isInside(work: Work, { unitId, subjectKind }: Thing): boolean {
  return !prepared.has(subjectKind) || work.person.grants.some((grant) => grant.unitId === unitId);
}

/** What is typed holds sensitive cells too. */
function seesDrafts(work: Work, thing: Thing): boolean {
  if (thing.subjectKind === 'unit') return true;
  return work.person.grants.some(
    (grant) => grant.unitId === thing.unitId && grant.permissions.includes('sensitive.read'),
  );
}

/** The changes of a thing, the newest first, open editing spells on top. */
export async function readHistory(work: Work, thing: ParamsOf<Read>): Promise<ReplyOf<Read>> {
  await work.need('history.read', thing.unitId);
  const drafts = seesDrafts(work, thing);
  const inside = isInside(work, thing);
  const closed = (await selectChain(work.tx, thing))
    .filter(({ action }) => (drafts || action !== EDIT) && (inside || !insideOnly.has(action)))
    .map(
      (row): Entry => ({
        id: row.id,
        at: row.at.toISOString(),
        who: row.personName ?? '',
        action: row.action,
        what: actionWord(row.action),
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
    const words = { action: EDIT, what: actionWord(EDIT), note: null, open: true };
    return [{ id: `open-${personId}`, at: lastAt.toISOString(), who: fullName, ...changed, ...words }];
  });
  return { entries: [...open, ...closed] };
}
