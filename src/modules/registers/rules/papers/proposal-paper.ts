import { formatDate, type PlainDate, yearOf } from '#base/date.ts';
import type { OfficialPaper } from '#modules/documents/rules/official/official-paper.ts';
import type { ReportHeader } from '#modules/documents/rules/official/official-report.ts';

/** A quarter of a year, and the days of the four that end with it. */
export interface Quarter {
  readonly name: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

const roman = ['I', 'II', 'III', 'IV'] as const;
const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The quarter a day lies in. */
export function quarterOf(day: PlainDate): Quarter {
  const at = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const year = yearOf(day);
  return {
    name: `quý ${roman[at]} năm ${year}`,
    firstDay: `${year}-${String(at * 3 + 1).padStart(2, '0')}-01`,
    lastDay: `${year}-${lastDays[at]}`,
  };
}

/** What the registers say of those who do the work, on the last day of a quarter, and of classes held in the year up to it. */
export interface Forces {
  readonly guards: number;
  readonly guardsTrained: number;
  readonly officers: number;
  readonly teams: readonly { readonly name: string; readonly kind: string; readonly members: number }[];
  readonly classes: readonly {
    readonly day: PlainDate;
    readonly name: string;
    readonly who: string;
    readonly heldBy: string;
    readonly people: number;
  }[];
}

const count = (amount: number) => ({ scaled: amount, decimals: 0 });
const dots = '…'.repeat(20);

/** The letter that asks for training classes: who there is, who was trained, for how many a class is asked; the rest by hand. */
export function proposalPaper(
  { guards, guardsTrained, officers, teams, classes }: Forces,
  quarter: Quarter,
  { header, headTitle }: { readonly header: ReportHeader; readonly headTitle: string },
  police: string | undefined,
): OfficialPaper {
  const asked = [
    { who: 'Nhân viên bảo vệ chưa có giấy xác nhận tập huấn', people: Math.max(0, guards - guardsTrained) },
    { who: 'Nhân viên bảo vệ đã tập huấn, cần bồi dưỡng lại', people: guardsTrained },
    { who: 'Người trực tiếp theo dõi công tác', people: officers },
    ...teams.map(({ name, kind, members }) => ({ who: `${kind}: ${name}`, people: members })),
  ].filter(({ people }) => people > 0);
  const receiver = police ?? 'quý cơ quan';
  return {
    header,
    isNumbered: true,
    title: null,
    subject: `đề xuất mở lớp tập huấn, bồi dưỡng ${quarter.name}`,
    addressees: [police ?? `Công an ${dots}`],
    parts: [
      {
        text: `Qua rà soát lực lượng bảo vệ, đội, tổ và người làm công tác bảo đảm an ninh, trật tự ${quarter.name} (tính đến ngày ${formatDate(quarter.lastDay)}), ${header.issuer} đề xuất ${receiver} mở lớp tập huấn, bồi dưỡng như sau:`,
      },
      { heading: '1. Lực lượng và số người đề xuất' },
      asked.length > 0
        ? {
            table: {
              columns: [
                { title: 'TT', weight: 0.4, align: 'center' },
                { title: 'Đối tượng', weight: 3 },
                { title: 'Hiện có', weight: 0.9, align: 'right' },
                { title: 'Đề xuất', weight: 0.9, align: 'right' },
                { title: 'Nội dung', weight: 2 },
              ],
              rows: asked.map(({ who, people }, at) => ({ cells: [String(at + 1), who, count(people), '', ''] })),
            },
          }
        : { text: 'Các sổ của đơn vị chưa ghi người nào; ghi tay số người đề xuất tại đây.' },
      { heading: '2. Lớp đã tham gia trong 12 tháng qua' },
      classes.length > 0
        ? {
            table: {
              columns: [
                { title: 'Ngày', weight: 1.2, align: 'center' },
                { title: 'Lớp', weight: 2.6 },
                { title: 'Dành cho', weight: 1.6 },
                { title: 'Đơn vị tổ chức', weight: 1.8 },
                { title: 'Số người', weight: 0.8, align: 'right' },
              ],
              rows: classes.map(({ day, name, who, heldBy, people }) => ({
                cells: [formatDate(day), name, who, heldBy, count(people)],
              })),
            },
          }
        : { text: 'Trong 12 tháng qua đơn vị chưa tham gia lớp nào.' },
      { heading: '3. Thời gian, địa điểm đề nghị' },
      { text: dots },
      { text: `${header.issuer} kính đề nghị ${receiver} quan tâm, giúp đỡ./.` },
    ],
    signatories: [{ title: '' }, { title: headTitle, note: '(Ký, đóng dấu)' }],
    recipients: ['Như trên', 'Lưu: VT'],
  };
}
