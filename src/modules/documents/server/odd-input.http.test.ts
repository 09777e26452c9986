import { describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { everySchool } from '#modules/programmes/rules/audience.ts';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { actsContract } from '../acts-contract.ts';
import { documentsContract } from '../contract.ts';
import { disseminationContract } from '../dissemination-contract.ts';
import { libraryContract } from '../library-contract.ts';
import { registerContract } from '../register-contract.ts';
import { blankFacts } from '../rules/register/book.ts';

const params = { unitId: units.communeEast };
const officer = 'communeOfficer';
let numbered = 100;
const text = (subject: string) =>
  `UBND XÃ BẢN ĐÔNG\nSố: ${++numbered}/KH-UBND\nBản Đông, ngày 15 tháng 01 năm 2026\n\nKẾ HOẠCH\n${subject}\n\nI. MỤC ĐÍCH\nGiữ gìn an ninh.`;

describe('letters and days that no database keeps', async () => {
  const { call } = await testServer(noon('2026-03-02'));
  const add = (subject: string) =>
    call(officer, documentsContract, 'addText', { params, body: { text: text(subject) } });

  it('a title and a name of a file are never cut within a letter', async () => {
    // One of two neighbouring lengths has the cut within a pair.
    for (const length of [288, 289]) {
      const added = await add(`${'a'.repeat(length)}${'😀'.repeat(9)}`);
      expect([added.status, added.body.title?.isWellFormed()]).toEqual([200, true]);
    }
    for (const length of [198, 199]) {
      const file = { name: `${'a'.repeat(length)}😀😀.txt`, bytes: new TextEncoder().encode(text('Tệp có tên dài')) };
      const added = await call(officer, documentsContract, 'addDocument', { params, file, body: {} });
      expect(added.status).toBe(200);
      const { body: history } = await call(officer, historyContract, 'readHistory', {
        params: { ...params, subjectKind: 'document', subjectId: added.body.id },
      });
      expect(JSON.stringify(history)).toContain('a'.repeat(198));
    }
  });

  it('an address that asks for NUL finds nothing', async () => {
    for (const query of [{ issuer: 'x\0y' }, { kindCode: 'KH\0' }, { q: '\0' }]) {
      const { status } = await call(officer, libraryContract, 'searchLibrary', {
        params,
        query: { page: 1, ...query },
      });
      expect([JSON.stringify(query), status]).toEqual([JSON.stringify(query), 200]);
    }
  });

  it('a day of the year 0 is refused, and one before any book is named beside its field', async () => {
    const day = '0000-01-01';
    const { body: document } = await add('Phòng, chống đuối nước');
    const { entry } = (
      await call(officer, documentsContract, 'readDocument', { params: { ...params, documentId: document.id } })
    ).body;
    const { numberSymbol: _, ...fields } = entry;
    const { body: asking } = await call(officer, disseminationContract, 'askDissemination', {
      params,
      body: { documentId: document.id, audience: everySchool, groups: ['staff'], dueDay: '2026-03-10', note: null },
    });
    const line = { ...blankFacts, arrivedOn: '2026-03-01', author: 'Sở Giáo dục và Đào tạo', subject: 'Kế hoạch' };
    const register = (facts: typeof line) =>
      call(officer, registerContract, 'registerEntry', {
        params: { ...params, book: 'received' },
        body: { series: '', number: null, documentId: null, facts },
      });
    const statuses = [
      await call(officer, libraryContract, 'editEntry', {
        params: { ...params, documentId: document.id },
        body: { revision: 1, entry: { ...fields, signedOn: day } },
      }),
      await call(officer, disseminationContract, 'readDissemination', {
        params: { ...params, disseminationId: asking.id },
        query: { day },
      }),
      await call('schoolOfficer', disseminationContract, 'recordTelling', {
        params: { unitId: units.secondary, issuerId: params.unitId, disseminationId: asking.id },
        body: {
          telling: { staff: { all: 1, told: 1 }, pupils: null, parents: null },
          toldOn: day,
          ways: ['meeting'],
          otherWay: null,
          note: null,
          basedOn: 0,
          reason: null,
        },
      }),
      await register({ ...line, passedOn: day } as never),
      await call(officer, actsContract, 'addActFact', {
        params,
        body: {
          act: 'Nghị định 356/2025/NĐ-CP ngày 31/12/2025',
          fact: {
            state: 'ended',
            inForceFrom: null,
            inForceTo: day,
            by: null,
            changedFrom: null,
            sourceUrl: null,
            note: null,
          },
        },
      }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([400, 400, 400, 400, 400]);
    const old = await register({ ...line, arrivedOn: '1800-01-01' });
    expect([old.status, old.problem.findings?.map(({ where, code }) => `${where} ${code}`)]).toEqual([
      422,
      ['arrivedOn day-too-early'],
    ]);
  });
});
