import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentsContract } from '#modules/documents/contract.ts';
import { libraryContract } from '#modules/documents/library-contract.ts';
import { noon } from '#test/database/test-database.ts';
import { scannedPdf } from '#test/fixtures/hostile-files.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { programmesContract } from '../contract.ts';
import { plansContract } from '../plans-contract.ts';
import { everySchool } from '../rules/audience.ts';

const unitId = units.secondary;
const samples = join(import.meta.dirname, '../../../../samples');
const word = { name: 'ke-hoach.docx', bytes: new Uint8Array(readFileSync(join(samples, 'ke-hoach-mau.docx'))) };
const scan = { name: 'ban-chup.pdf', bytes: scannedPdf() };
const pdf = { name: 'ke-hoach.pdf', bytes: new Uint8Array(readFileSync(join(samples, 'ke-hoach-mau.pdf'))) };

describe('a plan', async () => {
  const { call, clock, database } = await testServer(noon('2026-03-02'));

  /** A programme that asks every school of the commune for its plan before 20/3; the assignment of the secondary school. */
  async function asked() {
    const office = { unitId: units.communeEast };
    const draft = {
      title: 'Kế hoạch công tác phòng, chống tội phạm năm 2026',
      numberSymbol: null,
      signedOn: null,
      year: 2026,
      duties: [
        {
          kind: 'plan' as const,
          title: 'Kế hoạch của trường',
          audience: everySchool,
          form: null,
          windows: [{ name: 'Kế hoạch', firstDay: null, lastDay: null, dueDay: '2026-03-20', dueInclusive: false }],
        },
      ],
    };
    clock.set(noon('2026-03-02'));
    const { body } = await call('communeOfficer', programmesContract, 'createProgramme', {
      params: office,
      body: { from: { title: draft.title, year: 2026 } },
    });
    const params = { ...office, programmeId: body.id };
    await call('communeOfficer', programmesContract, 'editProgramme', {
      params,
      body: { revision: 1, draft: draft as never },
    });
    await call('communeOfficer', programmesContract, 'issueProgramme', { params, body: { revision: 2 } });
    const { rows } = await database.pool.query('select id from assignment where unit_id = $1 and programme_id = $2', [
      unitId,
      body.id,
    ]);
    const assignmentId = String(rows[0].id);
    const at = { unitId, assignmentId };
    const read = (as: PersonaName) => call(as, plansContract, 'readPlan', { params: at });
    const revision = async () => (await read('schoolHead')).body.revision;
    return {
      at,
      read,
      upload: (as: PersonaName, file: { name: string; bytes: Uint8Array }, more: object = {}) =>
        call(as, plansContract, 'uploadPlan', {
          params: at,
          file,
          body: { numberSymbol: '05/KH-THCS', signedOn: '2026-03-01', note: null, noSecrecyMark: false, ...more },
        }),
      step: async (
        as: PersonaName,
        key: 'handOverPlan' | 'takeBackPlan' | 'submitPlan' | 'acceptPlan',
        based?: number,
      ) => call(as, plansContract, key, { params: at, body: { revision: based ?? (await revision()) } }),
      giveBack: async (as: PersonaName, dueDay = '2026-03-25') =>
        call(as, plansContract, 'returnPlan', {
          params: at,
          body: { revision: await revision(), reasons: [{ text: 'Chưa phân công từng thành viên' }], dueDay },
        }),
      file: (as: PersonaName, version: number) =>
        call(as, plansContract, 'downloadPlan', { params: { ...at, version } }),
      actions: async () => {
        const found = await database.pool.query(
          `select action from history where subject_kind = 'plan' and subject_id = $1 order by sequence`,
          [assignmentId],
        );
        return found.rows.map((row) => row.action);
      },
    };
  }

  it('is put in by the school, sent by its head, returned with reasons, sent again and accepted', async () => {
    const plan = await asked();
    expect((await plan.upload('schoolOfficer', word)).body.state).toBe('draft');
    expect((await plan.step('schoolOfficer', 'handOverPlan')).body.state).toBe('ready');
    expect((await plan.step('schoolOfficer', 'submitPlan')).status).toBe(403);
    expect((await plan.step('schoolHead', 'submitPlan')).body.state).toBe('submitted');
    expect((await plan.upload('schoolHead', word)).problem.code).toBe('assignment-moved');

    clock.set(noon('2026-03-21'));
    expect((await plan.giveBack('communeOfficer', '2026-03-20')).problem.code).toBe('due-day-past');
    expect((await plan.giveBack('communeOfficer')).body.state).toBe('returned');
    const returned = (await plan.read('schoolHead')).body;
    expect([returned.versions[0]?.reasons, returned.returnDueDay]).toEqual([
      [{ text: 'Chưa phân công từng thành viên' }],
      '2026-03-25',
    ]);
    expect((await plan.step('schoolHead', 'submitPlan')).problem.code).toBe('plan-missing');
    await plan.upload('schoolHead', pdf, { numberSymbol: '07/KH-THCS', signedOn: '2026-03-21' });
    await plan.step('schoolHead', 'submitPlan');
    expect((await plan.step('communeOfficer', 'acceptPlan')).body.state).toBe('accepted');

    const done = (await plan.read('communeLeader')).body;
    // Late is judged by the first submission, which was in time.
    expect([done.late, done.versions.map(({ version, decision }) => [version, decision])]).toEqual([
      false,
      [
        [2, 'accepted'],
        [1, 'returned'],
      ],
    ]);
    expect(await plan.actions()).toEqual(['upload', 'hand-over', 'submit', 'return', 'upload', 'submit', 'accept']);

    // Each time it was sent it went into the library of the school as issued: two versions of one entry, whose number and
    // day are those of the paper sent last.
    const kept = await call('communeOfficer', libraryContract, 'readIssued', {
      params: { unitId, kind: 'plan', assignmentId: plan.at.assignmentId },
    });
    const params = { unitId, documentId: kept.body.documentId ?? '' };
    const { body } = await call('communeOfficer', documentsContract, 'readDocument', { params });
    expect(body.entry).toMatchObject({ direction: 'issued', numberSymbol: '07/KH-THCS', signedOn: '2026-03-21' });
    expect(body.versions.map(({ ordinal, fileName }) => [ordinal, fileName])).toEqual([
      [2, 'ke-hoach.pdf'],
      [1, 'ke-hoach.docx'],
    ]);
    expect(body.origin).toEqual({ kind: 'plan', id: plan.at.assignmentId });
    const { body: found } = await call('communeOfficer', libraryContract, 'searchLibrary', {
      params: { unitId },
      query: { q: '7/KH-THCS', direction: 'issued', page: 1 },
    });
    expect(found.documents.map(({ id }) => id)).toContain(params.documentId);
  });

  it('is kept as it was signed: Word with its words shown, PDF shown by the browser', async () => {
    const plan = await asked();
    await plan.upload('schoolOfficer', word);
    expect((await plan.read('schoolHead')).body.versions[0]?.preview).toContain('KẾ HOẠCH');
    const kept = await plan.file('schoolHead', 1);
    expect(kept.bytes.equals(Buffer.from(word.bytes))).toBe(true);
    expect(String(kept.headers['content-disposition'])).toMatch(/^attachment/);
    await plan.upload('schoolOfficer', pdf);
    const replaced = (await plan.read('schoolHead')).body.versions;
    expect(replaced.map(({ fileName, preview }) => [fileName, preview])).toEqual([['ke-hoach.pdf', null]]);
    expect(String((await plan.file('schoolHead', 1)).headers['content-disposition'])).toMatch(/^inline/);
  });

  it('is seen by nobody above before it is sent, and above the office only once accepted', async () => {
    const plan = await asked();
    await plan.upload('schoolOfficer', word);
    const fromAbove = (await plan.read('communeOfficer')).body;
    expect([fromAbove.state, fromAbove.versions, fromAbove.may]).toEqual(['open', [], []]);
    expect((await plan.file('communeOfficer', 1)).status).toBe(404);
    await plan.step('schoolHead', 'submitPlan');
    expect((await plan.read('communeOfficer')).body.versions).toHaveLength(1);
    expect((await plan.read('departmentOfficer')).body.versions).toEqual([]);
    await plan.step('communeOfficer', 'acceptPlan');
    expect((await plan.read('departmentOfficer')).body.versions).toHaveLength(1);
  });

  it('is late when first sent after its day, however early it was put in', async () => {
    const plan = await asked();
    await plan.upload('schoolOfficer', word);
    clock.set(noon('2026-03-20'));
    await plan.step('schoolHead', 'submitPlan');
    expect((await plan.read('communeOfficer')).body.late).toBe(true);
  });

  it('is moved by those who hold the right on the unit itself only', async () => {
    const plan = await asked();
    expect((await plan.upload('communeOfficer', word)).status).toBe(403);
    expect((await plan.upload('departmentOfficer', word)).status).toBe(403);
    expect((await plan.upload('stranger', word)).status).toBe(404);
    expect((await plan.read('stranger')).status).toBe(404);
    expect((await plan.read('primaryHead')).status).toBe(404);
    await plan.upload('schoolOfficer', word);
    await plan.step('schoolHead', 'submitPlan');
    expect((await plan.step('departmentOfficer', 'acceptPlan', 3)).status).toBe(403);
    expect((await plan.step('communeLeader', 'acceptPlan', 3)).status).toBe(403);
    expect((await plan.step('schoolHead', 'acceptPlan', 3)).status).toBe(403);
    const stale = await plan.step('communeOfficer', 'acceptPlan', 2);
    expect([stale.status, stale.problem.code, stale.problem.facts.revision]).toEqual([409, 'stale', 3]);
  });

  it('must be Word or PDF; a scan needs the word of its sender that it is not secret', async () => {
    const plan = await asked();
    const text = { name: 'ke-hoach.docx', bytes: new TextEncoder().encode('Kế hoạch của trường năm 2026') };
    expect((await plan.upload('schoolOfficer', text)).problem.code).toBe('file-kind-unknown');
    const secret = { name: 'ke-hoach.docx', bytes: new TextEncoder().encode('MẬT\n\nKế hoạch của trường') };
    expect((await plan.upload('schoolOfficer', secret)).problem.code).toBe('document-secret');
    const undeclared = await plan.upload('schoolOfficer', scan);
    expect([undeclared.status, undeclared.problem.code]).toEqual([422, 'plan-scan-undeclared']);
    expect((await plan.upload('schoolOfficer', scan, { noSecrecyMark: true })).body.state).toBe('draft');
    expect(await plan.actions()).toEqual(['upload']);
  });
});
