import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { actsContract } from '../acts-contract.ts';
import { documentsContract } from '../contract.ts';
import { libraryContract } from '../library-contract.ts';
import { indexDocuments } from './index-documents.ts';

const unitId = units.communeEast;
const params = { unitId };

const paper = (issuer: string, number: string, day: string, kind: string, subject: string, body: string) =>
  `${issuer}\nSố: ${number}\nBản Đông, ngày ${day.slice(8)} tháng ${day.slice(5, 7)} năm ${day.slice(0, 4)}\n\n${kind}\n${subject}\n\n${body}`;

const papers = {
  plan: paper(
    'UBND XÃ BẢN ĐÔNG',
    '08/KH-UBND',
    '2026-01-15',
    'KẾ HOẠCH',
    'Phòng, chống tội phạm trong trường học năm 2026',
    'Thực hiện Chỉ thị số 12-CT/TW ngày 05/01/2024, các trường phối hợp Công an xã.',
  ),
  drugs: paper(
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO LÂM KHÊ',
    '75/KH-SGD&ĐT',
    '2025-03-03',
    'KẾ HOẠCH',
    'Công tác phòng, chống ma túy trong học sinh',
    'Các trường tuyên truyền, phổ biến pháp luật. Học sinh ký cam kết, phòng ngừa tội phạm, báo cáo kế hoạch.',
  ),
  directive: paper(
    'BAN CHẤP HÀNH TRUNG ƯƠNG',
    '12-CT/TW',
    '2024-01-05',
    'CHỈ THỊ',
    'Tăng cường bảo đảm trật tự, an toàn giao thông',
    'Người tham gia giao thông đội mũ bảo hiểm.',
  ),
} as const;

