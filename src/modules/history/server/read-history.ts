import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { historyContract } from '../contract.ts';
import { actionWord } from '../rules/action-words.ts';
import { changedIn, EDIT } from '../rules/spells.ts';
import { selectChain, type Thing } from './history-store.ts';
import { selectSpells } from './spell-store.ts';

type Read = (typeof historyContract)['readHistory'];
type Entry = ReplyOf<Read>['entries'][number];

/** What is typed is a draft until it is submitted: drafts, and with them sensitive cells, are seen inside the unit only. */
function seesDrafts(work: Work, { unitId, subjectKind }: Thing): boolean {
  if (subjectKind === 'unit') return true;
  return work.person.grants.some((grant) => grant.unitId === unitId && grant.permissions.includes('sensitive.read'));
}

/** The changes of a thing, the newest first, open editing spells on top. */
export async function readHistory(work: Work, thing: ParamsOf<Read>): Promise<ReplyOf<Read>> {
  await work.need('history.read', thing.unitId);
  const drafts = seesDrafts(work, thing);
  const closed = (await selectChain(work.tx, thing))
    .filter(({ action }) => drafts || action !== EDIT)
    .map(
      (row): Entry => ({
        id: row.id,
        at: row.at.toISOString(),
        who: row.personName ?? '',
        action: row.action,
        what: actionWord(row.action),
        before: row.before,
        after: row.after,
        note: row.note,
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
