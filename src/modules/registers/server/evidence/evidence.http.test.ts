import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { jobTasks } from '#app/job-tasks.ts';
import { documentsContract } from '#modules/documents/contract.ts';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { lockedPdf, scannedPdf } from '#test/fixtures/hostile-files.ts';
import { jpegPicture, placedJpeg, programBytes, TRACE, vastPng } from '#test/fixtures/pictures.ts';
import { testDefinitions } from '#test/fixtures/registers.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { registersContract } from '../../contract.ts';
import { evidenceContract } from '../../evidence-contract.ts';

const unitId = units.secondary;
const CHILDREN = { children: true, consent: 'phiếu của lớp 7A', retainUntil: '2027-05-31' };

describe('the files of an entry', async () => {
  const server = await testServer(noon('2026-03-02'), undefined, undefined, testDefinitions);
  const { call, clock, database } = server;
  const tasks = jobTasks({ db: database.db, clock, sendMail: undefined });
  const numberOf = async (table: string): Promise<number> =>
    (await database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n;

  /** A new entry of the school; its register keeps files unless another is named. */
  async function entry(register = 'outreach-session'): Promise<{ unitId: string; register: string; entryId: string }> {
    const entryId = randomUUID();
    await database.db
      .insertInto('entry')
      .values({
        unit_id: unitId,
        id: entryId,
        register,
        definition_version: testDefinitions.find(({ code }) => code === register)?.version ?? 1,
        day: '2026-03-01',
        content: JSON.stringify({ day: '2026-03-01', name: 'Sinh hoạt dưới cờ' }),
        folded: '',
        created_at: clock.now(),
        created_by: personas.schoolOfficer.personId,
        updated_at: clock.now(),
        updated_by: personas.schoolOfficer.personId,
      })
      .execute();
    return { unitId, register, entryId };
  }
  type Entry = Awaited<ReturnType<typeof entry>>;
  const add = (
    params: Entry,
    bytes: Uint8Array,
    { name = 'IMG_0012.jpg', as = 'schoolOfficer' as PersonaName, ...said }: Record<string, unknown> = {},
  ) =>
    call(as as PersonaName, evidenceContract, 'addEvidence', {
      params,
      body: { fileId: randomUUID(), children: false, consent: '', retainUntil: null, ...said } as never,
      file: { name: name as string, bytes },
    });
  const list = async (params: Entry, as: PersonaName = 'schoolOfficer') =>
    (await call(as, evidenceContract, 'listEvidence', { params })).body;
  const open = (params: Entry, fileId: string, as: PersonaName = 'schoolOfficer', small = false) =>
    call(as, evidenceContract, 'openEvidence', {
      params: { ...params, fileId },
      query: { small: String(small) as never },
    });
  const strikeOut = (params: Entry, fileId: string, as: PersonaName = 'schoolOfficer') =>
    call(as, evidenceContract, 'withdrawEvidence', { params: { ...params, fileId }, body: { reason: 'Nhầm mục' } });

  it('are pictures drawn anew: upright, smaller, and without the place they were taken at', async () => {
    const mine = await entry();
    const given = await placedJpeg();
    expect([given.includes(TRACE), (await sharp(given).metadata()).orientation]).toEqual([true, 6]);
    const { status, body } = await add(mine, Buffer.concat([given, Buffer.from(`PK\x03\x04${TRACE}`)]));
    expect([status, body.kind, body.name, body.children, body.gone]).toEqual([
      200,
      'picture',
      'IMG_0012.jpg',
      null,
      null,
    ]);
    const { bytes, headers } = await open(mine, body.id);
    expect([bytes.includes(TRACE), bytes.includes('Exif'), bytes.length]).toEqual([false, false, body.size]);
    const { exif, xmp, icc, width, height, format } = await sharp(bytes).metadata();
    expect({ exif, xmp, icc, width, height, format }).toEqual({ width: 1000, height: 2000, format: 'jpeg' });
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    const small = await open(mine, body.id, 'schoolOfficer', true);
    expect((await sharp(small.bytes).metadata()).height).toBe(320);
    expect((await list(mine)).files.map(({ id }) => id)).toEqual([body.id]);
    const listed = await call('schoolOfficer', registersContract, 'listEntries', { params: mine, query: {} as never });
    expect(listed.body.entries.find(({ id }) => id === mine.entryId)?.files).toBe(1);
  });

  it('are a PDF as it came, which no browser opens in the page', async () => {
    const mine = await entry('pledge-drive');
    const { body } = await add(mine, scannedPdf(), { name: 'cam-ket.bin' });
    expect([body.kind, body.name]).toEqual(['pdf', 'cam-ket.pdf']);
    const { bytes, headers } = await open(mine, body.id);
    expect(bytes.equals(scannedPdf())).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''cam-ket.pdf",
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('are judged by what they hold, whatever they are called', async () => {
    const mine = await entry();
    const before = await numberOf('file_content');
    const told = async (bytes: Uint8Array) => {
      const { status, problem } = await add(mine, bytes);
      return `${status} ${problem.code}`;
    };
    const whole = await placedJpeg();
    expect(await told(programBytes)).toBe('415 file-kind-unknown');
    expect(await told(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), programBytes]))).toBe('422 picture-broken');
    expect(await told(whole.subarray(0, whole.length - 2_000))).toBe('422 picture-broken');
    expect(await told(await vastPng())).toBe('422 picture-too-large');
    expect(await told(Buffer.from('....ftypheic........'))).toBe('415 picture-heic');
    expect(await told(Buffer.concat([scannedPdf(), programBytes, programBytes]))).toBe('422 file-broken');
    expect(await told(Buffer.from('%PDF-1.7\nnothing %%EOF'))).toBe('422 file-broken');
    expect(await told(lockedPdf())).toBe('422 file-locked');
    const heavy = Buffer.concat([await jpegPicture(), Buffer.alloc(16_000_000)]);
    expect((await add(mine, heavy)).problem).toMatchObject({
      code: 'file-too-large',
      title: expect.stringContaining('15'),
    });
    expect([(await list(mine)).files, await numberOf('file_content')]).toEqual([[], before]);
  });

  it('ask for consent and a last day where children can be recognised', async () => {
    const mine = await entry();
    const picture = await jpegPicture(2);
    const { status, problem } = await add(mine, picture, { children: true });
    expect([status, problem.findings?.map(({ where }) => where)]).toEqual([422, ['consent', 'retainUntil']]);
    for (const retainUntil of ['2026-03-02', '2031-01-01']) {
      expect((await add(mine, picture, { ...CHILDREN, retainUntil })).problem.code).toBe('evidence-unfit');
    }
    const { body } = await add(mine, picture, CHILDREN);
    expect(body.children).toEqual({ consent: 'phiếu của lớp 7A', retainUntil: '2027-05-31' });
  });

  it('stand once in an entry, so many at most, and only where the register takes any', async () => {
    const mine = await entry('briefing');
    const first = await jpegPicture(3);
    const fileId = randomUUID();
    const commandId = randomUUID();
    const twice = await Promise.all([add(mine, first, { fileId, commandId }), add(mine, first, { fileId, commandId })]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(twice[0]?.body).toEqual(twice[1]?.body);
    expect((await add(mine, first, { name: 'khac.jpg' })).problem).toMatchObject({
      code: 'evidence-known',
      title: expect.stringContaining('IMG_0012.jpg'),
    });
    expect((await add(mine, await jpegPicture(4), { fileId })).problem.code).toBe('stale');
    for (const seed of [5, 6, 7, 8]) expect((await add(mine, await jpegPicture(seed))).status).toBe(200);
    expect((await add(mine, await jpegPicture(9))).problem.code).toBe('evidence-full');
    expect((await add(await entry('test-club'), first)).problem.code).toBe('evidence-not-taken');
    const struck = await entry();
    await call('schoolOfficer', registersContract, 'withdrawEntry', {
      params: struck,
      body: { revision: 1, reason: 'Ghi trùng' },
    });
    expect((await add(struck, first)).problem.code).toBe('entry-withdrawn');
    // What must not be kept is taken out of a struck-out entry too.
    const emptied = await entry();
    const kept = (await add(emptied, await jpegPicture(20))).body.id;
    await call('schoolOfficer', registersContract, 'withdrawEntry', {
      params: emptied,
      body: { revision: 1, reason: 'Ghi trùng' },
    });
    expect((await strikeOut(emptied, kept)).status).toBe(200);
  });

  it('are struck out with a reason: the bytes go, unless something else has the same', async () => {
    const [mine, other] = [await entry(), await entry()];
    const scan = Buffer.concat([scannedPdf(), Buffer.from('\n')]);
    const added = (await add(mine, scan)).body;
    const elsewhere = (await add(other, scan)).body;
    const asDocument = await call('communeOfficer', documentsContract, 'addDocument', {
      params: { unitId: units.communeEast },
      body: { declaresOpen: true } as never,
      file: { name: 'quet.pdf', bytes: scan },
    });
    expect(asDocument.status).toBe(200);
    const contents = await numberOf('file_content');
    const struck = await strikeOut(mine, added.id);
    expect(struck.body.gone).toEqual({ on: '2026-03-02', by: personas.schoolOfficer.fullName, reason: 'Nhầm mục' });
    expect([(await open(mine, added.id)).problem.code, (await strikeOut(mine, added.id)).problem.code]).toEqual([
      'evidence-gone',
      'evidence-gone',
    ]);
    expect((await open(other, elsewhere.id)).bytes.equals(scan)).toBe(true);
    await strikeOut(other, elsewhere.id);
    expect(await numberOf('file_content')).toBe(contents);
    const alone = await entry();
    const { id } = (await add(alone, await jpegPicture(20))).body;
    expect(await numberOf('file_content')).toBe(contents + 1);
    await strikeOut(alone, id);
    expect(await numberOf('file_content')).toBe(contents);
    expect((await add(alone, await jpegPicture(20))).status).toBe(200);
    const { body } = await call('schoolOfficer', historyContract, 'readHistory', {
      params: { unitId, subjectKind: 'entry', subjectId: alone.entryId },
      query: {} as never,
    });
    expect(JSON.stringify(body)).toContain('Nhầm mục');
  });

  it('stay readable when the last other file of the same content goes at the same moment', async () => {
    const scan = Buffer.concat([scannedPdf(), Buffer.from('\n\n')]);
    let standing = { params: await entry(), id: '' };
    standing.id = (await add(standing.params, scan)).body.id;
    for (let round = 0; round < 6; round += 1) {
      const next = await entry();
      const [added, struck] = await Promise.all([add(next, scan), strikeOut(standing.params, standing.id)]);
      expect([added.status, struck.status]).toEqual([200, 200]);
      expect((await open(next, added.body.id)).bytes.equals(scan)).toBe(true);
      standing = { params: next, id: added.body.id };
    }
  });

  it('are read by whoever reads the entry, those with children inside the unit alone', async () => {
    const mine = await entry();
    const plain = (await add(mine, await jpegPicture(30))).body.id;
    const withChildren = (await add(mine, await jpegPicture(31), CHILDREN)).body.id;
    const met = async (as: PersonaName, fileId: string) => (await open(mine, fileId, as)).status;
    expect([await met('schoolHead', plain), await met('schoolHead', withChildren)]).toEqual([200, 200]);
    expect([await met('communeOfficer', plain), await met('communeOfficer', withChildren)]).toEqual([200, 404]);
    expect((await open(mine, withChildren, 'communeOfficer', true)).status).toBe(404);
    expect(await list(mine, 'communeOfficer')).toMatchObject({ files: [{ id: plain }], hidden: 1, adding: null });
    expect([await met('westOfficer', plain), await met('stranger', plain)]).toEqual([404, 404]);
    expect((await add(mine, await jpegPicture(32), { as: 'communeOfficer' })).status).toBe(403);
    // Another entry does not lead to the file, nor does another register.
    expect((await open(await entry(), plain)).status).toBe(404);
    expect((await open({ ...mine, register: 'campaign' }, plain)).status).toBe(404);
    const inside = await entry('sealing');
    const seal = (await add(inside, await jpegPicture(33))).body.id;
    expect([(await open(inside, seal)).status, (await open(inside, seal, 'communeOfficer')).status]).toEqual([
      200, 403,
    ]);
  });

  it('lose their bytes when their last day is over, each in its own time', async () => {
    const [mine, other] = [await entry(), await entry()];
    const picture = await jpegPicture(40);
    const [early, late] = [
      (await add(mine, picture, { ...CHILDREN, retainUntil: '2026-06-30' })).body.id,
      (await add(other, picture, { ...CHILDREN, retainUntil: '2026-09-30' })).body.id,
    ];
    const met = async () => [(await open(mine, early)).status, (await open(other, late)).status];
    const contents = await numberOf('file_content');
    const runOn = async (day: string) => {
      clock.set(noon(day));
      await tasks['remove-evidence']?.({}, {} as never);
    };
    await runOn('2026-06-30');
    expect(await met()).toEqual([200, 200]);
    await runOn('2026-07-01');
    expect(await met()).toEqual([410, 200]);
    expect(await numberOf('file_content')).toBe(contents);
    const [left] = (await list(mine)).files;
    // The office is told of a file it may not see while there is one, not of one that is gone.
    expect([(await list(mine, 'communeOfficer')).hidden, (await list(other, 'communeOfficer')).hidden]).toEqual([0, 1]);
    expect(left).toMatchObject({ name: 'IMG_0012.jpg', gone: { on: '2026-07-01', by: null, reason: null } });
    await runOn('2026-10-01');
    expect(await met()).toEqual([410, 410]);
    expect(await numberOf('file_content')).toBe(contents - 1);
    const { rows } = await database.pool.query(
      `select encode(sha256, 'hex') as sha256, thumbnail from entry_file where id = $1`,
      [early],
    );
    expect(rows).toEqual([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), thumbnail: null }]);
    const told = await database.pool.query(
      `select count(*)::int as n from history where action = 'remove-evidence' and subject_id = any($1::uuid[])`,
      [[mine.entryId, other.entryId]],
    );
    expect(told.rows[0].n).toBe(2);
  });
});
