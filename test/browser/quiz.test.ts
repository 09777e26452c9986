import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownQuestion, questionSheet } from '../fixtures/quiz.ts';
import { type PersonaName, units } from '../personas/personas.ts';
import { expectNoAxeFindings, expectValue, openBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type PersonaProgram, servePersonas } from './program.ts';
import { openSignedIn } from './signed-in.ts';

const school = units.secondary;

describe('a quiz on the law', () => {
  let browser: TestBrowser;
  let program: PersonaProgram;
  beforeAll(async () => {
    browser = await openBrowser();
    program = await servePersonas();
  });
  afterAll(() => browser.close());
  const openAs = (as: Exclude<PersonaName, 'nobody'>, path: string, width?: number) =>
    openSignedIn(browser, program, as, path, width);
  const onPhone = (width = 360, script = false) => browser.newPage({ width, baseURL: program.baseURL, script });

  it('is made by a teacher, answered on phones without script, and told of the class once it is over', async () => {
    const teacher = await openAs('schoolOfficer', `/facts/${school}`);
    await teacher.getByRole('link', { name: 'Đố vui pháp luật' }).click();
    await teacher.getByText('Chưa có lượt đố nào').waitFor();
    await expectNoAxeFindings(teacher);
    await screenshot(teacher, 'quiz-empty-360');
    await teacher.getByRole('link', { name: 'Mở lượt đố' }).click();
    await teacher.getByRole('button', { name: 'Mở lượt đố' }).click();
    await teacher.getByRole('alert').getByText('Ghi tên lớp.').waitFor();
    await expectNoAxeFindings(teacher);
    await screenshot(teacher, 'quiz-new-errors-360');
    await teacher.getByLabel('Tên lớp').fill('6A');
    await teacher.getByLabel('Sĩ số').fill('30');
    await teacher.getByLabel('Nội dung').selectOption('school-violence');
    await teacher.getByLabel(/Những việc nào là bạo lực học đường/).check();
    await teacher.getByLabel('Nội dung').selectOption('traffic');
    await teacher.getByLabel('Cấp học').selectOption('lower-secondary');
    await teacher.getByLabel(/được điều khiển xe gắn máy/).check();
    await teacher.getByText('Đã chọn 2 câu').waitFor();
    await expectNoAxeFindings(teacher);
    await screenshot(teacher, 'quiz-new-360');
    await teacher.getByRole('button', { name: 'Mở lượt đố' }).click();
    await teacher.getByRole('heading', { name: 'Đố vui 6A' }).waitFor();
    await expectNoAxeFindings(teacher);
    await screenshot(teacher, 'quiz-board-360');
    const address = (await teacher.getByRole('link', { name: 'Xem trang của học sinh' }).getAttribute('href')) ?? '';
    const code = address.split('/').at(-1) ?? '';

    // Typed as it stands on the board, unfinished, without network, sent twice: counted once.
    const pupil = await onPhone();
    await pupil.goto('/q');
    await pupil.getByLabel('Mã lượt đố').fill('ABCD-2345');
    await pupil.getByRole('button', { name: 'Vào làm bài' }).click();
    await pupil.getByRole('alert').waitFor();
    await screenshot(pupil, 'quiz-code-wrong-360');
    await pupil.getByLabel('Mã lượt đố').fill(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
    await pupil.getByRole('button', { name: 'Vào làm bài' }).click();
    await pupil.getByRole('heading', { name: 'Đố vui pháp luật: 6A' }).waitFor();
    await screenshot(pupil, 'quiz-page-360');
    for (const box of await pupil.locator('.choice').all()) {
      expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await pupil.getByLabel('Đủ 16 tuổi').check();
    await pupil.getByLabel('Đánh bạn').check();
    await pupil.context().setOffline(true);
    await pupil.getByRole('button', { name: 'Gửi bài' }).click();
    await pupil.waitForURL(/chrome-error/);
    await pupil.context().setOffline(false);
    await pupil.goBack();
    await expect.poll(() => pupil.getByLabel('Đủ 16 tuổi').isChecked()).toBe(true);
    await expect.poll(() => pupil.getByLabel('Đánh bạn').isChecked()).toBe(true);
    await pupil.getByLabel('Rủ cả lớp cô lập, xua đuổi một bạn').check();
    await pupil.getByLabel('Lăng mạ, xúc phạm bạn').check();
    await pupil.getByRole('button', { name: 'Gửi bài' }).click();
    await pupil.getByRole('heading', { name: 'Em trả lời đúng 2/2 câu' }).waitFor();
    await screenshot(pupil, 'quiz-answers-360');
    await pupil.goBack();
    await pupil.getByRole('button', { name: 'Gửi bài' }).click();
    await pupil.getByText('Bài này đã nhận trước đó').waitFor();
    expect(await pupil.context().cookies()).toEqual([]);

    for (let n = 0; n < 4; n += 1) {
      await pupil.getByRole('link', { name: 'Làm lại' }).click();
      await pupil.getByLabel('Đủ 16 tuổi').check();
      if (n === 0) {
        await pupil.getByRole('button', { name: 'Gửi bài' }).click();
        await pupil.getByText('Còn 1 câu chưa chọn').waitFor();
        expect(await pupil.getByLabel('Đủ 16 tuổi').isChecked()).toBe(true);
        await screenshot(pupil, 'quiz-page-unfinished-360');
      }
      await pupil.getByLabel('Đánh bạn').check();
      await pupil.getByRole('button', { name: 'Gửi bài' }).click();
      await pupil.getByRole('heading', { name: 'Em trả lời đúng 1/2 câu' }).waitFor();
    }

    await teacher.reload();
    await teacher.getByText('5 lượt làm (nhận nhiều nhất 90)').waitFor();
    await teacher.getByText('Kết quả hiện khi lượt kết thúc').waitFor();
    await teacher.getByRole('button', { name: 'Kết thúc và xem kết quả' }).click();
    await teacher.getByRole('button', { name: 'Kết thúc và xem kết quả' }).click();
    await teacher.getByText('Đúng 60% số câu trả lời · 5 lượt làm').waitFor();
    await teacher.getByText('1/5 lượt đúng (20%)').waitFor();
    await expectNoAxeFindings(teacher);
    await screenshot(teacher, 'quiz-result-360');
    await pupil.goto(`/q/${code}`);
    await pupil.getByRole('heading', { name: 'Lượt này đã kết thúc' }).waitFor();
    await screenshot(pupil, 'quiz-over-360');

    await teacher.getByRole('button', { name: 'Ghi vào sổ tuyên truyền' }).click();
    await teacher.getByRole('heading', { name: 'Ghi buổi tuyên truyền' }).waitFor();
    await expectValue(teacher.getByLabel('Tên buổi'), 'Đố vui pháp luật, 6A');
    await expectValue(teacher.getByLabel('Hình thức'), 'contest');
    await screenshot(teacher, 'quiz-to-outreach-360');
    await teacher.getByRole('button', { name: 'Ghi vào sổ' }).click();
    await teacher.getByText('Đã ghi', { exact: true }).waitFor();
    const [entry] = await program.db.selectFrom('entry').select(['register', 'content']).execute();
    expect(entry).toMatchObject({
      register: 'outreach-session',
      content: { pupils: 30, topics: ['school-violence', 'traffic'] },
    });

    const office = await openAs('communeOfficer', `/quiz/${units.communeEast}`, 1440);
    await office.getByText('An toàn giao thông (1); Bạo lực học đường (1)').waitFor();
    await expectNoAxeFindings(office);
    await screenshot(office, 'quiz-office-1440');
  });

  it('reads well by whatever help one uses, on a phone and on a desk', async () => {
    const teacher = await openAs('schoolOfficer', `/quiz/${school}/rounds/new`, 1440);
    await teacher.getByLabel('Tên lớp').fill('9C');
    await teacher.getByLabel('Sĩ số').fill('35');
    await teacher.getByLabel('Nội dung').selectOption('smoking');
    await teacher.getByRole('button', { name: /^Chọn \d+ câu đang hiện/ }).click();
    await screenshot(teacher, 'quiz-new-1440');
    await teacher.getByRole('button', { name: 'Mở lượt đố' }).click();
    await teacher.getByRole('heading', { name: 'Đố vui 9C' }).waitFor();
    await expectNoAxeFindings(teacher);
    await screenshot(teacher, 'quiz-board-1440');
    const address = (await teacher.getByRole('link', { name: 'Xem trang của học sinh' }).getAttribute('href')) ?? '';
    // With script, so that axe can run; the pages themselves have none.
    for (const width of [360, 1440]) {
      const pupil = await onPhone(width, true);
      await pupil.goto('/q');
      await expectNoAxeFindings(pupil);
      await screenshot(pupil, `quiz-code-${width}`);
      await pupil.goto(address);
      await expectNoAxeFindings(pupil);
      await pupil.locator('form').evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
      });
      await pupil.getByRole('button', { name: 'Gửi bài' }).click();
      await pupil.getByRole('alert').waitFor();
      await expectNoAxeFindings(pupil);
      for (const group of await pupil.getByRole('group').all()) await group.locator('input').first().check();
      await pupil.getByRole('button', { name: 'Gửi bài' }).click();
      await pupil.getByText('Đã nhận bài').waitFor();
      await expectNoAxeFindings(pupil);
      await screenshot(pupil, `quiz-answers-${width}-mixed`);
    }
  });

  it('asks from a bank that an office and a school add to', async () => {
    const office = await openAs('communeOfficer', `/quiz/${units.communeEast}`, 1440);
    await office.getByRole('heading', { name: 'Đơn vị bên dưới' }).waitFor();
    await expectNoAxeFindings(office);
    await office.getByRole('link', { name: 'Ngân hàng câu hỏi' }).click();
    await office.getByText('câu hỏi', { exact: false }).first().waitFor();
    await office.getByRole('link', { name: 'Thêm câu hỏi' }).click();
    await office.getByLabel('Nội dung').selectOption('traffic');
    await office.getByLabel('Trung học cơ sở').check();
    await office.getByLabel('Câu hỏi', { exact: true }).fill('Gặp xe chữa cháy đang hú còi, người đi đường làm gì?');
    await office.getByLabel('Lựa chọn 1', { exact: true }).fill('Nhường đường');
    await office.getByLabel('Lựa chọn 2', { exact: true }).fill('Chạy theo xem');
    await office.getByLabel('Vì sao đúng').fill('Xe chữa cháy đi làm nhiệm vụ là xe ưu tiên.');
    await office.getByLabel('Văn bản làm căn cứ').fill('Luật Trật tự, an toàn giao thông đường bộ năm 2024');
    await office.getByRole('button', { name: 'Lưu câu hỏi' }).click();
    await office.getByRole('alert').getByText('Chưa có lựa chọn đúng.').waitFor();
    await expectNoAxeFindings(office);
    await screenshot(office, 'quiz-question-1440');
    await office.getByLabel('Lựa chọn 1 là đúng').check();
    await office.getByRole('button', { name: 'Lưu câu hỏi' }).click();
    await office.getByRole('heading', { name: 'Ngân hàng câu hỏi' }).waitFor();
    await office.getByLabel('Tìm câu hỏi').fill('xe chua chay dang hu coi');
    await office.getByText('1 câu hỏi', { exact: true }).waitFor();

    const teacher = await openAs('schoolOfficer', `/quiz/${school}/questions`);
    await teacher.getByLabel('Tìm câu hỏi').fill('xe chua chay dang hu coi');
    await teacher.getByText('Gặp xe chữa cháy đang hú còi').click();
    await teacher.getByRole('button', { name: 'Rút câu hỏi' }).click();
    await teacher.getByRole('button', { name: 'Rút câu hỏi' }).click();
    await teacher.getByRole('button', { name: /^Không dùng \(1\)/ }).click();
    await teacher.getByText('· đã rút').waitFor();
    await expectNoAxeFindings(teacher);
    await teacher.getByLabel('Tìm câu hỏi').fill('');
    await teacher.getByText('căn cứ chưa có hiệu lực').first().waitFor();
    await screenshot(teacher, 'quiz-bank-360');
    await screenshot(office, 'quiz-bank-1440');

    await teacher.getByRole('link', { name: 'Nhập từ Excel' }).click();
    await teacher.getByRole('heading', { name: 'Nhập câu hỏi từ Excel' }).waitFor();
    await expectNoAxeFindings(teacher);
    const send = (name: string, bytes: Uint8Array) =>
      teacher
        .getByLabel('Bảng đã điền')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    const wrong = { ...ownQuestion, choices: ownQuestion.choices.map(({ text }) => ({ text, right: false })) };
    await send('cau-hoi.xlsx', await questionSheet([wrong]));
    await teacher.getByText('Dòng 2: Chưa có lựa chọn đúng.').waitFor();
    await screenshot(teacher, 'quiz-import-refused-360');
    await send('cau-hoi-2.xlsx', await questionSheet());
    await teacher.getByText('Đã thêm 1 câu hỏi').waitFor();
    await expectNoAxeFindings(teacher);
    await screenshot(teacher, 'quiz-import-360');
  });
});
