import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { fileReport, fullFigures, type IssuedWindow, issueWindow } from '#test/fixtures/rollup-fixture.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { rollupContract } from '../../rollup-contract.ts';

const textOf = (docx: Buffer): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .replace(/<\/w:p>/gu, '\n')
    .replace(/<[^>]+>/gu, '');
const nameOf = (headers: Record<string, unknown>): string =>
  decodeURIComponent(String(headers['content-disposition']).replace(/^.*''/u, ''));

describe('official documents over HTTP', () => {
  let server: TestServer;
  let east: IssuedWindow;
  const params = () => ({ unitId: units.communeEast, windowId: east.windowId });

  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
    const { db } = server.database;
    east = await issueWindow(db, { issuer: 'communeEast', to: ['nursery', 'primary', 'secondary'] });
    await fileReport(db, { unit: 'primary', window: east, figures: fullFigures(['tieu-hoc'], 2) });
    const secondary = { unit: 'secondary', window: east, figures: fullFigures(['thcs'], 1) } as const;
    await fileReport(db, secondary);
    await fileReport(db, { ...secondary, version: 2, decision: null, reason: 'Bổ sung' });
  });

  it('the open total is a draft, named so and saying so; governing body and receiver are those of the day', async () => {
    const query = { number: 7, date: '2026-03-02' };
    const answer = await server.call('communeLeader', rollupContract, 'paperDocx', { params: params(), query });
    expect(answer.status).toBe(200);
    expect(nameOf(answer.headers)).toBe('Tổng hợp Tháng 01 năm 2026 - UBND xã Bản Đông (dự thảo).docx');
    const text = textOf(answer.bytes);
    for (const words of [
      'UBND TỈNH NÀ LANG',
      'UBND XÃ BẢN ĐÔNG',
      'Số: 07/BC-UBND',
      'Bản Đông, ngày 02 tháng 3 năm 2026',
      'Kính gửi: Sở Giáo dục và Đào tạo Nà Lang',
      'Dự thảo',
      'TM. ỦY BAN NHÂN DÂN',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says what the document still lacks', async () => {
    const answer = await server.call('communeOfficer', rollupContract, 'paperFindings', {
      params: params(),
      query: { number: 7, date: '2026-03-02' },
    });
    expect(answer.body.findings.map(({ code }) => code)).toEqual(['signatory-missing']);
  });

  it('the sheet names its sources and who is missing', async () => {
    const answer = await server.call('communeOfficer', rollupContract, 'paperXlsx', {
      params: params(),
      query: { children: 'yes' },
    });
    const sources = strFromU8(unzipSync(answer.bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    const shared = strFromU8(unzipSync(answer.bytes)['xl/sharedStrings.xml'] ?? new Uint8Array());
    for (const name of ['Trường Tiểu học Bản Đông', 'Trường THCS Bản Đông', 'Trường Mầm non Hoa Ban']) {
      expect(sources + shared).toContain(name);
    }
  });

  const schoolReport = (as: PersonaName) =>
    server.call(as, rollupContract, 'unitReportDocx', {
      params: { unitId: units.secondary, assignmentId: east.assignments.secondary ?? '' },
    });

  it('a school’s report goes out as its newest version to school and receiver, as the accepted one further up', async () => {
    const situation = async (as: PersonaName) => /ổn định, bản (\d)/u.exec(textOf((await schoolReport(as)).bytes))?.[1];
    expect([
      await situation('schoolHead'),
      await situation('communeOfficer'),
      await situation('departmentOfficer'),
    ]).toEqual(['2', '2', '1']);
    const sensitive = 'Vụ nghi xâm hại trẻ em';
    expect(textOf((await schoolReport('schoolHead')).bytes)).toContain(sensitive);
    expect(textOf((await schoolReport('departmentOfficer')).bytes)).not.toContain(sensitive);
    expect([(await schoolReport('primaryHead')).status, (await schoolReport('stranger')).status]).toEqual([404, 404]);
  });
});
