import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { actsContract } from '../../acts-contract.ts';
import { documentsContract } from '../../contract.ts';
import { reviewedItems } from '../../rules/review/decisions.ts';

const unitId = units.communeEast;
const params = { unitId };

/** A plan of a commune as it would be pasted: number, day, bases. */
const plan = (number: number, day: string, bases: string, year = day.slice(0, 4)) => {
  const [y, m, d] = day.split('-');
  return `ỦY BAN NHÂN DÂN\nXÃ BẢN ĐÔNG\nSố: ${number}/KH-UBND\nBản Đông, ngày ${d} tháng ${m} năm ${y}\n\nKẾ HOẠCH\nPhòng, chống tội phạm năm ${year}\n\n${bases}\n\nI. MỤC TIÊU\nGiảm vi phạm pháp luật.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nVì Văn Khang`;
};

describe('the thread of acts', async () => {
  const { call, database, clock } = await testServer(noon('2026-03-02'));
  const add = async (text: string, as: PersonaName = 'communeOfficer', unit: string = unitId) => {
    const { status, body } = await call(as, documentsContract, 'addText', { params: { unitId: unit }, body: { text } });
    expect(status).toBe(200);
    return body.id;
  };
  const old = await add(
    plan(
      12,
      '2024-01-10',
      'Căn cứ Luật Bảo vệ bí mật nhà nước;\nCăn cứ Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ về bảo vệ dữ liệu cá nhân;\nCăn cứ Thông tư số 124/2021/TT-BCA ngày 28/12/2021 của Bộ Công an;',
    ),
  );
  const late = await add(
    plan(
      15,
      '2026-02-20',
      'Căn cứ Nghị định số 13/2023/NĐ-CP của Chính phủ;\nCăn cứ Chỉ thị số 12/CT-TW ngày 05/01/2017 của Bộ Chính trị;\nKế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND xã Bản Đông.',
    ),
  );
  const validity = async (documentId: string) =>
    (await call('communeLeader', actsContract, 'readValidity', { params: { unitId, documentId } })).body;
  const thread = (query: { document?: string; act?: string }, as: PersonaName = 'communeLeader') =>
    call(as, actsContract, 'readThread', { params, query });
  const labels = (groups: { name: string; nodes: { label: string }[] }[]) =>
    Object.fromEntries(groups.map(({ name, nodes }) => [name, nodes.map(({ label }) => label)]));

  it('tells of bases replaced since, and which were so already on the day of the document', async () => {
    const notes = (await validity(old)).notes.map(({ tone, sentence, isBasis }) => [tone, isBasis, sentence]);
    expect(notes).toEqual([
      ['quiet', true, expect.stringContaining('nay đã được thay thế bởi Luật 117/2025/QH15 từ ngày 01/03/2026')],
      ['quiet', true, expect.stringContaining('nay đã được thay thế bởi Nghị định 356/2025/NĐ-CP từ ngày 01/01/2026')],
      ['quiet', true, expect.stringContaining('được sửa đổi, bổ sung bởi Thông tư 48/2025/TT-BCA')],
    ]);
    expect((await validity(late)).notes.map(({ tone, sentence }) => [tone, sentence])).toEqual([
      ['attention', expect.stringContaining('trước khi văn bản được ban hành')],
    ]);
  });

  it('takes a law cited by its bare name for the one in force on the day of the document', async () => {
    expect((await validity(old)).notes[0]?.act.id).toBe('29-2018-QH14');
    clock.set(noon('2026-02-28'));
    expect((await validity(old)).notes.map(({ act }) => act.id)).toEqual(['13-2023-NĐ-CP', '124-2021-TT-BCA']);
    clock.set(noon('2026-03-02'));
  });

  it('shows what a document rests on and what rests on it, with the words between them', async () => {
    const { body } = await thread({ document: late });
    expect(labels(body.restsOn)).toMatchObject({
      'Nghị định': ['Nghị định 13/2023/NĐ-CP'],
      'Chỉ thị': ['Chỉ thị 12-CT/TW'],
      'Kế hoạch': ['Kế hoạch 12/KH-UBND'],
    });
    const replaced = body.restsOn.flatMap(({ nodes }) => nodes).find(({ documentId }) => documentId === old);
    expect(replaced).toMatchObject({ relations: ['replaces'], state: 'replaced', id: '12-KH-UBND@2024-01-10' });
    const back = (await thread({ act: '12-KH-UBND@2024-01-10' })).body;
    expect([back.centre.documentId, labels(back.restedOnBy)]).toEqual([old, { 'Kế hoạch': ['Kế hoạch 15/KH-UBND'] }]);
    expect(back.standing.sentences).toContainEqual(
      expect.stringMatching(/^Được thay thế bởi Kế hoạch 15\/KH-UBND từ ngày 20\/02\/2026/),
    );
  });

  it('shows an act that the library has only seen cited, under every spelling', async () => {
    const { body } = await thread({ act: '12-CT-TW@2017' });
    expect(body.centre).toMatchObject({ documentId: null, label: 'Chỉ thị 12-CT/TW' });
    expect(labels(body.restedOnBy)).toEqual({ 'Kế hoạch': ['Kế hoạch 15/KH-UBND'] });
    const decree = (await thread({ act: '13-2023-NĐ-CP' })).body;
    expect(labels(decree.restedOnBy)).toEqual({
      'Kế hoạch': ['Kế hoạch 15/KH-UBND', 'Kế hoạch 12/KH-UBND'],
      'Nghị định': ['Nghị định 356/2025/NĐ-CP'],
    });
    const [group] = decree.restedOnBy;
    const page = { side: 'rested-on-by', kind: group?.kind ?? '', skip: 1 } as const;
    const more = await call('communeLeader', actsContract, 'listNeighbours', {
      params,
      query: { act: '13-2023-NĐ-CP', ...page },
    });
    expect([more.body.total, more.body.nodes.map(({ label }) => label)]).toEqual([2, ['Kế hoạch 12/KH-UBND']]);
  });

  it('knows nothing of acts nobody named, of other units and of hostile ids', async () => {
    const theirs = await add(
      plan(7, '2025-05-05', 'Căn cứ Kế hoạch số 99/KH-UBND ngày 04/04/2025 của UBND tỉnh;'),
      'westOfficer',
      units.communeWest,
    );
    const asked = [
      { act: '99-KH-UBND@2025-04-04' },
      { act: '7-KH-UBND@2025-05-05' },
      { document: theirs },
      { document: randomUUID() },
      { act: `doc:${theirs}` },
      { act: "doc:' or 1=1 --" },
      { act: "x'; drop table document; --" },
      { act: '%_%_%_' },
      { act: '__proto__' },
      { act: '\u0000\u0001\u0002\u0003' },
      { act: '@@@@2024' },
      {},
    ];
    for (const query of asked) {
      const { status } = await thread(query);
      expect([404, 400], JSON.stringify(query)).toContain(status);
    }
    expect((await thread({ document: old }, 'stranger')).problem).toEqual(
      (await thread({ document: randomUUID() }, 'stranger')).problem,
    );
  });

  it('follow what people decide about a reading', async () => {
    const id = await add(
      plan(31, '2025-03-03', 'Căn cứ Nghị định số 13/2023/NĐ-CP của Chính phủ;\nCăn cứ Luật Trẻ em;'),
    );
    const at = { unitId, documentId: id };
    const { reading } = (await call('communeOfficer', documentsContract, 'readDocument', { params: at })).body;
    const item = reviewedItems(reading, []).find(({ value }) => value.item === 'basis');
    const decided = await call('communeOfficer', documentsContract, 'decideItem', {
      params: at,
      body: { key: item?.key ?? '', verdict: 'removed', value: null, where: null, seen: 0, version: 1 },
    });
    expect(decided.status).toBe(200);
    expect(labels((await thread({ document: id })).body.restsOn)).toEqual({ Luật: ['Luật Trẻ em năm 2016'] });
    const { body } = await thread({ act: '13-2023-NĐ-CP' });
    expect(body.restedOnBy.flatMap(({ nodes }) => nodes).map(({ documentId }) => documentId)).not.toContain(id);
  });

  it('lists the acts that have been replaced and what still rests on them', async () => {
    const { body } = await call('communeLeader', actsContract, 'listOutdated', { params });
    const decree = body.acts.find(({ id }) => id === '13-2023-NĐ-CP');
    expect(decree).toMatchObject({
      total: 2,
      running: 0,
      since: '2026-01-01',
      successor: { label: 'Nghị định 356/2025/NĐ-CP' },
    });
    expect(decree?.documents.map(({ id, wasOver }) => [id, wasOver])).toEqual([
      [late, true],
      [old, false],
    ]);
    expect(body.acts.map(({ id }) => id)).not.toContain('124-2021-TT-BCA');
  });

  describe('what an office writes about an act', () => {
    const fact = { inForceFrom: null, inForceTo: null, by: null, changedFrom: null, sourceUrl: null, note: null };
    const write = (
      more: object,
      act = '13/2023/NĐ-CP',
      as: PersonaName = 'departmentOfficer',
      unit: string = units.department,
    ) =>
      call(as, actsContract, 'addActFact', {
        params: { unitId: unit },
        body: { act, fact: { ...fact, ...more } as never },
      });
    const stateOf = async () => (await thread({ act: '13-2023-NĐ-CP' })).body.centre.state;

    it('is believed by the units below, and their own word before it, until it is withdrawn', async () => {
      expect(await stateOf()).toBe('replaced');
      const above = await write({ state: 'in-force', note: 'Đã xem lại' });
      expect([above.status, above.body.actId, await stateOf()]).toEqual([200, '13-2023-NĐ-CP', 'in-force']);
      expect((await validity(late)).notes).toEqual([]);
      const own = await write(
        {
          state: 'replaced',
          by: 'Nghị định 400/2026/NĐ-CP',
          changedFrom: '2026-02-01',
          sourceUrl: 'https://vanban.example.vn/1',
        },
        '13/2023/NĐ-CP',
        'communeOfficer',
        unitId,
      );
      const { body } = await thread({ act: '13-2023-NĐ-CP' });
      expect(body.centre.stateWords).toBe('đã thay thế từ 01/02/2026');
      expect(body.standing.facts.map(({ isOwn, office, by }) => [isOwn, office !== '', by])).toEqual([
        [true, true, 'Nghị định 400/2026/NĐ-CP'],
        [false, true, null],
      ]);
      const factParams = { unitId, factId: own.body.id };
      const edited = await call('communeOfficer', actsContract, 'editActFact', {
        params: factParams,
        body: { revision: 1, fact: { ...fact, state: 'ended', inForceTo: '2025-12-31' } },
      });
      expect([edited.body.revision, await stateOf()]).toEqual([2, 'ended']);
      const stale = await call('communeOfficer', actsContract, 'withdrawActFact', {
        params: factParams,
        body: { revision: 1 },
      });
      expect([stale.status, stale.problem.code]).toEqual([409, 'stale']);
      await call('communeOfficer', actsContract, 'withdrawActFact', { params: factParams, body: { revision: 2 } });
      expect(await stateOf()).toBe('in-force');
      const again = await call('communeOfficer', actsContract, 'withdrawActFact', {
        params: factParams,
        body: { revision: 3 },
      });
      expect(again.status).toBe(404);
      const { rows } = await database.pool.query(
        `select action from history where subject_kind = 'act-fact' and unit_id = $1 order by at, id`,
        [unitId],
      );
      expect(rows.map(({ action }) => action).sort()).toEqual(['add', 'edit', 'withdraw']);
    });

    it('stands once for an act, and again after it was withdrawn', async () => {
      const [first, second] = [
        await write({ state: 'in-force' }, 'Luật Trẻ em'),
        await write({ state: 'in-force' }, 'Luật Trẻ em'),
      ];
      expect([first.status, second.problem.code]).toEqual([200, 'act-fact-exists']);
      await call('departmentOfficer', actsContract, 'withdrawActFact', {
        params: { unitId: units.department, factId: first.body.id },
        body: { revision: 1 },
      });
      expect((await write({ state: 'in-force' }, 'Luật Trẻ em')).status).toBe(200);
    });

    it('is refused where it names nothing, or cannot be', async () => {
      const findings = async (more: object, act?: string) =>
        (await write(more, act)).problem.findings?.map(({ where, code }) => `${where} ${code}`);
      expect(await findings({ state: 'in-force' }, 'một văn bản')).toEqual(['act act-unknown']);
      expect(await findings({ state: 'replaced' }, '22/2023/QĐ-TTg')).toEqual(['fact.by by-missing']);
      expect(await findings({ state: 'replaced', by: '22/2023/QĐ-TTg' }, '22/2023/QĐ-TTg')).toEqual([
        'fact.by by-itself',
      ]);
      expect(await findings({ state: 'ended' }, '22/2023/QĐ-TTg')).toEqual(['fact.inForceTo last-day-missing']);
      expect((await write({ state: 'in-force', sourceUrl: 'javascript:alert(1)' }, '22/2023/QĐ-TTg')).status).toBe(400);
      expect((await write({ state: 'in-force' }, '22/2023/QĐ-TTg', 'departmentLeader')).status).toBe(403);
    });

    it('does not reach into a province beside it', async () => {
      await write({ state: 'ended', inForceTo: '2020-01-01' }, '80/2017/NĐ-CP');
      const elsewhere = { params: { unitId: units.otherDepartment } };
      const { body } = await call('stranger', actsContract, 'listActs', elsewhere);
      expect(body.acts.find(({ id }) => id === '80-2017-NĐ-CP')?.state).toBe('in-force');
      const { body: below } = await call('communeLeader', actsContract, 'listActs', { params });
      expect(below.acts.find(({ id }) => id === '80-2017-NĐ-CP')?.state).toBe('ended');
    });
  });
});
