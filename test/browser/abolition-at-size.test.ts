import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { insertRelation, insertUnits } from '#modules/organisation/server/public.ts';
import { newId } from '#platform/random.ts';
import { fillOldCommunes } from '../fixtures/old-communes.ts';
import { fillVanHo, standing, vanHo } from '../fixtures/van-ho.ts';
import { expectNoAxeFindings, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const MANY = 400;
const idOf = (n: number) => `e7000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const oldCommune = (n: number) => `e2000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const kinds = ['Mầm non', 'Tiểu học', 'THCS', 'PTDT bán trú Tiểu học và THCS'] as const;

describe('the guided reform of a district with hundreds of schools', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    [browser, program] = [await openBrowser(), await servePersonas()];
    const { db } = program;
    await fillVanHo(db);
    await fillOldCommunes(db);
    const now = new Date('2020-01-01T00:00:00Z');
    const by = { now, newId: () => newId(now), personId: undefined };
    // Every name twice, as in a real district.
    const list = Array.from({ length: MANY }, (_, n) =>
      standing(idOf(n), `Trường ${kinds[n % 4]} Bản ${(n >> 1) + 1}`, 'school', vanHo.division, vanHo.district),
    );
    await insertUnits(db, by, list);
    for (let n = 0; n < MANY; n++) {
      await insertRelation(db, by, idOf(n), {
        relation: 'lies_in',
        otherId: oldCommune(n % 3),
        validFrom: '2010-01-01',
      });
    }
    return () => browser.close();
  });
  const choose = async (page: Page, field: string, typed: string, name: string) => {
    await page.getByRole('textbox', { name: field, exact: true }).fill(typed);
    await page.getByRole('button', { name: `Chọn ${name}`, exact: true }).click();
  };
  const addCommune = async (page: Page, name: string, takes: readonly [string, string][]) => {
    await page.getByRole('button', { name: 'Thêm xã, phường' }).click();
    const card = page
      .getByRole('group')
      .filter({ has: page.getByLabel('Tên từ ngày đó') })
      .last();
    await card.getByLabel('Tên từ ngày đó').fill(name);
    for (const [typed, old] of takes) {
      await card.getByRole('textbox', { name: 'Nhận các xã cũ' }).fill(typed);
      await card.getByRole('button', { name: `Chọn ${old}`, exact: true }).click();
    }
  };

  it.each([360, 1440])(
    'is walked by a new user at %i px',
    async (width) => {
      const page = await browser.newPage({ width, baseURL: program.baseURL });
      await program.signIn(page, 'stranger');
      await page.goto('/reforms');
      await page.getByRole('link', { name: 'Bỏ cấp huyện (có gợi ý)' }).click();
      await choose(page, 'Phòng GDĐT hoặc UBND huyện kết thúc', 'phong van ho', 'Phòng Giáo dục và Đào tạo Vân Hồ');
      await page.getByLabel('Căn cứ').fill('Nghị quyết số 1681/NQ-UBTVQH15 ngày 16/6/2025');
      await addCommune(page, 'UBND xã Vân Hồ', [
        ['long luong', 'UBND xã Lóng Luông'],
        ['khe re', 'UBND xã Khe Rẽ'],
      ]);
      await addCommune(page, 'UBND xã Song Khủa mới', [['song khua', 'UBND xã Song Khủa']]);
      await screenshot(page, `size-form-${width}`);
      await page.getByRole('button', { name: 'Xem gợi ý' }).click();
      await page.getByText(/^407 trường/).waitFor();
      await page.getByRole('combobox', { name: /Nơi mới của Trường THCS Bản Cao/ }).selectOption({ index: 1 });
      await expectNoAxeFindings(page);
      await screenshot(page, `size-proposal-${width}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.getByRole('button', { name: 'Tạo dự thảo từ gợi ý này' }).click();
      await page.getByRole('heading', { level: 2, name: /^Các bước/ }).waitFor();
      await screenshot(page, `size-draft-${width}`);
      await page.getByRole('button', { name: 'Xem trước' }).click();
      await page.getByRole('heading', { level: 2, name: 'Những gì sẽ thay đổi' }).waitFor();
      await expectNoAxeFindings(page);
      await screenshot(page, `size-rehearsal-${width}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      if (width < 600) return;
      await page.getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
      await page.getByRole('group').getByRole('button', { name: 'Xác nhận và áp dụng' }).click();
      // Entered late: the day from which it holds and the day on which it was recorded both stand there.
      await page.getByText('Đã áp dụng: Trịnh Văn Phúc xác nhận ngày 02/03/2026.').waitFor();
      await page.getByText('Có hiệu lực từ ngày 01/07/2025.').waitFor();
      await page.goto(`/units/${idOf(0)}`);
      await page.getByRole('heading', { name: 'Lịch sử thay đổi' }).waitFor();
      await page.getByText('Trịnh Văn Phúc, 02/03/2026').first().waitFor();
      await expectNoAxeFindings(page);
      await screenshot(page, `size-unit-${width}`);
      await page.setViewportSize({ width: 360, height: 740 });
      await screenshot(page, 'size-unit-360');
      await page.goto('/units/chain');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await screenshot(page, 'size-chain-360');
    },
    120_000,
  );
});
