import type { PlainDate } from '#base/date.ts';
import type { Requirement } from '../rules/requirement.ts';

const day = (text: string) => text as PlainDate;

/** What every plan or text at hand asks each school to have at least (domain.md §2.3). */
export const shippedRequirements: readonly Requirement[] = [
  {
    code: 'model-everywhere',
    name: 'Có mô hình đang hoạt động',
    measures: ['models.active'],
    least: 1,
    levels: [],
    from: day('2023-07-07'),
    source: 'Quyết định 1977/QĐ-BGDĐT ngày 07/7/2023: 100% cơ sở giáo dục có ít nhất một mô hình',
  },
  {
    code: 'one-model',
    name: 'Đủ điều kiện về mô hình để được xét “An toàn về an ninh, trật tự”',
    measures: ['models.active'],
    least: 1,
    levels: ['thcs', 'thpt', 'gdtx'],
    from: day('2022-02-10'),
    source:
      'Thông tư 124/2021/TT-BCA. Đây là điều kiện công nhận: chưa có mô hình thì năm đó chưa được công nhận. Không xét trường tiểu học, mầm non, nhà trẻ',
  },
  {
    code: 'drug-free-model',
    name: 'Có mô hình “Nhà trường an toàn không có ma túy”',
    measures: ['models.drug-free'],
    least: 1,
    levels: ['gdtx'],
    from: day('2024-01-01'),
    until: day('2024-12-31'),
    source: 'Kế hoạch năm 2024 của cơ quan quản lý, với các trung tâm GDNN-GDTX được giao xây dựng trong năm',
  },
  {
    code: 'one-outreach',
    name: 'Có tổ chức tuyên truyền trong năm',
    measures: ['outreach.sessions', 'outreach.campaigns', 'outreach.articles', 'outreach.materials'],
    unit: 'hình thức',
    least: 1,
    levels: [],
    from: day('2020-01-01'),
    source:
      'Kế hoạch năm về phong trào toàn dân bảo vệ an ninh Tổ quốc của cơ quan quản lý: mỗi trường có ít nhất một hình thức, phương pháp tuyên truyền',
  },
  {
    code: 'committee',
    name: 'Có Ban Chỉ đạo',
    measures: ['organisation.committee-renewed'],
    least: 1,
    levels: [],
    from: day('2023-07-07'),
    source: 'Quyết định 1977/QĐ-BGDĐT ngày 07/7/2023',
  },
  {
    code: 'pledges-signed',
    name: 'Gia đình đã ký cam kết với nhà trường trong năm',
    measures: ['pledges.families-signed'],
    least: 1,
    levels: [],
    from: day('2023-07-07'),
    source: 'Quyết định 1977/QĐ-BGDĐT ngày 07/7/2023: 100% cơ sở giáo dục ký cam kết Nhà trường – Gia đình – Xã hội',
  },
  {
    code: 'guards-norm',
    name: 'Đủ nhân viên bảo vệ theo định mức được giao',
    measures: ['organisation.guards'],
    least: 1,
    leastBy: 'organisation.guards-norm',
    levels: [],
    from: day('2024-01-01'),
    source:
      'Kế hoạch năm của cơ quan quản lý: lực lượng bảo vệ đủ về số lượng. Mức của từng trường theo quyết định trường đã ghi ở Sổ định mức bảo vệ',
  },
];
