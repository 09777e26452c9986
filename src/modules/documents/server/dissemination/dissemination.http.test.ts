import { describe, expect, it } from 'vitest';
import { everySchool } from '#modules/programmes/rules/audience.ts';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { documentsContract } from '../../contract.ts';
import { disseminationContract } from '../../dissemination-contract.ts';
import { reviewedItems } from '../../rules/review/decisions.ts';
import { readSheet } from '../extract/read-sheet.ts';

const office = { unitId: units.communeEast };
let numbered = 14;
/** Each under a number of its own: a second of one number is refused as a duplicate. */
const text = (subject: string) =>
  `UBND XÃ BẢN ĐÔNG\n\nSố: ${++numbered}/KH-UBND\n\nBản Đông, ngày 26 tháng 02 năm 2026\n\nKẾ HOẠCH\n${subject}\n\nI. NỘI DUNG\n1. Các trường tổ chức cho học sinh học bơi.\nCác trường thực hiện kế hoạch này./.\n\nNơi nhận:\n- Trường THCS Bản Đông;\n- Các ban của xã;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Mẫu`;

describe('making a document known', async () => {
  const { call, clock, database } = await testServer(noon('2026-03-02'));
  const addDocument = async (subject: string) =>
    (await call('communeOfficer', documentsContract, 'addText', { params: office, body: { text: text(subject) } })).body
      .id;
  const ask = (documentId: string, more: Record<string, unknown> = {}, as: PersonaName = 'communeOfficer') =>
    call(as, disseminationContract, 'askDissemination', {
      params: office,
      body: {
        documentId,
        audience: everySchool,
        groups: ['staff', 'pupils'],
        dueDay: '2026-03-10',
        note: null,
        ...more,
      } as never,
    });
  const follow = async (disseminationId: string, day?: string, as: PersonaName = 'communeLeader') =>
    (
      await call(as, disseminationContract, 'readDissemination', {
        params: { ...office, disseminationId },
        query: day ? { day } : {},
      })
    ).body;
  const at = (unitId: string, disseminationId: string) => ({ unitId, issuerId: units.communeEast, disseminationId });
  const counted = (staff: [number, number], pupils: [number, number]) => ({
    staff: { all: staff[0], told: staff[1] },
    pupils: { all: pupils[0], told: pupils[1] },
    parents: null,
  });
  const record = (
    as: PersonaName,
    unitId: string,
    disseminationId: string,
    telling: ReturnType<typeof counted>,
    more: Record<string, unknown> = {},
  ) =>
    call(as, disseminationContract, 'recordTelling', {
      params: at(unitId, disseminationId),
      body: {
        telling,
        toldOn: '2026-03-02',
        ways: ['meeting', 'class'],
        otherWay: null,
        note: null,
        basedOn: 0,
        reason: null,
        ...more,
      } as never,
    });

  it('is proposed to the units the document names, asked of schools, told by each, and added up', async () => {
    const documentId = await addDocument('Phòng, chống đuối nước');
    const proposal = await call('communeLeader', disseminationContract, 'proposeDissemination', {
      params: { ...office, documentId },
    });
    expect(proposal.body.recipients.map(({ name }) => name)).toEqual(['Trường THCS Bản Đông']);
    expect(proposal.body.others).toContain('Các ban của xã');
    expect((await ask(documentId, { dueDay: '2026-03-01' })).problem.code).toBe('dissemination-due-past');
    expect((await ask(documentId, { audience: { ...everySchool, unitIds: [units.highSchool] } })).problem.code).toBe(
      'dissemination-nobody',
    );
    const { body } = await ask(documentId);
    expect(body.units).toBeGreaterThan(1);
    const empty = await follow(body.id);
    expect(empty.total.coverage).toEqual({ recorded: 0, asked: body.units });
    expect(empty.total.sums.staff.percent).toBeNull();

    expect((await record('schoolOfficer', units.secondary, body.id, counted([30, 30], [400, 380]))).body).toEqual({
      version: 1,
      warnings: [],
    });
    const over = await record('primaryOfficer', units.primary, body.id, counted([20, 21], [100, 100]));
    expect(over.body.warnings).toEqual([expect.stringContaining('vượt 100%')]);
    clock.set(noon('2026-03-11'));
    const after = await follow(body.id);
    expect(after.total.coverage).toEqual({ recorded: 2, asked: body.units });
    expect(after.total.sums.pupils).toEqual({ all: 500, told: 480, percent: 96 });
    expect(after.total.sums.staff).toEqual({ all: 50, told: 51, percent: 102 });
    expect(after.units.filter(({ state }) => state === 'late')).toHaveLength(body.units - 2);
    expect(after.units.find(({ id }) => id === units.primary)?.record?.warnings).toHaveLength(1);
    const [listed] = (await call('auditor', disseminationContract, 'listDisseminations', { params: office })).body
      .disseminations;
    expect(listed?.total).toEqual(after.total);
    const file = await call('communeLeader', disseminationContract, 'exportDissemination', {
      params: { ...office, disseminationId: body.id },
    });
    const columns = [
      { key: 'unit', header: 'Đơn vị', required: true },
      { key: 'staff', header: 'Cán bộ, giáo viên, nhân viên: được phổ biến' },
    ] as const;
    const { rows } = await readSheet(file.bytes, columns);
    expect(rows.at(-1)?.cells).toEqual({ unit: 'Tổng cộng', staff: 51 });
    clock.set(noon('2026-03-02'));
  });

  it('opens this document to the people of the asked units, and no other thing to anybody', async () => {
    const [documentId, other] = [await addDocument('Phổ biến'), await addDocument('Nội bộ của xã')];
    const { body } = await ask(documentId, { audience: { ...everySchool, unitIds: [units.secondary] } });
    const read = (as: PersonaName, unitId: string, id = body.id) =>
      call(as, disseminationContract, 'readToTell', { params: at(unitId, id) });
    const file = (as: PersonaName, unitId: string) =>
      call(as, disseminationContract, 'downloadToTell', { params: at(unitId, body.id) });
    for (const as of ['schoolHead', 'schoolOfficer', 'classTeacher', 'guard'] as const) {
      expect((await read(as, units.secondary)).body.text).toContain('cho học sinh học bơi');
    }
    expect((await file('schoolHead', units.secondary)).bytes.toString('utf8')).toContain('cho học sinh học bơi');
    // A school that was not asked is told what a stranger is told of what is not there.
    const missing = await read('primaryHead', units.primary, other);
    for (const [as, unitId] of [
      ['primaryHead', units.primary],
      ['stranger', units.secondary],
      ['westOfficer', units.secondary],
    ] as const) {
      expect((await read(as, unitId)).problem).toEqual(missing.problem);
      expect((await file(as, unitId)).problem).toEqual(missing.problem);
    }
    for (const id of [documentId, other]) {
      const inLibrary = await call('schoolHead', documentsContract, 'readDocument', {
        params: { ...office, documentId: id },
      });
      expect(inLibrary.status).toBe(404);
    }
    expect((await call('schoolHead', disseminationContract, 'listDisseminations', { params: office })).status).toBe(
      404,
    );
    // Asked no more, what a school wrote nothing about is gone again.
    await call('communeOfficer', disseminationContract, 'endDissemination', {
      params: { ...office, disseminationId: body.id },
      body: { reason: 'Văn bản thu hồi' },
    });
    expect((await read('schoolHead', units.secondary)).problem).toEqual(missing.problem);
    expect((await follow(body.id)).ended?.reason).toBe('Văn bản thu hồi');
    const toTell = await call('schoolHead', disseminationContract, 'listToTell', {
      params: { unitId: units.secondary },
    });
    expect(toTell.body.items.map(({ id }) => id)).not.toContain(body.id);
  });

  it('keeps every version of what a school wrote, each with its reason, one after the other', async () => {
    const { body } = await ask(await addDocument('Sửa kết quả'));
    const send = (telling: ReturnType<typeof counted>, more = {}) =>
      record('schoolOfficer', units.secondary, body.id, telling, more);
    const wrong = await send(counted([30, 30], [400, 380]), { ways: ['other'], toldOn: '2026-03-03' });
    expect(wrong.problem.code).toBe('telling-unfit');
    expect(wrong.problem.findings?.map(({ where }) => where)).toEqual(['toldOn', 'otherWay']);
    const both = await Promise.all([send(counted([30, 30], [400, 380])), send(counted([30, 29], [400, 1]))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await send(counted([30, 30], [400, 400]), { basedOn: 1 })).problem.code).toBe('telling-reason-missing');
    const mended = await send(counted([30, 30], [400, 400]), { basedOn: 1, reason: 'Đã phổ biến bù 20 em' });
    expect(mended.body.version).toBe(2);
    const { body: shown } = await call('schoolHead', disseminationContract, 'readToTell', {
      params: at(units.secondary, body.id),
    });
    expect(shown.records.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Đã phổ biến bù 20 em'],
      [1, null],
    ]);
    expect((await follow(body.id)).total.sums.pupils).toEqual({ all: 400, told: 400, percent: 100 });
  });

  it('is proposed by what people said of the recipients, not by what was read', async () => {
    const documentId = await addDocument('Sửa nơi nhận');
    const params = { ...office, documentId };
    const { body: document } = await call('communeOfficer', documentsContract, 'readDocument', { params });
    const school = reviewedItems(document.reading, []).find(
      ({ value }) => value.item === 'recipient' && value.name.includes('THCS Bản Đông'),
    );
    const proposed = async () =>
      (await call('communeOfficer', disseminationContract, 'proposeDissemination', { params })).body.recipients;
    expect(await proposed()).toHaveLength(1);
    await call('communeOfficer', documentsContract, 'decideItem', {
      params,
      body: { key: school?.key ?? '', verdict: 'removed', value: null, where: null, seen: 0, version: 1 },
    });
    expect(await proposed()).toEqual([]);
  });

  it('takes no answer that is written while the asking is being ended', async () => {
    const { body } = await ask(await addDocument('Kết thúc giữa chừng'));
    const ending = await database.pool.connect();
    try {
      await ending.query('begin');
      await ending.query('update dissemination set ended_at = $1, ended_by = $2, ended_reason = $3 where id = $4', [
        noon('2026-03-02'),
        personas.communeOfficer.personId,
        'Văn bản thu hồi',
        body.id,
      ]);
      let isAnswered = false;
      const answer = record('schoolOfficer', units.secondary, body.id, counted([30, 30], [400, 380])).finally(() => {
        isAnswered = true;
      });
      // It waits for the ending, or has not seen it.
      const waits = async () => {
        const { rows } = await database.pool.query(
          `select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`,
        );
        return rows.length > 0;
      };
      while (!isAnswered && !(await waits()));
      await ending.query('commit');
      expect((await answer).problem.code).toBe('dissemination-ended');
    } finally {
      ending.release();
    }
    expect((await follow(body.id)).total.coverage.recorded).toBe(0);
  });

  it('adds units that were forgotten, and asks nobody twice', async () => {
    const { body } = await ask(await addDocument('Thêm đơn vị'), {
      audience: { ...everySchool, unitIds: [units.secondary] },
    });
    const add = () =>
      call('communeOfficer', disseminationContract, 'addDisseminationUnits', {
        params: { ...office, disseminationId: body.id },
        body: { audience: everySchool },
      });
    expect(body.units).toBe(1);
    expect((await add()).body.units).toBe((await follow(body.id)).units.length - 1);
    expect((await add()).problem.code).toBe('dissemination-nobody');
  });

  it('is added up by the tree of the day: before the communes, below the division', async () => {
    const documentId = (
      await call('departmentOfficer', documentsContract, 'addText', {
        params: { unitId: units.department },
        body: { text: text('Của Sở') },
      })
    ).body.id;
    const { body } = await call('departmentOfficer', disseminationContract, 'askDissemination', {
      params: { unitId: units.department },
      body: { documentId, audience: everySchool, groups: ['staff'], dueDay: '2026-03-10', note: null },
    });
    const branches = async (day?: string) => {
      const { body: shown } = await call('departmentLeader', disseminationContract, 'readDissemination', {
        params: { unitId: units.department, disseminationId: body.id },
        query: day ? { day } : {},
      });
      const sum = shown.branches.reduce((total, { coverage }) => total + coverage.asked, 0);
      expect(sum).toBe(shown.total.coverage.asked);
      return shown.branches.map(({ name }) => name);
    };
    expect(await branches()).toEqual(['UBND xã Bản Đông', 'UBND xã Bản Tây', 'Đơn vị trực tiếp bên dưới']);
    const old = await branches('2025-06-01');
    expect(old).toHaveLength(2);
    expect(old).not.toContain('UBND xã Bản Đông');
  });
});
