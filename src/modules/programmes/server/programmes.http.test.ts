import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsContract } from '#modules/documents/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { personas, units } from '#test/personas/personas.ts';
import { programmesContract } from '../contract.ts';
import { everySchool } from '../rules/audience.ts';
import { OTHER_ISSUER } from '../rules/issuer.ts';

const unitId = units.communeEast;
const form = { code: 'pctp-annex', version: 1 };
const window = (name: string, firstDay: string, lastDay: string, dueDay: string, dueInclusive = true) => ({
  name,
  firstDay,
  lastDay,
  dueDay,
  dueInclusive,
});

const draft = {
  title: 'Kế hoạch phòng, chống tội phạm năm 2026',
  numberSymbol: '12/KH-UBND',
  signedOn: '2026-02-20',
  year: 2026,
  duties: [
    {
      kind: 'plan' as const,
      title: 'Kế hoạch của trường',
      audience: everySchool,
      form: null,
      windows: [{ name: 'Kế hoạch', firstDay: null, lastDay: null, dueDay: '2026-03-20', dueInclusive: false }],
    },
    {
      kind: 'report' as const,
      title: 'Báo cáo kỳ',
      audience: everySchool,
      form,
      windows: [
        window('Kỳ đã qua', '2026-01-01', '2026-01-31', '2026-02-05'),
        window('Kỳ đang mở', '2026-02-01', '2026-02-28', '2026-03-11'),
        window('Kỳ sau', '2026-03-10', '2026-04-09', '2026-04-12'),
      ],
    },
  ],
};

