import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { actsContract } from '../acts-contract.ts';
import { documentsContract } from '../contract.ts';
import { libraryContract } from '../library-contract.ts';

const unitId = units.communeEast;
const params = { unitId };

const draft = (date: string, subject: string) =>
  `UBND XÃ BẢN ĐÔNG\nSố:      /KH-UBND\nBản Đông, ${date}\n\nKẾ HOẠCH\n${subject}\n\n- Phổ biến Luật Bảo vệ bí mật nhà nước đến cán bộ, giáo viên.`;

describe('a document whose date is left blank in part', async () => {
  const { call } = await testServer(noon('2026-04-01'));
  const add = async (text: string) => {
    const { status, body } = await call('communeOfficer', documentsContract, 'addText', { params, body: { text } });
    expect(status).toBe(200);
    return body.id;
  };
  const month = await add(draft('ngày      tháng 3 năm 2024', 'Giữ gìn an toàn trường học năm 2024'));
  const year = await add(draft('ngày      tháng      năm 2026', 'Giữ gìn an toàn trường học năm 2026'));
  const whole = await add(draft('ngày 12 tháng 5 năm 2025', 'Giữ gìn an toàn trường học năm 2025'));
  const none = await add('Danh sách các trường tham gia phong trào của xã.');
  const list = async (query: object = {}) =>
    (await call('communeOfficer', libraryContract, 'searchLibrary', { params, query: { page: 1, ...query } })).body
      .documents;

  it('stands in the list at the time that is known, one without any date at the day it was taken in', async () => {
    expect((await list()).map(({ id }) => id)).toEqual([none, year, whole, month]);
    expect((await list()).map(({ signedOn, datedIn }) => signedOn ?? datedIn)).toEqual([
      null,
      '2026',
      '2025-05-12',
      '2024-03',
    ]);
  });

  it('is found by its year', async () => {
    expect((await list({ year: 2024 })).map(({ id }) => id)).toEqual([month]);
    expect((await list({ year: 2026 })).map(({ id }) => id)).toEqual([year]);
    const facets = await call('communeOfficer', libraryContract, 'readFacets', { params });
    expect(facets.body.years).toEqual([2026, 2025, 2024].map((one) => ({ year: one, count: 1 })));
  });

  it('means by the name of a law the one of its time, not one that came later', async () => {
    const baseOf = async (document: string) => {
      const { body } = await call('communeOfficer', actsContract, 'readThread', { params, query: { document } });
      return body.restsOn.flatMap(({ nodes }) => nodes.map(({ label }) => label));
    };
    expect(await baseOf(month)).toEqual(['Luật 29/2018/QH14']);
    expect(await baseOf(whole)).toEqual(['Luật 29/2018/QH14']);
  });
});
