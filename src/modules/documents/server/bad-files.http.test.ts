import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UPLOAD_LIMIT_BYTES } from '#base/file-kinds.ts';
import { organisationContract } from '#modules/organisation/contract.ts';
import { plansContract } from '#modules/programmes/plans-contract.ts';
import { noon } from '#test/database/test-database.ts';
import {
  circularDoc,
  docxBomb,
  docxWithEntities,
  lockedPdf,
  scannedPdf,
  swellingPdf,
} from '#test/fixtures/hostile-files.ts';
import { unitSheet } from '#test/http/matrix-unit-sheet.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { actsContract } from '../acts-contract.ts';
import { documentsContract } from '../contract.ts';
import { libraryContract } from '../library-contract.ts';
import { citeDocuments } from './acts/cite-documents.ts';

const params = { unitId: units.communeEast };
const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const sample = new Uint8Array(readFileSync(new URL('../../../../samples/ke-hoach-mau.docx', import.meta.url)));
const withMacro = (office: Uint8Array, where: string): Uint8Array =>
  zipSync({ ...unzipSync(office), [where]: strToU8('x') });

describe('a bad file', async () => {
  const { call, database } = await testServer(noon('2026-03-02'));
  const add = (bytes: Uint8Array, name = 'ke-hoach.docx') =>
    call('communeOfficer', documentsContract, 'addDocument', { params, file: { name, bytes } });
  const check = (bytes: Uint8Array) =>
    call('departmentAdministrator', organisationContract, 'checkSheet', { file: { name: 'don-vi.xlsx', bytes } });

  it.each<[string, number, string, () => Uint8Array]>([
    ['of another kind', 415, 'file-kind-unknown', () => picture],
    ['that is empty', 422, 'file-empty', () => new Uint8Array()],
    ['of 50 MB', 413, 'file-too-large', () => new Uint8Array(50_000_000)],
    ['one byte too large', 413, 'file-too-large', () => new Uint8Array(UPLOAD_LIMIT_BYTES + 1)],
    ['that is a zip bomb', 422, 'file-bomb', docxBomb],
    ['that is a broken .docx', 422, 'file-broken', () => sample.slice(0, sample.length / 2)],
    ['with entities from outside', 422, 'file-broken', docxWithEntities],
    ['with macros', 422, 'file-macro', () => withMacro(sample, 'word/vbaProject.bin')],
    ['that is a locked PDF', 422, 'file-locked', lockedPdf],
    ['that is a scan', 422, 'document-scanned', scannedPdf],
    ['that goes round in a circle', 422, 'file-too-heavy', circularDoc],
  ])('%s is refused with a sentence and leaves nothing', async (_, status, code, make) => {
    const refused = await add(make());
    expect([refused.status, refused.problem.code]).toEqual([status, code]);
    expect(refused.problem.title).toMatch(/^[A-ZĐ].{30,}\.$/u);
    const { rows } = await database.pool.query('select count(*)::int as n from stored_file');
    expect(rows[0].n).toBe(0);
  });

  it('that is a scan is kept on the word of whoever looked at it, which history keeps', async () => {
    const file = { name: 'ban-chup.pdf', bytes: scannedPdf() };
    const kept = await call('communeOfficer', documentsContract, 'addDocument', {
      params,
      file,
      body: { declaresOpen: true },
    });
    expect([kept.status, kept.body.title]).toEqual([200, 'ban-chup']);
    expect(kept.body.warnings).toEqual([expect.stringContaining('chỉ là ảnh chụp')]);
    const { rows } = await database.pool.query(
      `select c.after->>'declaredOpen' as declared from history h join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
        where h.subject_id = $1`,
      [kept.body.id],
    );
    expect(rows).toEqual([{ declared: 'true' }]);
  });

  it('that is a scan becomes a version of a document on the same word; what that cites stays', async () => {
    const text = `UBND XÃ BẢN ĐÔNG\nSố: 77/KH-UBND\nBản Đông, ngày 15 tháng 01 năm 2026\n\nKẾ HOẠCH\nPhòng, chống tội phạm\n\nCăn cứ Nghị định số 80/2017/NĐ-CP ngày 17/7/2017 của Chính phủ;\n\nI. MỤC ĐÍCH\nGiữ gìn an ninh.`;
    const { body } = await call('communeOfficer', documentsContract, 'addText', { params, body: { text } });
    const of = { ...params, documentId: body.id };
    const cites = async () => (await call('communeOfficer', actsContract, 'readValidity', { params: of })).body.acts;
    const before = await cites();
    expect(before).toBeGreaterThan(0);
    const send = (declaresOpen?: boolean) =>
      call('communeOfficer', libraryContract, 'addVersion', {
        params: of,
        file: { name: 'ban-ky.pdf', bytes: scannedPdf() },
        body: { revision: 1, reason: 'Bản đã ký', ...(declaresOpen && { declaresOpen }) },
      });
    expect((await send()).problem.code).toBe('document-scanned');
    const kept = await send(true);
    expect([kept.status, kept.body.warnings]).toEqual([200, [expect.stringContaining('chỉ là ảnh chụp')]]);
    const { rows } = await database.pool.query(
      `select c.after->>'declaredOpen' as declared from history h join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
        where h.subject_id = $1 and h.action = 'add-version'`,
      [body.id],
    );
    expect(rows).toEqual([{ declared: 'true' }]);
    const { body: shown } = await call('communeOfficer', documentsContract, 'readDocument', { params: of });
    expect([shown.title, shown.entry.numberSymbol, shown.file?.name]).toEqual([
      'Kế hoạch phòng, chống tội phạm',
      '77/KH-UBND',
      'ban-ky.pdf',
    ]);
    expect(await cites()).toBe(before);
    await database.pool.query('update document set cited_by_rule = 0');
    await citeDocuments(database.db);
    expect(await cites()).toBe(before);
  });

  it.each<[string, string, (good: Uint8Array) => Uint8Array]>([
    ['with macros', 'file-macro', (good) => withMacro(good, 'xl/vbaProject.bin')],
    ['that is no sheet', 'file-kind-unknown', () => sample],
    ['cut off', 'file-broken', (good) => good.slice(0, good.length / 2)],
  ])('a sheet %s is refused', async (_, code, spoil) => {
    expect((await check(spoil((await unitSheet()).bytes))).problem.code).toBe(code);
  });

  it('a formula in a sheet is shown as one, never as its old result', async () => {
    const good = unzipSync((await unitSheet()).bytes);
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(good[path] ?? new Uint8Array()).replace(
      /<c r="A2"[^>]*>.*?<\/c>/u,
      '<c r="A2" t="str"><f>"Trường "&amp;"B"</f><v>Trường B</v></c>',
    );
    const { body } = await check(zipSync({ ...good, [path]: strToU8(xml) }));
    expect(body.rows[0]?.cells[0]).toBe('=');
    expect(JSON.stringify(body)).not.toContain('Trường B');
  });

  it('keeps nobody else waiting while it is read', async () => {
    const order: string[] = [];
    await Promise.all([
      add(swellingPdf(), 'ke-hoach.pdf').then(({ problem }) => order.push(problem.code)),
      call('communeOfficer', libraryContract, 'searchLibrary', { params }).then(() => order.push('list')),
    ]);
    expect(order).toEqual(['list', 'file-too-heavy']);
  });

  it('is not read for one who may not put it in', async () => {
    const file = { name: 'a.doc', bytes: circularDoc() };
    expect((await call('communeLeader', documentsContract, 'addDocument', { params, file })).status).toBe(403);
    const nowhere = { unitId: units.communeEast, assignmentId: units.communeEast };
    const body = { numberSymbol: null, signedOn: null, note: null, noSecrecyMark: true };
    const plan = await call('schoolOfficer', plansContract, 'uploadPlan', { params: nowhere, file, body });
    expect(plan.status).toBe(404);
  });
});