describe('the search in a library', async () => {
  const { call, database } = await testServer(noon('2026-03-02'));
  const ids: Record<string, string> = {};
  for (const [name, text] of Object.entries(papers)) {
    const { body } = await call('communeOfficer', documentsContract, 'addText', { params, body: { text } });
    ids[body.id] = name;
  }
  const search = async (q: string, more: object = {}, as: PersonaName = 'communeLeader') => {
    const answer = await call(as, libraryContract, 'searchLibrary', { params, query: { q, page: 1, ...more } });
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const found = async (q: string, more: object = {}) =>
    (await search(q, more)).documents.map(({ id }) => ids[id] ?? 'another');

  it('finds words without marks, and puts what stands in the head before what stands in the words', async () => {
    expect(await found('toi pham')).toEqual(['plan', 'drugs']);
    expect(await found('PHONG CHONG MA TUY')).toEqual(['drugs']);
    expect(await found('mu bao hiem')).toEqual(['directive']);
  });

  it('shows where in the words the hit stands', async () => {
    const { documents } = await search('ký cam kết');
    expect(documents[0]?.snippet?.filter(({ hit }) => hit).map(({ text }) => text)).toContain('ký cam kết');
  });

  it('forgives typing errors and says what it looked for', async () => {
    expect(await found('ke hoahc phong chong toi pham')).toContain('plan');
    expect(await found('tuyên truyèn')).toEqual(['drugs']);
    expect(await found('phongf chống tooij phạm')).toContain('plan');
    const { meant } = await search('hoahc');
    expect(meant).toEqual([{ typed: 'hoahc', used: ['hoach'] }]);
    expect(await found('giaothong')).toEqual(['directive']);
  });

  it('finds a slip that made another word, as long as the words follow each other', async () => {
    const { documents, near } = await search('mũ báo hiển');
    expect([documents.map(({ id }) => ids[id]), near]).toEqual([['directive'], true]);
  });

  it('finds a number however it is written, the document itself before those that cite it', async () => {
    expect(await found('12/CT-TW')).toEqual(['directive', 'plan']);
    expect(await found('8/KH-UBND')).toEqual(['plan']);
    expect(await found('75/KH-SGDĐT')).toEqual(['drugs']);
    expect((await found('số 75'))[0]).toBe('drugs');
    expect((await found('7'))[0]).not.toBe('drugs');
  });

  it('is narrowed by direction, kind, issuer, year and whether a document is in force', async () => {
    expect(await found('', { direction: 'received' })).toEqual(['plan', 'drugs', 'directive']);
    expect(await found('', { direction: 'issued' })).toEqual([]);
    expect(await found('', { kindCode: 'CT' })).toEqual(['directive']);
    expect(await found('toi pham', { year: '2025' })).toEqual(['drugs']);
    const { body: facets } = await call('communeLeader', libraryContract, 'readFacets', { params });
    expect(facets.kinds).toEqual([
      { code: 'KH', count: 2 },
      { code: 'CT', count: 1 },
    ]);
    expect(facets.years.map(({ year }) => year)).toEqual([2026, 2025, 2024]);
    const key = facets.issuers.find(({ name }) => name.startsWith('SỞ'))?.key ?? '';
    expect(await found('', { issuer: key })).toEqual(['drugs']);
    const [documentId = ''] = Object.entries(ids).find(([, name]) => name === 'directive') ?? [];
    const read = await call('communeOfficer', documentsContract, 'readDocument', { params: { unitId, documentId } });
    const { numberSymbol: _, ...entry } = read.body.entry;
    await call('communeOfficer', libraryContract, 'editEntry', {
      params: { unitId, documentId },
      body: { revision: 1, entry: { ...entry, inForceTo: '2026-03-01', note: 'Đã có bản thay thế' } },
    });
    expect(await found('', { force: 'ended' })).toEqual(['directive']);
    expect(await found('', { force: 'not-ended' })).toEqual(['plan', 'drugs']);
    // What a person wrote about a document is found too.
    expect(await found('bản thay thế')).toEqual(['directive']);
  });

  it('says of every document what its thread says, and narrows by the same', async () => {
    const old = await call('communeOfficer', documentsContract, 'addText', {
      params,
      body: {
        text: paper(
          'UBND XÃ BẢN ĐÔNG',
          '41/KH-UBND',
          '2025-01-10',
          'KẾ HOẠCH',
          'Tuần tra năm 2025',
          'I. VIỆC\nTuần tra.',
        ),
      },
    });
    const text = 'Kế hoạch này thay thế Kế hoạch số 41/KH-UBND ngày 10/01/2025 của UBND xã Bản Đông.';
    await call('communeOfficer', documentsContract, 'addText', {
      params,
      body: { text: paper('UBND XÃ BẢN ĐÔNG', '42/KH-UBND', '2026-01-10', 'KẾ HOẠCH', 'Tuần tra năm 2026', text) },
    });
    const nothing = { inForceFrom: null, inForceTo: null, by: null, changedFrom: null, sourceUrl: null, note: null };
    const write = (act: string, fact: object) =>
      call('communeOfficer', actsContract, 'addActFact', {
        params,
        body: { act, fact: { ...nothing, ...fact } as never },
      });
    // An office says that one has ended, and of another that it holds although its last day has passed.
    expect((await write('75-KH-SGDĐT@2025-03-03', { state: 'ended', inForceTo: '2025-12-31' })).status).toBe(200);
    expect((await write('12-CT-TW@2024', { state: 'in-force' })).status).toBe(200);

    const all = (await search('')).documents;
    const over = new Set((await search('', { force: 'ended' })).documents.map(({ id }) => id));
    const others = new Set((await search('', { force: 'not-ended' })).documents.map(({ id }) => id));
    for (const { id, title, state, stateWords } of all) {
      const { body } = await call('communeLeader', actsContract, 'readThread', { params, query: { document: id } });
      const isOver = ['replaced', 'ended'].includes(state);
      expect([title, state, stateWords]).toEqual([title, body.centre.state, body.centre.stateWords]);
      expect([title, over.has(id), others.has(id)]).toEqual([title, isOver, !isOver]);
    }
    const states = Object.fromEntries(all.map(({ id, state }) => [ids[id] ?? id, state]));
    expect(states).toMatchObject({ drugs: 'ended', directive: 'in-force', [old.body.id]: 'replaced' });
    expect((await search('tuan tra', { force: 'ended' })).documents.map(({ id }) => id)).toEqual([old.body.id]);
  });

  it('tells a hit that only an older version holds', async () => {
    const text = paper(
      'UBND XÃ BẢN ĐÔNG',
      '31/TB-UBND',
      '2026-02-01',
      'THÔNG BÁO',
      'Lịch trực Tết',
      'I. NỘI DUNG\nBản cũ có tên Hoàng Sơn.',
    );
    const added = await call('communeOfficer', documentsContract, 'addText', { params, body: { text } });
    const documentId = added.body.id;
    await call('communeOfficer', libraryContract, 'addTextVersion', {
      params: { unitId, documentId },
      body: { revision: 1, reason: 'Sửa tên', text: text.replace('Hoàng Sơn', 'Lâm Giang') },
    });
    const older = (await search('Hoàng Sơn')).documents[0];
    expect([older?.id, older?.olderVersion, older?.snippet?.some(({ hit }) => hit)]).toEqual([documentId, 1, true]);
    expect((await search('Lâm Giang')).documents[0]?.olderVersion).toBeNull();
  });

  it('answers every hostile question, and finds nothing in it', async () => {
    const hostile = [
      'x'.repeat(10_000),
      `' or 1=1; drop table document; --`,
      '& | ! ( ) <-> :* \\',
      '%_%',
      '👍🏽🇻🇳',
      '\u0000\ud83d',
      '77/'.repeat(3_000),
      '(((((((((((((((((((a+)+)+)+)+)+)+',
      '́́́́́',
    ];
    for (const q of hostile) expect((await search(q)).total, q.slice(0, 40)).toBe(0);
    expect((await search('   ')).total).toBeGreaterThan(2);
  });

  it('keeps to the library of the office', async () => {
    const elsewhere = await call('westOfficer', libraryContract, 'searchLibrary', {
      params: { unitId: units.communeWest },
      query: { q: 'toi pham', page: 1 },
    });
    expect([elsewhere.status, elsewhere.body.total]).toEqual([200, 0]);
    const stranger = await call('westOfficer', libraryContract, 'searchLibrary', {
      params,
      query: { q: 'x', page: 1 },
    });
    expect(stranger.status).toBe(404);
  });

  it('makes findable what was taken in before there was an index', async () => {
    await database.pool.query('delete from document_words');
    await database.pool.query('delete from document_search');
    expect(await found('mu bao hiem')).toEqual([]);
    expect(await indexDocuments(database.db)).toBe(6);
    expect(await found('mu bao hiem')).toEqual(['directive']);
    expect(await indexDocuments(database.db)).toBe(0);
  });
});
