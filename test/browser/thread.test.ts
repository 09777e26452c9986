import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { keepText, planText } from '../fixtures/library.ts';
import { personas, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectPaper, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';

const unitId = units.communeEast;
const id = (n: number) => `d0000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const plan = id(1);

let browser: TestBrowser;
let program: PersonaProgram;
beforeAll(async () => {
  [browser, program] = [await openBrowser(), await servePersonas()];
  const keep = (n: number, text: string, kindCode = 'KH') =>
    keepText(program.db, text, {
      unitId,
      id: id(n),
      by: personas.communeOfficer.personId,
      at: program.clock.now(),
      entry: { kindCode },
    });
  await keep(
    1,
    planText(
      12,
      '2024-01-10',
      'Phòng, chống tội phạm và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2024',
      [
        'Căn cứ Luật Bảo vệ bí mật nhà nước',
        'Căn cứ Nghị định số 13/2023/NĐ-CP ngày 17/4/2023 của Chính phủ về bảo vệ dữ liệu cá nhân',
        'Căn cứ Thông tư số 124/2021/TT-BCA ngày 28/12/2021 của Bộ trưởng Bộ Công an',
        'Thực hiện Chỉ thị số 12/CT-TW ngày 05/01/2017 của Bộ Chính trị',
        'Thực hiện Kế hoạch số 21/KH-UBND ngày 05/01/2024 của UBND tỉnh Nà Lang',
      ],
    ),
  );
  await keep(
    2,
    planText(15, '2026-02-20', 'Phòng, chống tội phạm năm 2026', [
      'Căn cứ Nghị định số 13/2023/NĐ-CP của Chính phủ',
      'Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND xã Bản Đông',
    ]),
  );
  for (let n = 100; n < 300; n++) {
    const kinds = ['KH', 'KH', 'KH', 'CV', 'QĐ', 'TB', 'BC'];
    const text = planText(n, `2025-${String(1 + (n % 12)).padStart(2, '0')}-15`, `Công tác số ${n}`, [
      'Căn cứ Nghị định số 13/2023/NĐ-CP của Chính phủ',
    ]);
    await keep(n, text, kinds[n % kinds.length]);
  }
  return () => browser.close();
});

async function open(
  path: string,
  width = 1440,
  as: 'communeOfficer' | 'communeLeader' = 'communeOfficer',
): Promise<Page> {
  const page = await browser.newPage({ baseURL: program.baseURL, width });
  await program.signIn(page, as);
  await page.goto(path);
  return page;
}

const thread = (query: string) => `/documents/${unitId}/thread?${query}`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const picture = (page: Page) => page.getByRole('region', { name: 'Hình mạch văn bản' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the thread of a document', () => {
  it('is walked by keyboard: along the column, across, to the neighbour and back', async () => {
    const page = await open(thread(`document=${plan}`));
    await heading(page).filter({ hasText: 'Kế hoạch 12/KH-UBND' }).waitFor();
    const nodes = picture(page).getByRole('link');
    await nodes.first().focus();
    const seen = [await focused(page)];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('ArrowDown');
      seen.push(await focused(page));
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen.join(' ')).toContain('Chỉ thị 12-CT/TW');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toContain('Kế hoạch 15/KH-UBND');
    await page.keyboard.press('ArrowLeft');
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowUp');
    for (let step = 0; step < 6 && !(await focused(page)).includes('Nghị định 13/2023'); step++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await heading(page).filter({ hasText: 'Nghị định 13/2023/NĐ-CP' }).waitFor();
    await expect.poll(() => focused(page)).toContain('Nghị định 13/2023/NĐ-CP');
    await expect.poll(() => new URL(page.url()).searchParams.get('act')).toBe('13-2023-NĐ-CP');
    await page.goBack();
    await heading(page).filter({ hasText: 'Kế hoạch 12/KH-UBND' }).waitFor();
    await page.goForward();
    await page.reload();
    await heading(page).filter({ hasText: 'Nghị định 13/2023/NĐ-CP' }).waitFor();
  });

  it('says in words how each stands, and is clear of axe findings on a desk and on a telephone, and on paper', async () => {
    const page = await open(thread(`document=${plan}`));
    await picture(page).waitFor();
    const words = () => page.getByRole('main').innerText();
    for (const said of [
      'đã thay thế từ 01/01/2026',
      'còn hiệu lực, đã sửa đổi',
      'chưa có trong thư viện',
      'Được thay thế bởi Kế hoạch 15/KH-UBND từ ngày 20/02/2026',
    ])
      await expect.poll(words).toContain(said);
    await expectNoAxeFindings(page);
    await screenshot(page, 'thread-1440');
    await expectPaper(page);
    const phone = await open(thread(`document=${plan}`), 360);
    await phone.getByRole('heading', { name: 'Dựa trên', exact: true }).waitFor();
    expect(await picture(phone).isVisible()).toBe(false);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expectNoAxeFindings(phone);
    await screenshot(phone, 'thread-360');
  });

  it('stays legible with two hundred neighbours, and gives them all in the list', async () => {
    const page = await open(thread('act=13-2023-NĐ-CP'));
    await picture(page).waitFor();
    const box = await picture(page).boundingBox();
    expect(box?.height).toBeLessThan(1600);
    await picture(page)
      .getByText(/còn \d+ văn bản/)
      .first()
      .waitFor();
    await screenshot(page, 'thread-200-1440');
    const list = page.locator('#thread-right-0');
    const count = () => list.getByRole('listitem').count();
    await list.getByRole('listitem').first().waitFor();
    const before = await count();
    await list.getByRole('button', { name: /^Xem thêm/ }).click();
    await expect.poll(count).toBe(before + 60);
    await expectNoAxeFindings(page);
  });

  it('lets the office write how an act stands, shows it, and takes it back', async () => {
    const page = await open(thread('act=13-2023-NĐ-CP'));
    await page.getByRole('button', { name: 'Ghi hiệu lực' }).click();
    await page.getByLabel('Hiện nay').selectOption({ label: 'Được thay thế' });
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('alert').getByText('Ghi văn bản thay thế hoặc sửa đổi.').waitFor();
    await page.getByLabel('Văn bản thay thế, sửa đổi', { exact: true }).fill('một văn bản');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('alert').getByText('Chưa nhận ra văn bản này').waitFor();
    await page.getByLabel('Văn bản thay thế, sửa đổi', { exact: true }).fill('Nghị định 400/2026/NĐ-CP');
    await page.getByLabel('Thay thế, sửa đổi từ ngày').fill('1/2/2026');
    await page.getByLabel('Đường dẫn nguồn').fill('https://vanban.example.vn/400');
    await screenshot(page, 'act-fact-form-1440');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('đã thay thế từ 01/02/2026').first().waitFor();
    await page.getByText('Đơn vị đã ghi:').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Rút lại điều đã ghi' }).click();
    await page
      .getByRole('group', { name: 'Rút lại điều đã ghi' })
      .getByRole('button', { name: 'Rút lại điều đã ghi' })
      .click();
    await page.getByText('đã thay thế từ 01/01/2026').first().waitFor();
    const leader = await open(thread('act=13-2023-NĐ-CP'), 1440, 'communeLeader');
    await heading(leader).filter({ hasText: 'Nghị định 13/2023/NĐ-CP' }).waitFor();
    expect(await leader.getByRole('button', { name: 'Ghi hiệu lực' }).count()).toBe(0);
  });
});

describe('the bases of the library', () => {
  it('that are outdated are listed with what rests on them and what to use now', async () => {
    for (const width of [1440, 360]) {
      const page = await open(`/documents/${unitId}/outdated`, width);
      const decree = page
        .locator('section')
        .filter({ has: page.getByRole('link', { name: 'Nghị định 13/2023/NĐ-CP', exact: true }) });
      await decree.getByText('202 văn bản').waitFor();
      await expect.poll(() => decree.innerText()).toContain('Nay dùng: Nghị định 356/2025/NĐ-CP');
      await expect.poll(() => decree.innerText()).toContain('đã cũ ngay khi ban hành');
      await expectNoAxeFindings(page);
      await screenshot(page, `outdated-${width}`);
      await decree.getByRole('link', { name: 'Xem cả mạch' }).click();
      await heading(page).filter({ hasText: 'Nghị định 13/2023/NĐ-CP' }).waitFor();
    }
  });

  it('stand in a table that can be searched', async () => {
    for (const width of [1440, 360]) {
      const page = await open(`/documents/${unitId}/acts`, width);
      await page.getByLabel('Tìm theo số, ký hiệu, trích yếu').fill('bi mat nha nuoc');
      await page.getByRole('link', { name: 'Luật 29/2018/QH14' }).waitFor();
      await expect.poll(() => page.getByRole('row').count()).toBe(4);
      await page.getByLabel('Tìm theo số, ký hiệu, trích yếu').fill('');
      await expectNoAxeFindings(page);
      await screenshot(page, `acts-${width}`);
    }
  });

  it('are told beside the reading of a document', async () => {
    const page = await open(`/documents/${unitId}/${plan}`);
    const card = page.getByRole('region', { name: /^Hiệu lực của văn bản được viện dẫn/ });
    const told = 'Căn cứ này nay đã được thay thế bởi Nghị định 356/2025/NĐ-CP từ ngày 01/01/2026';
    await expect.poll(() => card.innerText()).toContain(told);
    await expectNoAxeFindings(page);
    await screenshot(page, 'validity-1440');
    await card.getByRole('link', { name: 'Xem mạch văn bản' }).click();
    await heading(page).filter({ hasText: 'Kế hoạch 12/KH-UBND' }).waitFor();
  });
});
