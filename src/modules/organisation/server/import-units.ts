import { maxDate } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import type { UnitRef } from '../rules/unit-draft.ts';
import { judgingUnits } from '../rules/unit-sheet.ts';
import { receiveRow } from '../rules/unit-sheet-columns.ts';
import { addUnits } from './add-units.ts';
import { knownUnits, needSomeAdministration } from './administer.ts';
import type { NewUnit, NewUnitRelation } from './new-units-store.ts';
import { atOnce, type Pace } from './sheet-runs/pace.ts';
import { goesOnLater, startRun } from './sheet-runs/start-run.ts';
import { selectCodesInUse } from './unit-time-store.ts';

type Import = (typeof organisationContract)['importUnits'];

/** Findings named in a refusal; a sheet of thousands of wrong rows is told by its count. */
const MOST_FINDINGS = 500;

export type ImportInput = Omit<BodyOf<Import>, 'commandId'>;

/** Adds every row that is not left out, or none; a long sheet in the background. */
export async function importUnits(work: Work, { commandId: _, ...input }: BodyOf<Import>): Promise<ReplyOf<Import>> {
  needSomeAdministration(work);
  const { rows, from } = input;
  if (!goesOnLater(work, rows.length)) return writeUnits(work, input, atOnce);
  const runId = await startRun(work, { purpose: 'add-units', input, rowsTotal: rows.length });
  const [office] = work.needSomewhere('unit.manage');
  if (office) {
    const after = { from, count: rows.length };
    await work.record({ unitId: office, subjectKind: 'unit', subjectId: office, action: 'send-units', after });
  }
  return { added: 0, leftOut: [], runId };
}

/** The rows are judged anew: what the page said is not trusted. */
export async function writeUnits(work: Work, body: ImportInput, pace: Pace): Promise<ReplyOf<Import>> {
  needSomeAdministration(work);
  const rows = body.rows.map(receiveRow);
  const known = await knownUnits(work);
  const takenCodes = await selectCodesInUse(
    work.tx,
    rows.flatMap(({ cells }) => cells.code.trim() || []),
    work.today,
  );
  const judging = judgingUnits({ day: body.from, rows, leaveOut: body.leaveOut, known, takenCodes });
  const { findings, leftOut, drafts } = await pace.through(judging);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const twice = rows.length - new Set(rows.map(({ row }) => row)).size;
  if (errors.length > 0 || drafts.length === 0 || twice > 0) {
    throw new Refusal('units-not-ready', {
      count: errors.length,
      findings: errors
        .slice(0, MOST_FINDINGS)
        .map(({ row, column, code, sentence }) => ({ where: `${row}.${column}`, code, sentence })),
    });
  }

  const ids = new Map(drafts.map(({ row }) => [row, work.newId()]));
  const since = new Map(known.map((unit) => [unit.unitId, unit.since]));
  const idOf = (ref: UnitRef): Id => ('row' in ref ? (ids.get(ref.row) as Id) : ref.unitId);
  const relation = (along: Relation, ref: UnitRef | null, rank = 1): NewUnitRelation[] => {
    if (!ref) return [];
    const otherId = idOf(ref);
    // No relation before the other unit existed.
    return [{ relation: along, otherId, rank, validFrom: maxDate(body.from, since.get(otherId) ?? body.from) }];
  };
  const units = drafts.map(
    ({ row, reportsTo, governedBy, secondReceiver, liesIn, partner, ...facts }): NewUnit => ({
      ...facts,
      unitId: idOf({ row }),
      validFrom: body.from,
      relations: [
        ...relation('reports_to', reportsTo),
        ...relation('governed_by', governedBy),
        ...relation('reports_to', secondReceiver, 2),
        ...relation('lies_in', liesIn),
        ...relation('partners_with', partner),
      ],
    }),
  );
  await addUnits(work, units, pace.tell);
  await recordOnParents(work, units, body.from);
  return { added: units.length, leftOut: [...leftOut], runId: null };
}

/** The units that stood before learn from their own history how many were added in the branches below them. */
async function recordOnParents(work: Work, units: readonly NewUnit[], from: string): Promise<void> {
  const receiver = new Map(units.map(({ unitId, relations }) => [unitId, relations[0]?.otherId]));
  const below = new Map<Id, number>();
  for (const { unitId } of units) {
    let at: Id | undefined = unitId;
    while (at && receiver.has(at)) at = receiver.get(at);
    if (at) below.set(at, (below.get(at) ?? 0) + 1);
  }
  for (const [unitId, count] of below) {
    await work.record({
      unitId,
      subjectKind: 'unit',
      subjectId: unitId,
      action: 'import-units',
      after: { from, count },
    });
  }
}
