import { describe, expect, it } from 'vitest';
import type { BodyOf } from '#base/endpoint.ts';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { documentsContract } from '../contract.ts';
import { libraryContract } from '../library-contract.ts';

const unitId = units.communeEast;
type Entry = BodyOf<(typeof libraryContract)['editEntry']>['entry'];

const planText = (number: string, subject: string, body = 'I. MỤC ĐÍCH\nGiữ gìn an ninh, trật tự trường học.') =>
  `UBND XÃ BẢN ĐÔNG\nSố: ${number}/KH-UBND\nBản Đông, ngày 15 tháng 01 năm 2026\n\nKẾ HOẠCH\n${subject}\n\n${body}`;

describe('an entry of the library', async () => {
  const { call } = await testServer(noon('2026-03-02'));
  const read = async (documentId: string) =>
    (await call('communeOfficer', documentsContract, 'readDocument', { params: { unitId, documentId } })).body;
  const addText = async (text: string) =>
    (await call('communeOfficer', documentsContract, 'addText', { params: { unitId }, body: { text } })).body.id;
  const edit = (documentId: string, revision: number, entry: Entry, as: PersonaName = 'communeOfficer') =>
    call(as, libraryContract, 'editEntry', { params: { unitId, documentId }, body: { revision, entry } });

  it('has what its reading says and is received', async () => {
    const { entry, revision, versions } = await read(await addText(planText('15', 'Phòng, chống tội phạm năm 2026')));
    expect(entry).toEqual({
      direction: 'received',
      kindCode: 'KH',
      number: '15',
      symbol: 'KH-UBND',
      numberSymbol: '15/KH-UBND',
      issuer: 'UBND XÃ BẢN ĐÔNG',
      subject: 'Phòng, chống tội phạm năm 2026',
      signedOn: '2026-01-15',
      inForceFrom: null,
      inForceTo: null,
      note: null,
    });
    expect([revision, versions.map(({ ordinal }) => ordinal)]).toEqual([1, [1]]);
  });

  it('is corrected by hand, once per revision, and keeps who changed what', async () => {
    const documentId = await addText(planText('16', 'Phòng, chống ma túy'));
    const { entry, revision } = await read(documentId);
    const { numberSymbol: _, ...fields } = entry;
    const changed: Entry = { ...fields, number: '61', inForceFrom: '2026-02-01', inForceTo: '2026-12-31' };
    const done = await edit(documentId, revision, { ...changed, subject: 'Phòng, chống ma túy trong trường học' });
    expect([done.status, done.body]).toEqual([
      200,
      { revision: 2, title: 'Kế hoạch phòng, chống ma túy trong trường học' },
    ]);
    expect((await read(documentId)).entry).toMatchObject({ numberSymbol: '61/KH-UBND', inForceTo: '2026-12-31' });
    const late = await edit(documentId, revision, changed);
    expect([late.status, late.problem.code, late.problem.facts]).toEqual([409, 'stale', { revision: 2 }]);
    const { body: history } = await call('communeOfficer', historyContract, 'readHistory', {
      params: { unitId, subjectKind: 'document', subjectId: documentId },
    });
    const told = JSON.stringify(history);
    expect(told).toContain('Sửa thông tin văn bản');
    expect(told).toContain('Hiệu lực đến hết ngày');
  });

  it('takes no days in force that end before they begin, and no unknown kind', async () => {
    const documentId = await addText(planText('17', 'Phòng, chống bạo lực học đường'));
    const { numberSymbol: _, ...fields } = (await read(documentId)).entry;
    const backward = await edit(documentId, 1, { ...fields, inForceFrom: '2026-02-02', inForceTo: '2026-02-01' });
    expect(backward.problem.findings?.map(({ where }) => where)).toEqual(['entry.inForceTo']);
    expect((await edit(documentId, 1, { ...fields, kindCode: 'XX' })).status).toBe(400);
    expect((await edit(documentId, 1, fields, 'communeLeader')).status).toBe(403);
    expect((await edit(documentId, 1, fields, 'westOfficer')).status).toBe(404);
  });

  it('keeps every version: the latest is read, older ones stay readable and can be downloaded', async () => {
    const first = planText('18', 'Phòng, chống đuối nước', 'I. MỤC ĐÍCH\nBản đầu.');
    const second = planText('18', 'Phòng, chống đuối nước', 'I. MỤC ĐÍCH\nBản sau.');
    const documentId = await addText(first);
    const params = { unitId, documentId };
    const added = await call('communeOfficer', libraryContract, 'addVersion', {
      params,
      body: { revision: 1, reason: 'Bản có chữ ký' },
      file: { name: 'ban-ky.txt', bytes: new TextEncoder().encode(second) },
    });
    expect([added.status, added.body]).toEqual([200, { ordinal: 2, revision: 2, warnings: [] }]);
    const document = await read(documentId);
    expect(document.reading.text).toContain('Bản sau.');
    expect(document.versions.map(({ ordinal, fileName, reason }) => [ordinal, fileName, reason])).toEqual([
      [2, 'ban-ky.txt', 'Bản có chữ ký'],
      [1, null, null],
    ]);
    const older = { params: { ...params, ordinal: 1 } };
    const { body } = await call('communeLeader', libraryContract, 'readVersion', older);
    expect([body.text.includes('Bản đầu.'), body.latest]).toEqual([true, 2]);
    const file = await call('communeLeader', libraryContract, 'downloadVersion', older);
    expect(file.bytes.toString('utf8')).toBe(first);
    const newest = await call('communeLeader', documentsContract, 'downloadDocument', { params });
    expect(newest.bytes.toString('utf8')).toBe(second);
    const late = await call('communeOfficer', libraryContract, 'addTextVersion', {
      params,
      body: { revision: 1, reason: 'Muộn', text: second },
    });
    expect(late.problem.code).toBe('stale');
    const none = { params: { ...params, ordinal: 3 } };
    expect((await call('communeLeader', libraryContract, 'readVersion', none)).status).toBe(404);
  });

  it('that was without a number takes it from the version that has one, and nothing a person put in is lost', async () => {
    const documentId = await addText(planText('', 'Phòng, chống cháy nổ'));
    const { numberSymbol: _, ...fields } = (await read(documentId)).entry;
    expect(fields.number).toBeNull();
    await edit(documentId, 1, { ...fields, issuer: 'Ủy ban nhân dân xã Bản Đông' });
    const text = planText('21', 'Phòng, chống cháy nổ');
    const params = { unitId, documentId };
    await call('communeOfficer', libraryContract, 'addTextVersion', {
      params,
      body: { revision: 2, reason: 'Đã cấp số', text },
    });
    expect((await read(documentId)).entry).toMatchObject({
      number: '21',
      issuer: 'Ủy ban nhân dân xã Bản Đông',
    });
  });

  it('says what its newest version says, but for what a person put in, and warns where that is another document', async () => {
    const documentId = await addText(planText('22', 'Phòng, chống bạo lực'));
    const taken = await addText(planText('23', 'Phòng, chống đuối nước mùa mưa'));
    const params = { unitId, documentId };
    const { numberSymbol: _, ...fields } = (await read(documentId)).entry;
    await edit(documentId, 1, { ...fields, issuer: 'Ủy ban nhân dân xã Bản Đông' });
    const version = (revision: number, text: string, more = {}) =>
      call('communeOfficer', libraryContract, 'addTextVersion', {
        params,
        body: { revision, reason: 'Bản đính chính', text, ...more },
      });
    await version(2, planText('24', 'Phòng, chống bạo lực học đường'));
    const followed = await read(documentId);
    expect([followed.title, followed.entry]).toMatchObject([
      'Kế hoạch phòng, chống bạo lực học đường',
      { numberSymbol: '24/KH-UBND', issuer: 'Ủy ban nhân dân xã Bản Đông' },
    ]);
    const { body: found } = await call('communeOfficer', libraryContract, 'searchLibrary', {
      params: { unitId },
      query: { q: '24/KH-UBND', page: 1 },
    });
    expect(found.documents.map(({ id, title }) => [id, title])).toEqual([[documentId, followed.title]]);

    const twin = await version(3, planText('23', 'Phòng, chống bạo lực học đường'));
    expect([twin.problem.code, (twin.problem.facts.twins as { id: string }[]).map(({ id }) => id)]).toEqual([
      'document-twin',
      [taken],
    ]);
    expect((await read(documentId)).versions).toHaveLength(2);
    expect((await version(3, planText('23', 'Phòng, chống bạo lực'), { evenIfTwin: true })).status).toBe(200);
    expect((await read(documentId)).entry.numberSymbol).toBe('23/KH-UBND');
    // What people said of the head of a reading is no word of the library: the next version goes on from there.
    const corrected = await read(documentId);
    await call('communeOfficer', documentsContract, 'decideItem', {
      params,
      body: {
        key: corrected.reading.header.subject ? `subject@${corrected.reading.header.subject.where.start}` : '',
        verdict: 'corrected',
        value: { item: 'subject', text: 'Phòng, chống bạo lực, sửa tay' },
        where: null,
        seen: 0,
        version: corrected.review.version,
      },
    });
    const { entry, revision } = await read(documentId);
    expect(entry.subject).toBe('Phòng, chống bạo lực, sửa tay');
    expect((await version(revision, planText('23', 'Phòng, chống bạo lực năm 2026'))).status).toBe(200);
    expect((await read(documentId)).entry.subject).toBe('Phòng, chống bạo lực năm 2026');
  });
});
