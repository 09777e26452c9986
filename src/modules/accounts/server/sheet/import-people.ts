import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { peopleSheetContract } from '../../people-sheet-contract.ts';
import { receivePersonRow } from '../../rules/sheet/people-columns.ts';
import { judgeSheet } from './judge-sheet.ts';
import { insertImport, selectImport } from './sheet-store.ts';

type C = typeof peopleSheetContract;

/** The job that works off a sheet of people; its payload is `{ importId }`. */
export const IMPORT_TASK = 'import-people';

/** Findings named in a refusal; a sheet of thousands of wrong rows is told by its count. */
const MOST_FINDINGS = 500;

/** Takes a sheet: its rows are judged anew, what the page said is not trusted, and worked off in the background. */
export async function importPeople(
  work: Work,
  unitId: Id,
  body: BodyOf<C['importPeople']>,
): Promise<ReplyOf<C['importPeople']>> {
  await work.need('person.invite', unitId);
  const { findings, drafts } = await judgeSheet(work, unitId, body.rows.map(receivePersonRow), body.leaveOut);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const twice = body.rows.length - new Set(body.rows.map(({ row }) => row)).size;
  if (errors.length > 0 || drafts.length === 0 || twice > 0) {
    throw new Refusal('people-not-ready', {
      count: errors.length,
      findings: errors
        .slice(0, MOST_FINDINGS)
        .map(({ row, column, code, sentence }) => ({ where: `${row}.${column}`, code, sentence })),
    });
  }
  const importId = work.newId();
  const total = drafts.length;
  const madeBy = work.person.personId;
  await insertImport(work.tx, importId, work.now, { unitId, madeBy, rows: body.rows, leaveOut: body.leaveOut, total });
  await work.record({
    unitId,
    subjectKind: 'unit',
    subjectId: unitId,
    action: 'import-people',
    after: { people: total },
  });
  await work.later(IMPORT_TASK, { importId });
  return { importId, total };
}

/** How far it is. */
export async function readPeopleImport(work: Work, unitId: Id, importId: Id): Promise<ReplyOf<C['readPeopleImport']>> {
  await work.need('person.invite', unitId);
  const found = await selectImport(work.tx, importId);
  if (!found || found.unitId !== unitId) throw new Refusal('not-found');
  const { state, total, done, mailed, given } = found;
  return { state, total, done, mailed, given };
}
