import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, type UnitName, units } from '#test/personas/personas.ts';
import { registersContract } from '../contract.ts';
import type { Values } from '../rules/values.ts';
import { insertEntries } from './entry-store.ts';

describe('what is missing below an office, and what a unit should not miss', async () => {
  const { call, database } = await testServer(noon('2026-03-02'));
  const add = async (as: PersonaName, unit: UnitName, register: string, values: Values) => {
    const entryId = randomUUID();
    const { status, problem } = await call(as, registersContract, 'addEntry', {
      params: { unitId: units[unit], register },
      body: { entryId, version: 1, values: values as never },
    });
    if (status !== 200) throw new Error(JSON.stringify(problem));
    return entryId;
  };
  const gaps = async (as: PersonaName, unit: UnitName, year = 2026) => {
    const { status, body } = await call(as, registersContract, 'listGaps', {
      params: { unitId: units[unit] },
      query: { year },
    });
    const of = (code: string) => body.requirements?.find((one) => one.code === code);
    return { status, of, names: (code: string) => of(code)?.lacking.map(({ unitName }) => unitName) };
  };
  const reminders = async (as: PersonaName, unit: UnitName) => {
    const { body } = await call(as, registersContract, 'listReminders', { params: { unitId: units[unit] } });
    return body.reminders.map(({ what, title, day }) => `${day} ${what}: ${title}`);
  };

  it('asks a model of the schools of its levels alone, and forgets none that has written nothing', async () => {
    const before = await gaps('communeOfficer', 'communeEast');
    // The ministry asks a model of every school; the police make it a condition of recognition for some.
    expect(before.names('model-everywhere')).toEqual([
      'Trường Mầm non Hoa Ban',
      'Trường THCS Bản Đông',
      'Trường Tiểu học Bản Đông',
    ]);
    expect(before.of('one-model')?.source).toContain('điều kiện công nhận');
    expect([
      before.of('drug-free-model'),
      (await gaps('communeOfficer', 'communeEast', 2024)).of('drug-free-model'),
    ]).toMatchObject([undefined, { asked: 0 }]);
    expect(before.names('one-model')).toEqual(['Trường THCS Bản Đông']);
    expect(before.names('one-outreach')).toEqual([
      'Trường Mầm non Hoa Ban',
      'Trường THCS Bản Đông',
      'Trường Tiểu học Bản Đông',
    ]);
    await add('schoolOfficer', 'secondary', 'model', {
      built: '2025-09-05',
      name: 'Cổng trường an toàn',
      kind: 'safe-gate',
      launched: '2025-10-01',
    });
    await add('primaryOfficer', 'primary', 'outreach-session', {
      day: '2026-01-12',
      name: 'Sinh hoạt dưới cờ',
      form: 'flag-ceremony',
      channel: 'in-person',
      topics: ['traffic'],
      audiences: ['pupils'],
      pupils: 210,
    });
    const after = await gaps('communeOfficer', 'communeEast');
    expect([after.of('one-model')?.asked, after.of('one-model')?.lackingCount]).toEqual([1, 0]);
    expect(after.names('one-outreach')).toEqual(['Trường Mầm non Hoa Ban', 'Trường THCS Bản Đông']);
    expect(after.names('model-everywhere')).toEqual(['Trường Mầm non Hoa Ban', 'Trường Tiểu học Bản Đông']);
    // Any form of telling people is one.
    await add('schoolOfficer', 'secondary', 'article', {
      day: '2026-02-09',
      name: 'Học sinh ký cam kết',
      channel: 'portal',
    });
    expect((await gaps('communeOfficer', 'communeEast')).names('one-outreach')).toEqual(['Trường Mầm non Hoa Ban']);
    // What is there counts on from year to year; a session counts in its own.
    expect((await gaps('communeOfficer', 'communeEast', 2025)).names('one-model')).toEqual([]);
    expect((await gaps('communeOfficer', 'communeEast', 2025)).names('one-outreach')).toHaveLength(3);
    expect(
      (await gaps('departmentOfficer', 'department')).of('one-outreach')?.lacking.map(({ parentName }) => parentName),
    ).toContain('UBND xã Bản Đông');
  });

  it('holds guards against the number a decision gave the school, and names those that wrote none', async () => {
    expect((await gaps('communeOfficer', 'communeEast')).of('guards-norm')).toMatchObject({
      asked: 0,
      least: null,
      unsaidCount: 3,
      unsaid: [
        { unitName: 'Trường Mầm non Hoa Ban', amount: 0 },
        { unitName: 'Trường THCS Bản Đông', amount: 0 },
        { unitName: 'Trường Tiểu học Bản Đông', amount: 0 },
      ],
    });
    await add('schoolOfficer', 'secondary', 'guard-norm', { from: '2026-01-01', decision: '12/QĐ-UBND', number: 2 });
    await add('schoolOfficer', 'secondary', 'guard', { from: '2026-01-05', name: 'Lò Văn Quý', contract: 'staff' });
    expect((await gaps('communeOfficer', 'communeEast')).of('guards-norm')).toMatchObject({
      asked: 1,
      lacking: [{ unitName: 'Trường THCS Bản Đông', amount: 1, least: 2 }],
    });
    await add('schoolOfficer', 'secondary', 'guard', { from: '2026-01-06', name: 'Vì Văn Sơn', contract: 'staff' });
    await add('primaryOfficer', 'primary', 'guard', { from: '2026-01-06', name: 'Hà Văn Tú', contract: 'staff' });
    const after = await gaps('communeOfficer', 'communeEast');
    expect(after.names('guards-norm')).toEqual([]);
    expect(after.of('guards-norm')?.unsaid.map(({ unitName, amount }) => [unitName, amount])).toEqual([
      ['Trường Mầm non Hoa Ban', 0],
      ['Trường Tiểu học Bản Đông', 1],
    ]);
    expect(after.of('one-model')?.unsaid).toEqual([]);
  });

  it('is not told of another commune', async () => {
    expect((await gaps('westOfficer', 'communeEast')).status).toBe(404);
    expect((await gaps('communeOfficer', 'communeWest')).status).toBe(404);
  });

  it('says what ends soon, and from above only what does not stay inside', async () => {
    await add('schoolOfficer', 'secondary', 'agreement', {
      from: '2025-03-20',
      name: 'Quy chế phối hợp với Công an xã',
      kind: 'regulation',
      partners: ['police'],
      until: '2026-03-20',
    });
    await add('schoolOfficer', 'secondary', 'agreement', {
      from: '2025-03-20',
      name: 'Còn lâu',
      kind: 'regulation',
      partners: ['police'],
      until: '2026-12-31',
    });
    await add('schoolOfficer', 'secondary', 'inspection-finding', {
      day: '2026-02-02',
      name: 'Tường rào phía sau hở',
      area: 'building',
      due: '2026-02-20',
    });
    expect(await reminders('schoolOfficer', 'secondary')).toEqual([
      '2026-02-20 Đến hạn khắc phục: Tường rào phía sau hở',
      '2026-03-20 Hết hiệu lực: Quy chế phối hợp với Công an xã',
    ]);
    expect(await reminders('communeOfficer', 'secondary')).toEqual([
      '2026-03-20 Hết hiệu lực: Quy chế phối hợp với Công an xã',
    ]);
  });

  it('misses none behind hundreds that were dealt with or are later', async () => {
    const guards = (count: number, values: Values) =>
      Array.from({ length: count }, () => ({
        unitId: units.primary,
        id: randomUUID(),
        register: 'guard',
        version: 1,
        day: String(values.from),
        values,
        state: null,
        folded: '',
      }));
    const written = [
      ...guards(320, { from: '2026-01-05', name: 'Đã thôi', 'contract-until': '2026-02-28', until: '2026-02-28' }),
      ...guards(320, { from: '2026-01-05', name: 'Còn vài hôm', 'contract-until': '2026-03-30' }),
      ...guards(1, { from: '2020-09-01', name: 'Vì Văn Sơn', 'contract-until': '2026-03-05' }),
    ];
    await insertEntries(database.db, written, { at: noon('2026-03-02'), personId: personas.primaryOfficer.personId });
    const said = await reminders('primaryOfficer', 'primary');
    expect(said[0]).toBe('2026-03-05 Hết hạn hợp đồng: Vì Văn Sơn');
    expect(said.slice(1)).toEqual(Array.from({ length: 299 }, () => '2026-03-30 Hết hạn hợp đồng: Còn vài hôm'));
  });
});
