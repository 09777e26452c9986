import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programmesContract } from '#modules/programmes/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { documentsContract } from '../contract.ts';
import { libraryContract } from '../library-contract.ts';

const unitId = units.communeEast;
const params = { unitId };
const plan = readFileSync(join(import.meta.dirname, '../../../../samples/ke-hoach-mau.txt'), 'utf8');
const fileOf = (text: string, name = 'ke-hoach.txt') => ({ name, bytes: new TextEncoder().encode(text) });

describe('a document', async () => {
  const { call, database } = await testServer(noon('2026-03-02'));
  const add = (as: PersonaName, file: { name: string; bytes: Uint8Array }, evenIfTwin = true) =>
    call(as, documentsContract, 'addDocument', { params, file, body: { evenIfTwin } });
  const rows = async () => {
    const { rows: counts } = await database.pool.query(
      `select (select count(*) from document)::int as documents, (select count(*) from stored_file)::int as files,
         (select count(*) from file_content)::int as contents, (select count(*) from history where subject_kind = 'document')::int as history,
         (select count(*) from command)::int as commands`,
    );
    return counts[0];
  };

  it('is kept once under its digest, read, listed and given back as it came', async () => {
    const { status, body } = await add('communeOfficer', fileOf(plan));
    expect([status, body.warnings]).toEqual([200, []]);
    const documentParams = { unitId, documentId: body.id };
    const read = await call('communeLeader', documentsContract, 'readDocument', { params: documentParams });
    expect(read.body.reading.duties.length).toBeGreaterThan(0);
    expect(read.body.findings).toHaveLength(read.body.reading.findings.length);
    expect([read.body.mayWrite, read.body.file?.name]).toEqual([false, 'ke-hoach.txt']);
    const list = await call('communeLeader', libraryContract, 'searchLibrary', { params });
    expect(list.body.documents.map(({ title, fileName, addedBy }) => [title, fileName, addedBy])).toEqual([
      [read.body.title, 'ke-hoach.txt', 'Đinh Thị Én'],
    ]);
    const file = await call('communeOfficer', documentsContract, 'downloadDocument', { params: documentParams });
    expect(file.bytes.toString('utf8')).toBe(plan);
    await add('communeOfficer', fileOf(plan, 'lan-hai.txt'));
    expect(await rows()).toMatchObject({ documents: 2, files: 2, contents: 1, history: 2 });
  });

  it('that bears a secrecy mark leaves nothing behind, as a file or pasted', async () => {
    const before = await rows();
    const secret = `UBND XÃ BẢN ĐÔNG\n\nTỐI MẬT\n\n${plan}`;
    const refused = await add('communeOfficer', fileOf(secret));
    expect([refused.status, refused.problem.code]).toEqual([422, 'document-secret']);
    expect(refused.problem.title).toContain('TỐI MẬT');
    const pasted = await call('communeOfficer', documentsContract, 'addText', { params, body: { text: secret } });
    expect(pasted.problem.code).toBe('document-secret');
    expect(await rows()).toEqual(before);
  });

  it('is taken in from pasted words and once for a repeated command', async () => {
    const body = { commandId: '11111111-1111-4111-8111-111111111111', text: plan, evenIfTwin: true };
    const first = await call('communeOfficer', documentsContract, 'addText', { params, body });
    const before = await rows();
    const second = await call('communeOfficer', documentsContract, 'addText', { params, body });
    expect([first.status, second.body]).toEqual([200, first.body]);
    expect(await rows()).toEqual(before);
    const file = await call('communeOfficer', documentsContract, 'downloadDocument', {
      params: { unitId, documentId: first.body.id },
    });
    expect(file.bytes.toString('utf8')).toBe(plan);
  });

  it('is refused when it is no document, with a sentence that says what to do', async () => {
    const png = { name: 'anh.pdf', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) };
    expect((await add('communeOfficer', png)).problem.code).toBe('file-kind-unknown');
    expect((await add('communeOfficer', fileOf(''))).problem.code).toBe('file-empty');
    expect((await add('communeOfficer', fileOf(' \n \n'))).problem.code).toBe('file-empty');
    const broken = { name: 'hong.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]) };
    expect((await add('communeOfficer', broken)).problem.code).toBe('file-broken');
  });

  it('may hold characters that no database keeps, in its words and in its name', async () => {
    const odd = `${plan}\nmột nửa chữ \ud83d và số không \u0000`;
    const pasted = await call('communeOfficer', documentsContract, 'addText', {
      params,
      body: { text: odd, evenIfTwin: true },
    });
    expect(pasted.status).toBe(200);
    const { body } = await add('communeOfficer', fileOf(plan, 'kế\u0007 hoạch.txt'));
    const file = await call('communeOfficer', documentsContract, 'downloadDocument', {
      params: { unitId, documentId: body.id },
    });
    expect(file.status).toBe(200);
  });

  it('is added by officers only and seen in its own office only', async () => {
    expect((await add('communeLeader', fileOf(plan))).status).toBe(403);
    expect((await add('schoolHead', fileOf(plan))).status).toBe(404);
    expect((await add('stranger', fileOf(plan))).status).toBe(404);
    expect((await add('nobody', fileOf(plan))).status).toBe(401);
    const { body } = await add('communeOfficer', fileOf(plan));
    const elsewhere = { unitId: units.communeWest, documentId: body.id };
    expect((await call('westOfficer', documentsContract, 'readDocument', { params: elsewhere })).status).toBe(404);
    expect((await call('schoolOfficer', libraryContract, 'searchLibrary', { params })).status).toBe(404);
  });
});

