import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { registersContract } from '../../contract.ts';
import { papersContract } from '../../papers-contract.ts';
import type { Values } from '../../rules/values.ts';
import { shiftsContract } from '../../shifts-contract.ts';

const unitId = units.secondary;
const textOf = (bytes: Buffer): string =>
  strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/gu, '');

describe('papers drawn from registers', async () => {
  const { call } = await testServer(noon('2026-03-02'));
  const add = async (register: string, version: number, values: Values) => {
    const entryId = randomUUID();
    const { status, problem } = await call('schoolOfficer', registersContract, 'addEntry', {
      params: { unitId, register },
      body: { entryId, version, values: values as never },
    });
    expect(status, JSON.stringify(problem)).toBe(200);
    return entryId;
  };
  const paperOf = (
    register: string,
    entryId: string,
    paper: string,
    as: 'schoolOfficer' | 'primaryHead' = 'schoolOfficer',
  ) => call(as, papersContract, 'entryPaper', { params: { unitId, register, entryId, paper } });

  it('give the minutes of a briefing under the head of the school', async () => {
    const entryId = await add('briefing', 1, {
      day: '2026-03-01',
      name: 'Giao ban tháng 3',
      partners: ['police'],
      agreed: 'Trực cổng giờ tan học',
    });
    const { bytes } = await paperOf('briefing', entryId, 'minutes');
    expect(textOf(bytes)).toContain('BIÊN BẢN');
    expect(textOf(bytes)).toContain('TRƯỜNG THCS BẢN ĐÔNG');
    expect(textOf(bytes)).toContain('Trực cổng giờ tan học');
    expect((await paperOf('briefing', entryId, 'none')).problem.code).toBe('not-found');
    expect((await paperOf('guard', entryId, 'minutes')).problem.code).toBe('not-found');
    expect((await paperOf('briefing', entryId, 'minutes', 'primaryHead')).status).toBe(404);
  });

  it('give the urgent report of a shift in which something happened, once it is marked', async () => {
    const event = { day: '2026-03-01', from: '22:00', until: '06:00', guards: 'Lò Văn Quý', result: 'event' };
    const what = '1 giờ có người lạ trèo tường sau, đã báo Công an xã';
    const entryId = await add('shift', 2, { ...event, what });
    expect((await paperOf('shift', entryId, 'urgent-report')).problem.code).toBe('paper-empty');
    const marked = await call('schoolOfficer', registersContract, 'correctEntry', {
      params: { unitId, register: 'shift', entryId },
      body: { revision: 1, values: { ...event, what, urgent: true }, reason: null },
    });
    expect(marked.status).toBe(200);
    const text = textOf((await paperOf('shift', entryId, 'urgent-report')).bytes);
    for (const said of [
      'BÁO CÁO',
      'Đột xuất về việc',
      '01/03/2026',
      '22:00',
      'Lò Văn Quý',
      what,
      'Trên đây là báo cáo',
    ]) {
      expect(text).toContain(said);
    }
    expect((await paperOf('shift', entryId, 'urgent-report', 'primaryHead')).status).toBe(404);
    // What is said of the shift later leaves it marked.
    const more = await call('guard', shiftsContract, 'logShift', {
      params: { unitId },
      body: { entryId: randomUUID(), version: 2, values: { ...event, what: 'Công an xã đã đến' } },
    });
    expect(more.body.entry.values).toMatchObject({ urgent: true });
  });

  it('give a sheet for each class of a drive, and say so where it has none', async () => {
    const drive = { day: '2026-03-01', name: 'Cam kết đầu năm', yearly: true, topics: ['drugs'] };
    const wording = 'Chúng em sẽ nhắc nhau cùng giữ lời.';
    const classes = [
      { name: '6A', pupils: 3 },
      { name: '6B', pupils: 2 },
    ];
    const { bytes } = await paperOf(
      'pledge-drive',
      await add('pledge-drive', 2, { ...drive, wording, classes }),
      'sheets',
    );
    expect(textOf(bytes).match(/BẢN CAM KẾT/gu)).toHaveLength(2);
    expect(textOf(bytes).match(/Chúng em sẽ nhắc nhau/gu)).toHaveLength(2);
    const both = await add('pledge-drive', 2, { ...drive, name: 'Đợt ba', wording, staff: 4, classes });
    expect(textOf((await paperOf('pledge-drive', both, 'family-sheets')).bytes).match(/người giám hộ/gu)).toHaveLength(
      2,
    );
    expect(textOf((await paperOf('pledge-drive', both, 'staff-sheet')).bytes)).toContain('nhân viên Trường THCS');
    const empty = await paperOf('pledge-drive', await add('pledge-drive', 1, { ...drive, name: 'Đợt hai' }), 'sheets');
    expect(empty.problem.code).toBe('paper-empty');
  });

  it('ask for training with who there is on the last day of the quarter, and with the classes held', async () => {
    const guard = { name: 'Vàng A Páo', contract: 'staff' };
    await add('guard', 1, { ...guard, from: '2025-01-05', trained: '2025-06-01' });
    await add('guard', 1, { ...guard, name: 'Lò Văn Sơn', from: '2026-01-05' });
    await add('guard', 1, { ...guard, name: 'Hà Văn Tân', from: '2025-01-05', until: '2025-12-01' });
    await add('team', 1, { from: '2025-09-05', name: 'Đội cờ đỏ', kind: 'pupils', members: 17 });
    await add('team', 1, { from: '2024-09-05', name: 'Đội cũ', kind: 'pupils', members: 9, until: '2025-05-31' });
    await add('training', 1, {
      day: '2025-10-01',
      name: 'Chữa cháy cơ bản',
      for: 'guards',
      'held-by': 'Công an',
      people: 4,
    });
    await add('training', 1, {
      day: '2024-10-01',
      name: 'Lớp năm trước',
      for: 'guards',
      'held-by': 'Công an',
      people: 4,
    });
    const ask = (as: 'schoolHead' | 'communeOfficer') =>
      call(as, papersContract, 'registerPaper', {
        params: { unitId, register: 'training', paper: 'proposal' },
        query: { day: '2026-02-01' },
      });
    const text = textOf((await ask('schoolHead')).bytes);
    expect(text).toMatch(/V\/v đề xuất mở lớp tập huấn, ?bồi dưỡng quý I năm 2026/u);
    expect(text).toMatch(/chưa có giấy xác nhận tập huấn1/u);
    expect(text).toMatch(/cần bồi dưỡng lại1/u);
    expect(text).toContain('Đội cờ đỏ17');
    expect(text).not.toContain('Đội cũ');
    expect(text).toContain('Chữa cháy cơ bản');
    expect(text).not.toContain('Lớp năm trước');
    // No name of a guard goes out with the letter.
    expect(text).not.toContain('Vàng A Páo');
    expect((await ask('communeOfficer')).status).toBeGreaterThanOrEqual(403);
  });
});
