import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertEntries } from '#modules/registers/server/entry-store.ts';
import { newId } from '#platform/random.ts';
import { callForReports, type ReportCall } from '../fixtures/reports.ts';
import { type PersonaName, personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;
const office = units.communeEast;

interface Asking {
  readonly as: Exclude<PersonaName, 'nobody'>;
  readonly path: string;
  /** What stands there first, and again while the next answer is on its way. */
  readonly first: (page: Page) => Locator;
  /** Asks something else, whose answer comes from these addresses. */
  readonly ask: (page: Page) => Promise<unknown>;
  readonly from: RegExp;
}

const year = (page: Page) => page.getByLabel('Ngày', { exact: true }).selectOption({ label: 'Năm trước' });
const treeOfToday = (page: Page) => page.getByRole('radio', { name: 'Theo cây hôm nay' }).click();

describe('an answer that is no longer what is asked', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  let call: ReportCall;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
    call = await callForReports(program.db);
    const by = { at: program.clock.now(), personId: personas.schoolOfficer.personId };
    const line = { unitId: school, version: 1, state: null, folded: '' };
    const day = '2026-02-02';
    await insertEntries(
      program.db,
      [
        { register: 'fund', fixed: true, values: { flow: 'income', source: 'fund', income: 1_000, gain: 'gift' } },
        { register: 'outreach-session', values: { form: 'talk', channel: 'in-person', topics: ['drugs'] } },
      ].map(({ values, ...one }) => ({
        ...line,
        ...one,
        id: newId(by.at),
        day,
        values: { day, name: 'Phòng, chống ma túy', ...values },
      })),
      by,
    );
  });
  afterAll(() => browser.close());

  const pages: Record<string, () => Asking> = {
    register: () => ({
      as: 'schoolOfficer',
      path: `/facts/${school}/outreach-session`,
      first: (page) => page.getByRole('link', { name: /Phòng, chống ma túy/ }),
      ask: year,
      from: /\/registers\/outreach-session\/entries\?/,
    }),
    figures: () => ({
      as: 'schoolOfficer',
      path: `/facts/${school}/outreach-session`,
      first: (page) => page.getByRole('button', { name: /^Buổi tuyên truyền/ }),
      ask: year,
      from: /\/measures\?/,
    }),
    statement: () => ({
      as: 'schoolOfficer',
      path: `/facts/${school}/fund/statement`,
      first: (page) => page.getByText('1.000').first(),
      ask: year,
      from: /\/statement\?/,
    }),
    gaps: () => ({
      as: 'communeOfficer',
      path: `/facts/${office}/gaps`,
      first: (page) => page.getByText(/đơn vị đã có/).first(),
      ask: (page) => page.getByLabel('Năm', { exact: true }).selectOption('2024'),
      from: /\/gaps\?/,
    }),
    counts: () => ({
      as: 'communeOfficer',
      path: `/quiz/${office}`,
      first: (page) => page.getByText('chưa có lượt đố nào có em làm'),
      ask: (page) => page.getByLabel('Từ ngày').fill('01/02/2026'),
      from: /\/quiz\/counts\?/,
    }),
    follow: () => ({
      as: 'communeOfficer',
      path: `/follow-up/${call.issuerUnitId}/${call.windowId}`,
      first: (page) => page.getByRole('link', { name: 'Trường THCS Bản Đông' }).first(),
      ask: treeOfToday,
      from: /\/assignments\?/,
    }),
    consolidation: () => ({
      as: 'communeOfficer',
      path: `/consolidations/${call.issuerUnitId}/${call.windowId}`,
      first: (page) => page.getByRole('row', { name: /^Buổi tuyên truyền/ }).first(),
      ask: treeOfToday,
      from: /\/consolidations\/[^/]+\?/,
    }),
  };

  it.each(Object.keys(pages))('is dimmed and said to be so until the next one is here: %s', async (name) => {
    const { as, path, first, ask, from } = (pages[name] as () => Asking)();
    const page = await openSignedIn(browser, program, as, path, 1440);
    const results = page.locator('[data-results]').filter({ has: first(page) });
    await results.waitFor();
    const busy = page.locator('[data-results][aria-busy="true"]').filter({ has: first(page) });
    expect(await busy.count()).toBe(0);

    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(from, async (route) => {
      await held;
      await route.continue();
    });
    await ask(page);
    await busy.waitFor();
    await expect.poll(() => busy.evaluate((one) => getComputedStyle(one).opacity)).toBe('0.55');
    await screenshot(page, `earlier-${name}`);
    answer();
    await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
    await expectNoAxeFindings(page);
  });
});