describe('a programme', async () => {
  const server = await testServer(noon('2026-03-02'));
  const call = server.call;
  const create = async () => {
    const { body } = await call('communeOfficer', programmesContract, 'createProgramme', {
      params: { unitId },
      body: { from: { title: draft.title, year: 2026 } },
    });
    return { unitId, programmeId: body.id };
  };
  const edit = (
    params: { unitId: string; programmeId: string },
    revision: number,
    as: 'communeOfficer' | 'communeLeader' | 'stranger' | 'schoolHead' = 'communeOfficer',
  ) => call(as, programmesContract, 'editProgramme', { params, body: { revision, draft: draft as never } });
  const history = async (action: string, id: string) =>
    Number(
      (
        await server.database.pool.query(
          'select count(*)::int as n from history where action = $1 and subject_id = $2',
          [action, id],
        )
      ).rows[0].n,
    );

  it('is written by officers of its office only, and every change leaves history', async () => {
    const params = await create();
    expect((await edit(params, 1, 'communeLeader')).status).toBe(403);
    expect((await edit(params, 1, 'stranger')).status).toBe(404);
    expect((await edit(params, 1, 'schoolHead')).status).toBe(404);
    expect((await edit(params, 1)).body).toEqual({ revision: 2 });
    const stale = await edit(params, 1);
    expect([stale.status, stale.problem.code, stale.problem.facts]).toEqual([409, 'stale', { revision: 2 }]);
    expect(await history('edit', params.programmeId)).toBe(1);
  });

  it('is a draft for its own office only: the level above neither sees nor changes it', async () => {
    const params = await create();
    expect((await call('departmentOfficer', programmesContract, 'readProgramme', { params })).status).toBe(404);
    const listed = await call('departmentOfficer', programmesContract, 'listProgrammes', { params: { unitId } });
    expect(listed.body.own.map((programme) => programme.id)).not.toContain(params.programmeId);
    const body = { revision: 1, draft: draft as never };
    expect((await call('departmentOfficer', programmesContract, 'editProgramme', { params, body })).status).toBe(403);
  });

  it('passes over what was due before it was issued, opens what has begun, plans the rest', async () => {
    const params = await create();
    await edit(params, 1);
    const issued = await call('communeOfficer', programmesContract, 'issueProgramme', {
      params,
      body: { revision: 2 },
    });
    expect(issued.body).toEqual({ opened: 2, planned: 1, passedOver: 1, assignments: 6 });
    const { body } = await call('communeLeader', programmesContract, 'readProgramme', { params });
    expect(body.duties.flatMap((duty) => duty.windows.map((w) => `${w.name}: ${w.state} ${w.assigned}`))).toEqual([
      'Kế hoạch: open 3',
      'Kỳ đã qua: passed-over 0',
      'Kỳ đang mở: open 3',
      'Kỳ sau: planned 0',
    ]);
    expect(body.duties[0]?.windows[0]?.dueInstant).toBe('2026-03-19T17:00:00.000Z');
    expect((await edit(params, 3)).problem.code).toBe('programme-issued');
    expect(await history('issue', params.programmeId)).toBe(1);

    const todo = await call('schoolOfficer', programmesContract, 'listAssignments', {
      params: { unitId: units.secondary },
    });
    expect(todo.body.overdue).toEqual([]);
    expect([...todo.body.thisWeek, ...todo.body.coming].map((row) => `${row.windowName} ${row.dueLastDay}`)).toEqual([
      'Kỳ đang mở 2026-03-11',
      'Kế hoạch 2026-03-19',
    ]);
    // Whoever may not open a report is not told of it.
    const ofTeacher = await call('classTeacher', programmesContract, 'listAssignments', {
      params: { unitId: units.secondary },
    });
    expect([...ofTeacher.body.thisWeek, ...ofTeacher.body.coming].map((row) => row.windowName)).toEqual(['Kế hoạch']);

    const awaited = await call('communeOfficer', programmesContract, 'listAwaited', { params: { unitId } });
    expect(awaited.body.windows.map((w) => [w.windowName, w.counts.total, w.counts.notHandedIn])).toEqual([
      ['Kỳ đang mở', 3, 3],
      ['Kế hoạch', 3, 3],
    ]);
    const windowId = body.duties[1]?.windows[1]?.id ?? '';
    const follow = await call('communeOfficer', programmesContract, 'followWindow', { params: { unitId, windowId } });
    expect(follow.body.units.map((row) => row.unitName)).toEqual([
      'Trường Mầm non Hoa Ban',
      'Trường THCS Bản Đông',
      'Trường Tiểu học Bản Đông',
    ]);
    expect(
      (await call('schoolOfficer', programmesContract, 'followWindow', { params: { unitId, windowId } })).status,
    ).toBe(404);

    const assignmentId = follow.body.units[0]?.assignmentId ?? '';
    const waive = (as: 'communeOfficer' | 'schoolHead') =>
      call(as, programmesContract, 'waiveAssignment', {
        params: { unitId: units.nursery, assignmentId },
        body: { reason: 'Trường tạm nghỉ do thiên tai' },
      });
    expect((await waive('schoolHead')).status).toBe(404);
    expect((await waive('communeOfficer')).status).toBe(200);
    expect((await waive('communeOfficer')).problem.code).toBe('assignment-moved');
  });

  it('refuses an audience that holds nobody and a window whose days cannot be', async () => {
    const params = await create();
    const broken = (change: object) => ({ ...draft, duties: [{ ...draft.duties[1], ...change }] });
    const attempt = async (change: object, revision: number) => {
      await call('communeOfficer', programmesContract, 'editProgramme', {
        params,
        body: { revision, draft: broken(change) as never },
      });
      return call('communeOfficer', programmesContract, 'issueProgramme', { params, body: { revision: revision + 1 } });
    };
    expect((await attempt({ audience: { ...everySchool, levels: ['thpt'] } }, 1)).problem.code).toBe('audience-empty');
    expect(
      (await attempt({ windows: [window('Ngược', '2026-05-01', '2026-04-01', '2026-05-11')] }, 2)).problem.code,
    ).toBe('window-days-wrong');
  });

  it('made from the document of another office says so, and is not kept from being issued', async () => {
    const text = readFileSync(join(import.meta.dirname, '../../../../samples/ke-hoach-mau.txt'), 'utf8');
    const made = async (as: 'communeOfficer' | 'departmentOfficer', office: string) => {
      const { body: document } = await call(as, documentsContract, 'addText', {
        params: { unitId: office },
        body: { text },
      });
      const { body: programme } = await call(as, programmesContract, 'createProgramme', {
        params: { unitId: office },
        body: { from: { documentId: document.id } },
      });
      const params = { unitId: office, programmeId: programme.id };
      const { body } = await call(as, programmesContract, 'readProgramme', { params });
      return body.findings.filter(({ code }) => code === OTHER_ISSUER).map(({ sentence }) => sentence);
    };
    expect(await made('departmentOfficer', units.department)).toEqual([]);
    const [sentence] = await made('communeOfficer', units.communeEast);
    expect(sentence).toContain('“SỞ GIÁO DỤC VÀ ĐÀO TẠO, UBND TỈNH NÀ LANG”, không phải UBND xã Bản Đông');
  });

  it('of the level above can be made an own one for the units below', async () => {
    const { body: above } = await call('departmentOfficer', programmesContract, 'createProgramme', {
      params: { unitId: units.department },
      body: { from: { title: 'Kế hoạch của Sở năm 2026', year: 2026 } },
    });
    const params = { unitId: units.department, programmeId: above.id };
    const direct = {
      ...draft,
      duties: draft.duties.map((duty) => ({
        ...duty,
        channel: 'hộp thư của Sở',
        audience: { ...everySchool, kinds: [], depth: 'direct' },
      })),
    };
    expect(direct.duties.map(({ kind }) => kind)).toEqual(['plan', 'report']);
    await call('departmentOfficer', programmesContract, 'editProgramme', {
      params,
      body: { revision: 1, draft: direct as never },
    });
    const source = { from: { parent: { unitId: units.department, programmeId: above.id } } };
    expect(
      (await call('communeOfficer', programmesContract, 'createProgramme', { params: { unitId }, body: source }))
        .status,
    ).toBe(404);
    await call('departmentOfficer', programmesContract, 'issueProgramme', { params, body: { revision: 2 } });
    const made = await call('communeOfficer', programmesContract, 'createProgramme', {
      params: { unitId },
      body: source,
    });
    const own = await call('communeOfficer', programmesContract, 'readProgramme', {
      params: { unitId, programmeId: made.body.id },
    });
    expect(own.body.parent?.title).toBe(draft.title);
    // The days were copied: the office is told by when it owes its own totals.
    const copied = own.body.duties.flatMap(({ windows }) => windows);
    expect(copied.length).toBeGreaterThan(0);
    expect(own.body.parent?.windows).toEqual(
      copied.map(({ firstDay, lastDay, dueLastDay }) => ({ firstDay, lastDay, dueLastDay })),
    );
    // A plan is owed to the Sở alone; the reports of the schools make up the commune's.
    expect(own.body.duties.map(({ kind, channel }) => [kind, channel])).toEqual([['report', null]]);
    expect(own.body.duties[0]?.audience).toMatchObject({ depth: 'all-below' });
    expect((await call('communeOfficer', programmesContract, 'readProgramme', { params })).body.title).toBe(
      draft.title,
    );
    expect((await call('stranger', programmesContract, 'readProgramme', { params })).status).toBe(404);
  });
});

