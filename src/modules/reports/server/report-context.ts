import type { Id } from '#base/id.ts';
import type { Permission } from '#base/permission.ts';
import { Refusal } from '#base/refusal.ts';
import { doerOf } from '#modules/programmes/rules/carrier.ts';
import type { Work } from '#platform/work.ts';
import { askedForm } from '../rules/asked-form.ts';
import { fromStored } from '../rules/figures-array.ts';
import type { Cell } from '../rules/form/cell.ts';
import type { Form } from '../rules/form/form.ts';
import { officeForm } from '../rules/form/office-form.ts';
import { formVersion } from '../rules/form/shipped-forms.ts';
import type { Content } from '../rules/hand-in.ts';
import type { Standing } from '../rules/report-moves.ts';
import { lockReport, type ReportRow, selectReport } from './report-store.ts';

/** A report as verbs work with it: the row, its form, and the working copy by code. */
export interface Report extends Standing, Content {
  readonly row: ReportRow;
  /** The whole form version, of an office as it counts its units: the order of the stored array. */
  readonly form: Form;
  /** What is asked of the unit's levels in the window. */
  readonly asked: Form;
  readonly figures: Record<string, Cell>;
  readonly notes: Record<string, string>;
  readonly words: Record<string, string>;
  /** Of the working copy; 0 before the first save. */
  readonly revision: number;
}

export function formOf(code: string, version: number): Form {
  const form = formVersion(code, version);
  if (!form) throw new Error(`There is no form ${code} in version ${version}`);
  return form;
}

/** A stored row as verbs work with it. */
export function toReport(row: ReportRow): Report {
  const whole = formOf(row.formCode, row.formVersion);
  const form = row.isOffice ? officeForm(whole) : whole;
  return {
    row,
    state: row.state,
    correction: row.correction,
    correctionAsked: row.correctionAsked ?? false,
    form,
    asked: askedForm(form, row.levels),
    figures: fromStored(form, { cells: row.cells ?? [], notApplicable: row.notApplicable ?? [] }),
    notes: row.notes ?? {},
    words: row.words ?? {},
    revision: row.revision ?? 0,
  };
}

/** A report for reading; refuses when there is none. */
export async function findReport(work: Work, unitId: Id, assignmentId: Id): Promise<Report> {
  const row = await selectReport(work.tx, unitId, assignmentId);
  if (!row) throw new Refusal('not-found');
  return toReport(row);
}

/** A report locked for a change; refuses when there is none. */
export async function holdReport(work: Work, unitId: Id, assignmentId: Id): Promise<Report> {
  const row = await lockReport(work.tx, unitId, assignmentId);
  if (!row) throw new Refusal('not-found');
  return toReport(row);
}

/** A report locked for the people of the unit that does it. */
export async function holdOwnReport(work: Work, permission: Permission, unitId: Id, assignmentId: Id): Promise<Report> {
  // Whoever may do it nowhere waits for no lock.
  if (work.rootsFor(permission).length === 0) await work.needHere(permission, unitId);
  const row = await lockReport(work.tx, unitId, assignmentId);
  await work.needHere(permission, row ? doerOf(row) : unitId, unitId);
  if (!row) throw new Refusal('not-found');
  return toReport(row);
}

/** A report locked for the office that receives it. */
export async function holdReceivedReport(work: Work, unitId: Id, assignmentId: Id): Promise<Report> {
  work.rootsFor('report.review');
  const row = await lockReport(work.tx, unitId, assignmentId);
  if (!row) throw new Refusal('not-found');
  await work.needHere('report.review', row.receiverUnitId, unitId);
  return toReport(row);
}
