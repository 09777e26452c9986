import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const targets = (...lines: string[]) =>
  readDocument(['KẾ HOẠCH', 'Bảo đảm an ninh trường học năm 2026', 'I. MỤC TIÊU', ...lines].join('\n')).targets;
const short = (...lines: string[]) =>
  targets(...lines).map(({ comparator, value, unit }) => `${comparator} ${value ?? ''}${unit ?? ''}`.trim());

describe('aims in figures', () => {
  it.each([
    ['1. Phấn đấu trên 90% tin báo được giải quyết.', ['> 90%']],
    ['1. 100 % học sinh ký cam kết.', ['= 100%']],
    ['1. Ít nhất 95,5% cán bộ được tập huấn.', ['>= 95.5%']],
    ['1. Tỷ lệ đạt từ 80% trở lên.', ['>= 80%']],
    ['1. Số vụ chiếm không quá 5% số học sinh.', ['<= 5%']],
    ['1. Dưới 2% học sinh bỏ học.', ['< 2%']],
    ['1. Kéo giảm ít nhất 5% số vụ bạo lực học đường.', ['>= 5%']],
    ['1. Kéo giảm 5% số vụ bạo lực học đường.', ['reduce 5%']],
    ['1. Tăng 10% số buổi tuyên truyền.', ['raise 10%']],
    ['1. Mỗi trường có ít nhất 01 (một) mô hình tự quản.', ['>= 1mô hình']],
    ['1. Mỗi đơn vị có ít nhất 01 hình thức tuyên truyền, 02 mô hình.', ['>= 1hình thức', '>= 2mô hình']],
    ['1. Tổ chức 02 hội nghị trong năm.', ['= 2hội nghị']],
    ['1. Mỗi lớp tham gia tối thiểu 4 buổi sinh hoạt.', ['>= 4buổi']],
    ['1. Tổ chức 03 buổi ngoại khóa trở lên.', ['>= 3buổi']],
  ])('%s', (line, wanted) => {
    expect(short(line)).toEqual(wanted);
  });

  it('keeps whom it is asked of and who is left out', () => {
    const [model] = targets(
      '1. Các trường phải xây dựng được ít nhất 01 mô hình tự quản (trừ trường mầm non, tiểu học) mới được xét công nhận.',
    );
    expect(model).toMatchObject({ scope: 'Các trường', exception: 'trừ trường mầm non, tiểu học', unit: 'mô hình' });
  });
});

describe('of what an aim is', () => {
  it.each([
    ['1. Tỷ lệ trường đạt tiêu chuẩn an toàn đạt 90% trở lên.', 'Tỷ lệ trường đạt tiêu chuẩn an toàn'],
    ['1. Học sinh được tuyên truyền: 100%.', 'Học sinh được tuyên truyền'],
    ['1. Phấn đấu số trường có hộp thư góp ý đạt từ 95% trở lên.', 'số trường có hộp thư góp ý'],
    ['1. 100% học sinh ký cam kết.', 'học sinh ký cam kết'],
  ])('%s', (line, subject) => {
    expect(targets(line)).toMatchObject([{ subject }]);
  });

  it('stays the aim where the figure of a past year stands beside it', () => {
    expect(short('1. Nâng tỷ lệ trường có hộp thư lên 20% (năm 2024 đạt 17,3%).')).toEqual(['= 20%']);
  });

  it('is none where the words before tell what was', () => {
    expect(short('1. Không để xảy ra đuối nước tại các hồ đã có biển báo.')).toEqual(['none']);
  });
});

describe('aims without a figure', () => {
  it.each([
    ['- Không để xảy ra cháy, nổ trong trường học.', ['none']],
    ['- Kiềm chế, làm giảm số vụ trộm cắp.', ['reduce']],
    ['- Hạn chế thấp nhất tai nạn giao thông.', ['reduce']],
    ['- Nâng cao tỷ lệ trường đạt tiêu chuẩn.', ['raise']],
    ['- Giữ vững danh hiệu trường an toàn.', ['keep']],
  ])('%s', (line, wanted) => {
    expect(short(line)).toEqual(wanted);
  });
});

describe('what is no aim', () => {
  it.each([
    '1. Trực 24/24 giờ, báo ngay trong 02 giờ.',
    '1. Báo cáo trước ngày 12 tháng 6 năm 2026.',
    '1. Căn cứ Chỉ thị số 05/CT-UBND ngày 02/3/2025 về giảm tỷ lệ tội phạm trong học sinh.',
    '1. Năm 2025 đã tổ chức 12 buổi tuyên truyền, đạt 98% kế hoạch.',
    '1. Học sinh từ 14 tuổi trở lên.',
    '1. Kết quả: 15 mô hình.',
    '1. Năm 2025, toàn ngành xảy ra 43 vụ, giảm 9 vụ (17,3%) so với năm 2024; 86,5% trường đạt tiêu chuẩn.',
    '1. Giai đoạn 2021 - 2025 phát hiện 87 vụ, giảm 11,2% so với giai đoạn trước.',
    '1. Xếp loại yếu: trường có từ 02 vụ việc nghiêm trọng trở lên.',
    '1. Đánh giá tình hình\n- Tỷ lệ học sinh đi học đúng độ tuổi đạt 98%.',
  ])('%s', (line) => {
    expect(short(line)).toEqual([]);
  });

  it('reads nothing twice and gives raw words at their place', () => {
    const text = '1. Phấn đấu 100% trường có hộp thư, không để xảy ra bạo lực học đường, giảm số vụ vi phạm.';
    const reading = readDocument(`KẾ HOẠCH\nNăm 2026\nI. MỤC TIÊU\n${text}`);
    expect(reading.targets.map(({ comparator }) => comparator)).toEqual(['=', 'none', 'reduce']);
    for (const { raw, where } of reading.targets) expect(reading.text.slice(where.start, where.end)).toBe(raw);
  });
});
