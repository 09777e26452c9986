import type { BodyOf } from '#base/endpoint.ts';
import { makeSheet } from '#modules/documents/server/public.ts';
import { reformsContract } from '#modules/organisation/reforms-contract.ts';
import { type StepColumnKey, stepColumnKeys, stepColumns } from '#modules/organisation/rules/reform/sheet/columns.ts';
import { units } from '../personas/personas.ts';
import type { Sample } from './matrix-samples.ts';
import type { TestServer } from './test-server.ts';

type ReformBody = Omit<BodyOf<(typeof reformsContract)['draftReform']>, 'commandId'>;

const office = { unitId: units.department };
const legalBasis = 'Quyết định số 12/QĐ-UBND ngày 01/3/2026';
const renaming = (unitId: string, name: string): ReformBody => ({
  name: 'Đổi tên đơn vị',
  effectiveOn: '2026-03-02',
  legalBasis,
  knowsAccepted: false,
  steps: [{ step: 'rename', unitId, name }],
});
const draft = renaming(units.highSchool, 'Trường THPT Nà Lang Mới');

async function fileOfSteps() {
  const cells: Partial<Record<StepColumnKey, string>> = {
    step: 'Đổi tên',
    unit: 'Trường THPT Nà Lang',
    name: 'Trường Mới',
  };
  const rows = [stepColumnKeys.map((key) => cells[key] ?? null)];
  return {
    name: 'sap-xep.xlsx',
    bytes: await makeSheet({ sheetName: 'Các bước', columns: stepColumns, rows, choicesSheet: [] }),
  };
}

/** A draft and a confirmed reform of the department. */
export async function buildReforms(server: TestServer) {
  const made = async (body: ReformBody) =>
    (await server.call('departmentAdministrator', reformsContract, 'draftReform', { params: office, body })).body.id;
  const confirmed = await made(renaming(units.department, 'Sở Giáo dục và Đào tạo tỉnh Nà Lang'));
  const { status } = await server.call('departmentAdministrator', reformsContract, 'confirmReform', {
    params: { ...office, reformId: confirmed },
    body: { revision: 1 },
  });
  if (status !== 200) throw new Error(`The reform was not confirmed: ${status}`);
  return { draftId: await made(draft), confirmedId: confirmed };
}

type Made = Awaited<ReturnType<typeof buildReforms>>;

/** Samples of reforms: for whoever administers the office that prepares them. */
export async function reformSamples({ draftId, confirmedId }: Made): Promise<Record<string, readonly Sample[]>> {
  const inOffice = { on: 'department' } as const;
  const one = { params: { ...office, reformId: draftId } };
  const stepSheet = await fileOfSteps();
  return {
    'reforms.listReforms': [{ ...inOffice, input: { params: office } }],
    'reforms.findReformUnits': [{ ...inOffice, input: { params: office, query: { day: '2026-03-02', q: 'na lang' } } }],
    'reforms.readSteps': [{ ...inOffice, input: one }],
    'reforms.draftReform': [{ ...inOffice, input: { params: office, body: draft } }],
    'reforms.readReform': [
      { ...inOffice, title: 'a draft', input: one },
      { ...inOffice, title: 'a confirmed one', input: { params: { ...office, reformId: confirmedId } } },
    ],
    'reforms.changeReform': [{ ...inOffice, input: { ...one, body: { revision: 1, ...draft } } }],
    'reforms.reformSheet': [{ ...inOffice, input: one }],
    'reforms.checkReformSheet': [{ ...inOffice, input: { ...one, body: {}, file: stepSheet } }],
    'reforms.deleteDraft': [{ ...inOffice, input: { ...one, body: { revision: 1 } } }],
    'reforms.confirmReform': [{ ...inOffice, input: { ...one, body: { revision: 1 } } }],
    'reforms.undoReform': [
      { ...inOffice, input: { params: { ...office, reformId: confirmedId }, body: { revision: 2 } } },
    ],
  };
}
