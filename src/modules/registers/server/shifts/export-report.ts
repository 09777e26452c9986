import { formatDate } from '#base/date.ts';
import type { QueryOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { makeTables } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { countLines, reportTitle } from '../../rules/shifts/say-report.ts';
import type { shiftsContract } from '../../shifts-contract.ts';
import { readShiftReport, type ShiftReport } from './read-report.ts';

const hours = ({ from, until }: { readonly from: string; readonly until: string }): string => `${from}–${until}`;

/** The report as an office prints it: what was counted, every shift, and those the log does not know. */
export const makeReportSheet = (report: ShiftReport): Promise<Uint8Array> => {
  const title = reportTitle(report.view, report);
  const common = { superior: null, office: report.unitName, lines: [title.days] };
  return makeTables([
    {
      ...common,
      sheetName: 'Số liệu',
      title: title.name,
      columns: [
        { header: 'Nội dung', width: 60 },
        { header: 'Số lượng', width: 16, align: 'right' },
      ],
      rows: countLines(report.counts).map(({ name, said }) => [name, said]),
    },
    {
      ...common,
      sheetName: 'Ca trực',
      title: 'Các ca trực',
      columns: [
        { header: 'Ngày', width: 12 },
        { header: 'Giờ', width: 13 },
        { header: 'Người trực', width: 26 },
        { header: 'Kết quả', width: 13 },
        { header: 'Việc xảy ra, đã xử lý', width: 46 },
        { header: 'Giao ca', width: 26 },
      ],
      rows: [
        ...report.shifts.map((shift) => [
          formatDate(shift.day),
          hours(shift),
          shift.guards,
          shift.result === 'event' ? 'Có việc' : 'Bình thường',
          shift.what,
          [shift.takenOverBy, shift.handedOver].filter((one) => one !== '').join(': '),
        ]),
        ...report.notLogged.map((shift) => [
          formatDate(shift.day),
          hours(shift),
          shift.people.join(', '),
          'Chưa ghi',
          '',
          '',
        ]),
      ],
    },
  ]);
};

/** The report of a day, a week or a month as Excel. */
export async function exportShiftReport(
  work: Work,
  unitId: Id,
  query: QueryOf<(typeof shiftsContract)['exportShiftReport']>,
): Promise<Download> {
  await work.needHere('shift.read', unitId);
  const report = await readShiftReport(work, unitId, query);
  return {
    fileName: `bao cao truc ${report.firstDay} ${report.lastDay}.xlsx`,
    mediaType: mediaTypes.xlsx,
    bytes: () => makeReportSheet(report),
  };
}