describe('windows whose day has come', async () => {
  const server = await testServer(noon('2026-03-02'));

  it('open with the audience of that day, once; a unit that opens later is offered, not added', async () => {
    const { openDueWindows } = await import('./open-due-windows.ts');
    const { Work } = await import('#platform/work.ts');
    const { insertRelation, insertUnit } = await import('#modules/organisation/server/public.ts');
    const { newId } = await import('#platform/random.ts');
    const { db } = server.database;
    const call = server.call;
    const { body } = await call('communeOfficer', programmesContract, 'createProgramme', {
      params: { unitId },
      body: { from: { title: draft.title, year: 2026 } },
    });
    const params = { unitId, programmeId: body.id };
    await call('communeOfficer', programmesContract, 'editProgramme', {
      params,
      body: { revision: 1, draft: draft as never },
    });
    await call('communeOfficer', programmesContract, 'issueProgramme', { params, body: { revision: 2 } });

    const addSchool = async (name: string, validFrom: string) => {
      const by = {
        now: noon(validFrom),
        newId: () => newId(noon(validFrom)),
        personId: personas.communeOfficer.personId,
      };
      const fact = {
        name,
        kind: 'school',
        levels: ['tieu-hoc'],
        ownership: 'public',
        tags: [],
        code: null,
        abbreviation: null,
        placeName: null,
        draftingUnit: null,
        headName: null,
        headTitle: null,
        validFrom,
      } as const;
      const id = await insertUnit(db, by, fact);
      await insertRelation(db, by, id, { relation: 'reports_to', otherId: unitId, validFrom });
      return id;
    };
    await addSchool('Trường mở trước kỳ', '2026-03-05');
    const open = (day: string) =>
      openDueWindows((act) => db.transaction().execute((tx) => act(new Work(tx, noon(day), undefined))));
    expect(await open('2026-03-09')).toBe(0);
    expect(await open('2026-03-10')).toBe(1);
    expect(await open('2026-03-11')).toBe(0);

    server.clock.set(noon('2026-03-20'));
    const late = await addSchool('Trường mở giữa kỳ', '2026-03-15');
    const programme = await call('communeOfficer', programmesContract, 'readProgramme', { params });
    const next = programme.body.duties[1]?.windows[2];
    expect([next?.state, next?.assigned]).toEqual(['open', 4]);
    const where = { unitId, windowId: next?.id ?? '' };
    const offered = await call('communeOfficer', programmesContract, 'offeredUnits', { params: where });
    expect(offered.body.units.map((row) => row.name)).toEqual(['Trường mở giữa kỳ']);
    const added = await call('communeOfficer', programmesContract, 'addToWindow', {
      params: where,
      body: { unitIds: [late] },
    });
    expect(added.body).toEqual({ added: 1 });
    expect((await call('communeOfficer', programmesContract, 'offeredUnits', { params: where })).body.units).toEqual(
      [],
    );
  });
});
