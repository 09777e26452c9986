import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReformStep } from '#modules/organisation/rules/reform/steps.ts';
import { insertReform } from '#modules/organisation/server/reforms/reform-store.ts';
import { noon } from '../database/test-database.ts';
import { callForReports, type ReportCall } from '../fixtures/reports.ts';
import { fillVanHo, plainFacts, type Step, schools, vanHo } from '../fixtures/van-ho.ts';
import { type PersonaName, personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const NOW = noon('2026-03-02');
const OFFICE = units.otherDepartment;
const REFORM = 'e0000000-0000-7000-8000-000000000096';
const NEW_SCHOOL = 'e0000000-0000-7000-8000-000000000095';
const [heir, ended] = schools;
if (!heir || !ended) throw new Error('schools are missing');

const place = (relation: 'reports_to' | 'governed_by') => ({ relation, otherId: vanHo.division, rank: 1 });
const steps: Step[] = [
  { step: 'merge', unitIds: [ended.unitId], intoId: heir.unitId },
  {
    step: 'open',
    unitId: NEW_SCHOOL,
    facts: plainFacts('Trường Tiểu học Nà Mường', 'school'),
    places: [place('reports_to'), place('governed_by')],
  },
];

describe('what an ended school had to do, as each side sees it', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let call: ReportCall;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas(NOW)];
    await fillVanHo(program.db);
    // One role, so that the program opens at the school that goes on.
    const { personId } = personas.primaryHead;
    await program.db
      .deleteFrom('role_grant')
      .where('person_id', '=', personId)
      .where('unit_id', '=', units.primary)
      .execute();
    call = await callForReports(program.db, {
      issuer: vanHo.division,
      called: [heir.unitId, ended.unitId],
      lastDay: '2026-03-31',
      dueDay: '2026-04-05',
    });
    const by = { now: NOW, personId: personas.stranger.personId };
    await insertReform(program.db, { unitId: OFFICE, id: REFORM }, by, {
      name: 'Sáp nhập trường',
      effectiveOn: '2026-02-01',
      legalBasis: 'Quyết định 1/QĐ',
      knowsAccepted: true,
      steps: steps as readonly ReformStep[],
    });
    return () => browser.close();
  });
  const open = async (as: Exclude<PersonaName, 'nobody'>, path: string, width = 1440): Promise<Page> => {
    const page = await browser.newPage({ width, baseURL: program.baseURL });
    await program.signIn(page, as);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const wideAndNarrow = async (page: Page, name: string) => {
    await expectNoAxeFindings(page);
    await screenshot(page, `${name}-1440`);
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoAxeFindings(page);
    await screenshot(page, `${name}-360`);
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  it('is told in the rehearsal and stays told in the result', async () => {
    const page = await open('stranger', `/reforms/${OFFICE}/${REFORM}`);
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('1 đơn vị lập mới chưa được giao 1 kỳ đang mở').waitFor();
    await wideAndNarrow(page, 'carried-rehearsal');
    await page.getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await page.getByRole('group').getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
    await page.getByText(/^Đã áp dụng: Trịnh Văn Phúc/).waitFor();
    await page.getByText(`1 việc của “${ended.name}”: “${heir.name}” làm tiếp`).waitFor();
    await wideAndNarrow(page, 'carried-result');
  });

  it('stands among what the other has to do, on its page and in following up', async () => {
    const carried = `${ended.name} hoạt động đến hết ngày 31/01/2026, ${heir.name} làm tiếp.`;
    const page = await open('primaryHead', '/work');
    await page.getByText(carried).waitFor();
    await wideAndNarrow(page, 'carried-to-do');
    await page.goto(`/reports/${ended.unitId}/${call.assignments[ended.unitId]}`);
    await page.getByText(carried).waitFor();
    await wideAndNarrow(page, 'carried-report');
    const office = await open('westOfficer', `/follow-up/${vanHo.division}/${call.windowId}`);
    await office.getByText(ended.name).first().waitFor();
    await wideAndNarrow(office, 'carried-follow');
  });
});
