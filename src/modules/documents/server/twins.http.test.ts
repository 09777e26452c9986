import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { documentsContract } from '../contract.ts';
import { libraryContract } from '../library-contract.ts';

const unitId = units.communeEast;
const params = { unitId };
const paper = (number: string, issuer = 'UBND XÃ BẢN ĐÔNG', year = 2026, body = 'Các trường thực hiện.') =>
  `${issuer}\nSố: ${number}\nBản Đông, ngày 15 tháng 01 năm ${year}\n\nKẾ HOẠCH\nPhòng, chống tội phạm\n\nI. MỤC ĐÍCH\n${body}`;
const bytes = (text: string) => new TextEncoder().encode(text);

describe('a document that the library has', async () => {
  const { call, database } = await testServer(noon('2026-03-02'));
  const paste = (text: string, evenIfTwin?: boolean) =>
    call('communeOfficer', documentsContract, 'addText', { params, body: { text, evenIfTwin } });
  const count = async () => (await database.pool.query('select count(*)::int as n from document')).rows[0].n;

  it('is warned of before anything is kept, with its title, day and who added it, however its number is written', async () => {
    const first = await paste(paper('08/KH-UBND'));
    const before = await count();
    const again = await paste(paper('8/KH-UBND', 'ỦY BAN NHÂN DÂN XÃ BẢN ĐÔNG'));
    expect([again.status, again.problem.code]).toEqual([409, 'document-twin']);
    expect(again.problem.facts.twins).toEqual([
      {
        id: first.body.id,
        title: 'Kế hoạch phòng, chống tội phạm',
        numberSymbol: '08/KH-UBND',
        signedOn: '2026-01-15',
        addedAt: '2026-03-02T05:00:00.000Z',
        addedBy: 'Đinh Thị Én',
        revision: 1,
        sameBytes: false,
      },
    ]);
    expect(await count()).toBe(before);
    expect((await paste(paper('8/KH-UBND'), true)).status).toBe(200);
  });

  it('is another one with another issuer, symbol or year', async () => {
    await paste(paper('20/KH-UBND'));
    expect((await paste(paper('20/KH-UBND', 'UBND XÃ BẢN TÂY'))).status).toBe(200);
    expect((await paste(paper('20/KH-BCĐ'))).status).toBe(200);
    expect((await paste(paper('20/KH-UBND', undefined, 2025))).status).toBe(200);
  });

  it('is warned of by its bytes where it has no number', async () => {
    const file = { name: 'bien-ban.txt', bytes: bytes('BIÊN BẢN\nHọp giao ban') };
    const add = () => call('communeOfficer', documentsContract, 'addDocument', { params, file, body: {} });
    expect((await add()).status).toBe(200);
    const again = await add();
    expect(again.problem.facts.twins).toMatchObject([{ sameBytes: true }]);
  });

  it('can take what was sent as its new version', async () => {
    const { body } = await paste(paper('33/KH-UBND'));
    const again = await paste(paper('33/KH-UBND', undefined, 2026, 'Bản đã ký.'));
    const [twin] = again.problem.facts.twins as { id: string; revision: number }[];
    const added = await call('communeOfficer', libraryContract, 'addTextVersion', {
      params: { unitId, documentId: twin?.id ?? '' },
      body: { revision: twin?.revision ?? 0, reason: 'Bản đã ký', text: paper('33/KH-UBND') },
    });
    expect([twin?.id, added.body.ordinal]).toEqual([body.id, 2]);
  });

  it('is warned of when a number is corrected to one that is there, and only then', async () => {
    await paste(paper('41/KH-UBND'));
    const { body } = await paste(paper('42/KH-UBND'));
    const at = { unitId, documentId: body.id };
    const { entry } = (await call('communeOfficer', documentsContract, 'readDocument', { params: at })).body;
    const { numberSymbol: _, ...fields } = entry;
    const edit = (change: object, revision: number, evenIfTwin?: boolean) =>
      call('communeOfficer', libraryContract, 'editEntry', {
        params: at,
        body: { revision, entry: { ...fields, ...change }, evenIfTwin },
      });
    expect((await edit({ number: '41' }, 1)).problem.code).toBe('document-twin');
    expect((await edit({ number: '41' }, 1, true)).status).toBe(200);
    expect((await edit({ number: '41', note: 'Hai bản cùng số' }, 2)).status).toBe(200);
  });

  it('taken in by two people at once is kept once, and the second of them is warned', async () => {
    const answers = await Promise.all([
      paste(paper('55/KH-UBND')),
      paste(paper('55/KH-UBND')),
      paste(paper('55/KH-UBND')),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});
