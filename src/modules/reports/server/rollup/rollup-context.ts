import { createHash } from 'node:crypto';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { receives, selectWindow, type WindowInContext } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { Form } from '../../rules/form/form.ts';
import type { RollUp } from '../../rules/form/roll-up.ts';
import { shippedForms } from '../../rules/form/shipped-forms.ts';
import { type JoinedTallies, joinTallies, newestOf } from '../../rules/rollup/join-tallies.ts';
import type { Source } from './consolidation-store.ts';
import { selectFormVersions, selectTallies, type Tree, type Which } from './tally-store.ts';

/** A window that counts days and asks a form: what can be consolidated. */
export interface ReportWindow extends WindowInContext {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly formCode: string;
  readonly formVersion: number;
}

/** A report window an office issued or receives something of; refuses any other, and one that asks for no report. */
export async function findReportWindow(work: Work, unitId: Id, windowId: Id): Promise<ReportWindow> {
  const window = await selectWindow(work.tx, windowId);
  const isReport = window?.kind === 'report' && window.firstDay && window.lastDay;
  if (!isReport || !window.formCode || !window.formVersion) throw new Refusal('not-found');
  const received = { windowId, receiverId: unitId, today: work.today };
  if (window.unitId !== unitId && !(await receives(work.tx, received))) throw new Refusal('not-found');
  return window as ReportWindow;
}

export const versionsOf = (code: string, forms: readonly Form[] = shippedForms): Form[] =>
  forms.filter((form) => form.code === code);

export interface Totals extends JoinedTallies {
  /** The newest form version among the reports and the duty: what the total is shown by. */
  readonly form: Form;
  readonly forms: readonly Form[];
}

/**
 * The joined total of a window or of a closed version; refuses when a report uses a form nobody here knows. By another
 * tree than that of the window's last day the sums are the same; reports that are totals are opened, so that the children
 * are others and each sum rests on the units those were made of.
 */
export async function loadTotals(
  work: Work,
  window: Pick<ReportWindow, 'formCode' | 'formVersion' | 'lastDay'>,
  which: Which,
  tree: Tree,
): Promise<Totals> {
  const isOther = tree.day !== window.lastDay;
  const used = await selectFormVersions(work.tx, which);
  if (isOther) used.push(...(await selectFormVersions(work.tx, which, true)));
  const known = versionsOf(window.formCode);
  const wanted = [{ formCode: window.formCode, formVersion: window.formVersion }, ...used];
  const forms = known.filter((form) => wanted.some(({ formVersion }) => formVersion === form.version));
  const unknown = wanted.find(
    ({ formCode, formVersion }) => formCode !== window.formCode || !forms.some((form) => form.version === formVersion),
  );
  const form = newestOf(forms);
  if (unknown || !form) throw new Refusal('rollup-form-unknown', { formCode: unknown?.formCode });
  const own = { root: tree.root, day: window.lastDay };
  const joined = joinTallies(await selectTallies(work.tx, forms, which, own, window.lastDay), forms);
  if (!isOther) return { ...joined, form, forms };
  const opened = joinTallies(
    await selectTallies(work.tx, forms, which, { ...tree, opened: true }, window.lastDay),
    forms,
  );
  return { ...joined, total: restingOn(joined.total, opened.total), children: opened.children, form, forms };
}

/** The same sums, resting on the units of the opened reports: the total is the same by any tree, whom it counts is not. */
const restingOn = (total: RollUp, opened: RollUp): RollUp =>
  new Map(
    [...total].map(([code, tally]) => {
      const { reporters = 0, notApplicable = 0, blank = 0 } = opened.get(code) ?? {};
      return [code, { ...tally, reporters, notApplicable, blank }];
    }),
  );

/** A digest of which report versions a total rests on: whoever closes says which they saw. */
export const basisOf = (sources: readonly Source[]): string =>
  createHash('sha256')
    .update(JSON.stringify(sources.map(({ unitId, assignmentId, version }) => [unitId, assignmentId, version])))
    .digest('hex')
    .slice(0, 32);
