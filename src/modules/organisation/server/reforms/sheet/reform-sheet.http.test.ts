import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '#modules/documents/server/public.ts';
import { noon } from '#test/database/test-database.ts';
import { fillVanHo, schools, withoutDistrict } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { reformsContract } from '../../../reforms-contract.ts';
import { stepColumnKeys, stepColumns } from '../../../rules/reform/sheet/columns.ts';
import { judgeReformSheet } from '../../../rules/reform/sheet/judge-reform-sheet.ts';
import type { ReformStep } from '../../../rules/reform/steps.ts';

const office = { unitId: units.otherDepartment };

describe('the steps of a reform as a sheet', () => {
  let server: TestServer;
  let params: { unitId: string; reformId: string };
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
    await fillVanHo(server.database.db);
    const drafted = await server.call('stranger', reformsContract, 'draftReform', {
      params: office,
      body: withoutDistrict,
    });
    params = { ...office, reformId: drafted.body.id };
  });
  const out = async (as: PersonaName) => server.call(as, reformsContract, 'reformSheet', { params });
  const check = (bytes: Uint8Array, as: PersonaName = 'stranger') =>
    server.call(as, reformsContract, 'checkReformSheet', { params, body: {}, file: { name: 'sap-xep.xlsx', bytes } });
  const sheetXml = 'xl/worksheets/sheet1.xml';
  const changed = (bytes: Uint8Array, path: string, change: (xml: string) => string) => {
    const parts = unzipSync(bytes);
    return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
  };

  it('go out and come in as the same steps, the units written so that no two are alike', async () => {
    const file = await out('stranger');
    expect(file.status).toBe(200);
    const bytes = new Uint8Array(file.bytes);
    const listing = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(listing.match(/<row /g)?.length).toBeGreaterThan(schools.length);
    const { body } = await check(bytes);
    expect([body.findings, body.remarks]).toEqual([[], []]);
    const rows = body.rows.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(stepColumnKeys.map((key, index) => [key, cells[index] ?? ''])) as never,
    }));
    const opened = withoutDistrict.steps.flatMap((step) =>
      step.step === 'open' ? [{ unitId: step.unitId, name: step.facts.name, code: step.facts.code }] : [],
    );
    const newIdOf = () => 'none';
    const back = judgeReformSheet({ rows, known: body.units, opened, leaveOut: [], adds: false, newIdOf });
    const withoutBlank = (steps: readonly unknown[]) =>
      (JSON.parse(JSON.stringify(steps)) as ReformStep[]).map((step) =>
        step.step === 'open' ? { ...step, facts: { ...step.facts, lastClass: null } } : step,
      );
    expect(withoutBlank(back.steps)).toEqual(withoutBlank(withoutDistrict.steps));
  });

  it('are judged cell by cell and nothing is written: a formula is text, an unknown unit is named', async () => {
    const bytes = new Uint8Array((await out('stranger')).bytes);
    const { rows } = await readSheet(bytes, stepColumns);
    const at = rows.findIndex(({ cells }) => cells.step === 'Chuyển nơi') + 2;
    const formula = changed(bytes, sheetXml, (xml) =>
      xml.replace(new RegExp(`<c r="E${at}"[^>]*>.*?</c>`, 'u'), `<c r="E${at}" t="str"><f>1+1</f><v>UBND</v></c>`),
    );
    const { body } = await check(formula);
    expect(body.findings.map(({ row, column, code }) => [row, column, code])).toEqual([[at, 'to', 'cell-formula']]);
    expect(body.rows[at - 2]?.cells[stepColumnKeys.indexOf('to')]).toBe('=');
    const kept = await server.call('stranger', reformsContract, 'readSteps', { params });
    expect([kept.body.revision, kept.body.steps.length]).toEqual([1, withoutDistrict.steps.length]);
  });

  it('refuse a hostile archive, a sheet without its columns, and whoever may not write the draft', async () => {
    const bytes = new Uint8Array((await out('stranger')).bytes);
    const codeOf = async (file: Uint8Array) => (await check(file)).problem.code;
    expect(await codeOf(zipSync({ ...unzipSync(bytes), 'xl/vbaProject.bin': strToU8('x') }))).toBe('file-macro');
    expect(await codeOf(bytes.slice(0, bytes.length / 2))).toBe('file-broken');
    expect(await codeOf(strToU8('Việc làm'))).toBe('file-kind-unknown');
    const far = changed(bytes, sheetXml, (xml) => xml.replace('<c r="B2"', '<c r="XFD1048576"'));
    expect(['sheet-too-long', 'file-bomb', 'file-broken']).toContain(await codeOf(far));
    expect((await check(bytes, 'westOfficer')).status).toBe(404);
    expect((await out('westOfficer')).status).toBe(404);
    const confirmed = await server.call('stranger', reformsContract, 'confirmReform', {
      params,
      body: { revision: 1 },
    });
    expect(confirmed.status).toBe(200);
    expect(await codeOf(bytes)).toBe('reform-confirmed');
    expect((await out('stranger')).status).toBe(200);
  });
});
