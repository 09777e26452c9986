import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Definition } from '#modules/registers/rules/definition.ts';
import { formVersion } from '#modules/reports/rules/form/shipped-forms.ts';
import type { Work } from '#platform/work.ts';
import type { programmesContract } from '../contract.ts';
import { isAskable } from '../rules/asks.ts';
import { lockProgramme, replaceDuties, selectDuties, updateProgrammeHead } from './programme-store.ts';

type C = typeof programmesContract;
type Duty = BodyOf<C['editProgramme']>['draft']['duties'][number];

/** What a duty of its kind must name and does not. */
function whatIsMissing(definitions: readonly Definition[], { kind, form, asks }: Duty) {
  switch (kind) {
    case 'plan':
      return undefined;
    case 'report':
      if (form && formVersion(form.code, form.version)) return undefined;
      return { where: 'form', code: 'form-unknown', sentence: 'Chọn biểu mẫu số liệu cho báo cáo này.' };
    case 'entries':
      if (asks && isAskable(definitions, asks)) return undefined;
      return { where: 'asks', code: 'asks-unknown', sentence: 'Chọn lại sổ và nội dung phải ghi cho việc này.' };
  }
}

/** Replaces the content of a draft. Findings of the reading stay; those of the calendar are worked out when it is shown. */
export async function editProgramme(
  work: Work,
  unitId: Id,
  programmeId: Id,
  { revision, draft }: Pick<BodyOf<C['editProgramme']>, 'revision' | 'draft'>,
  definitions: readonly Definition[] = [],
): Promise<ReplyOf<C['editProgramme']>> {
  await work.needHere('programme.write', unitId);
  const programme = await lockProgramme(work.tx, unitId, programmeId);
  if (!programme) throw new Refusal('not-found');
  if (programme.state !== 'draft') throw new Refusal('programme-issued');
  if (programme.revision !== revision) throw new Refusal('stale', { revision: programme.revision });
  for (const [index, duty] of draft.duties.entries()) {
    const missing = whatIsMissing(definitions, duty);
    if (!missing) continue;
    const where = `draft.duties.${index}.${missing.where}`;
    throw new Refusal('request-invalid', { findings: [{ ...missing, where }] });
  }
  const before = await selectDuties(work.tx, unitId, programmeId);
  await updateProgrammeHead(work.tx, unitId, programmeId, { ...draft, findings: programme.findings });
  await replaceDuties(
    work.tx,
    unitId,
    programmeId,
    draft.duties.map((duty) => ({
      ...duty,
      form: duty.kind === 'report' ? duty.form : null,
      asks: duty.kind === 'entries' ? duty.asks : null,
      id: work.newId(),
      windows: duty.windows.map((window) => ({ ...window, id: work.newId() })),
    })),
  );
  const head = ({ title, numberSymbol, signedOn, year }: typeof draft) => ({ title, numberSymbol, signedOn, year });
  await work.record({
    unitId,
    subjectKind: 'programme',
    subjectId: programmeId,
    action: 'edit',
    before: { ...head({ ...draft, ...programme }), duties: before.map((duty) => duty.title) },
    after: { ...head(draft), duties: draft.duties.map((duty) => duty.title) },
  });
  return { revision: programme.revision + 1 };
}