const seeds = join(import.meta.dirname, '../../../../../shared/seeds');

/** First day, last day and last day in time of each window, by the number of the seed. */
const expectedWindows: Readonly<Record<string, readonly string[]>> = {
  '000': ['2023-12-15 2024-06-12 2024-06-11', '2024-06-12 2024-09-12 2024-09-11', '2023-12-12 2024-12-12 2024-12-11'],
  '001': [
    'null null 2024-02-23',
    ...Array.from({ length: 12 }, (_, month) => {
      const [from, to] = [
        month === 0 ? '2023-12' : `2024-${String(month).padStart(2, '0')}`,
        String(month + 1).padStart(2, '0'),
      ];
      return `${from}-12 2024-${to}-11 2024-${to}-11`;
    }),
  ],
};

describe.skipIf(!existsSync(seeds))('the real plans in ../shared/seeds', async () => {
  const { call } = await testServer(noon('2024-01-05'));

  async function programmeFrom(seed: string) {
    const name = readdirSync(seeds).find((file) => file.startsWith(seed)) ?? '';
    const department = { unitId: units.department };
    const added = await call('departmentOfficer', documentsContract, 'addDocument', {
      params: department,
      file: { name, bytes: readFileSync(join(seeds, name)) },
      body: { evenIfTwin: true },
    });
    const created = await call('departmentOfficer', programmesContract, 'createProgramme', {
      params: department,
      body: { from: { documentId: added.body.id } },
    });
    const { body } = await call('departmentOfficer', programmesContract, 'readProgramme', {
      params: { ...department, programmeId: created.body.id },
    });
    return body;
  }

  for (const [seed, windows] of Object.entries(expectedWindows)) {
    it(`${seed} becomes a programme with the windows it asks for`, async () => {
      const { duties } = await programmeFrom(seed);
      const found = duties.flatMap((duty) => duty.windows);
      expect(found.map((window) => `${window.firstDay} ${window.lastDay} ${window.dueLastDay}`)).toEqual(windows);
    });
  }

  it('000 warns of the day that two windows share', async () => {
    const { findings } = await programmeFrom('000');
    expect(findings.map(({ sentence }) => sentence).join('\n')).toMatch(/12\/06\/2024 nằm trong (?:cả )?hai kỳ/);
  });

  it('004 asks for a plan before 28/02/2020', async () => {
    const { duties } = await programmeFrom('004');
    const plans = duties.filter(({ kind }) => kind === 'plan');
    expect(plans.map(({ windows }) => windows[0]?.dueLastDay)).toEqual(['2020-02-27']);
  });
});
