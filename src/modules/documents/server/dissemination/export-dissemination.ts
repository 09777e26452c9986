import { formatDate } from '#base/date.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { groups, perCent, type Told } from '../../rules/dissemination/telling.ts';
import { groupNames, stateWords, wayNames } from '../../rules/dissemination/telling-words.ts';
import { totalOf } from '../../rules/dissemination/totals.ts';
import type { FigureCell } from '../../rules/official/figure-table.ts';
import { makeTables } from '../make/make-files.ts';
import { selectAsking } from './asking-store.ts';
import { askedUnits } from './follow-dissemination.ts';
import { groupsOf, headOf } from './shown.ts';

const whole = (value: number): FigureCell => ({ scaled: value, decimals: 0 });
const percentCell = (told: Told): FigureCell => {
  const value = perCent(told);
  return value === null ? null : { scaled: Math.round(value * 10), decimals: 1 };
};
const three = (told: Told | null): FigureCell[] =>
  told ? [whole(told.all), whole(told.told), percentCell(told)] : [null, null, null];

/** Who was told of a document, unit by unit with the total at the end, as Excel. */
export async function exportDissemination(work: Work, unitId: Id, id: Id): Promise<Download> {
  await work.need('document.read', unitId);
  const asking = await selectAsking(work.tx, unitId, id);
  if (!asking) throw new Refusal('not-found');
  const units = await askedUnits(work, asking, work.today);
  const office = await selectUnit(work.tx, unitId, work.today);
  const asked = groups.filter((group) => groupsOf(asking)[group]);
  const { coverage, sums } = totalOf(units);
  const head = headOf(asking);
  const rows = units.map(({ name, state, record, telling }): FigureCell[] => [
    name,
    stateWords[state],
    record ? formatDate(record.toldOn) : '',
    ...asked.flatMap((group) => three(telling?.[group] ?? null)),
    record?.ways.map((way) => (way === 'other' ? (record.otherWay ?? '') : wayNames[way])).join('; ') ?? '',
    record?.note ?? '',
  ]);
  const total: FigureCell[] = [
    'Tổng cộng',
    `${coverage.recorded}/${coverage.asked} đơn vị đã ghi`,
    '',
    ...asked.flatMap((group) => three(sums[group])),
    '',
    '',
  ];
  const table = {
    sheetName: 'Phổ biến văn bản',
    superior: null,
    office: office?.name ?? '',
    title: 'KẾT QUẢ PHỔ BIẾN, QUÁN TRIỆT VĂN BẢN',
    lines: [
      [head.title, head.numberSymbol].filter(Boolean).join(', '),
      `Hạn ${formatDate(asking.dueDay)}`,
      `Tính đến ngày ${formatDate(work.today)}`,
    ],
    columns: [
      { header: 'Đơn vị', width: 36 },
      { header: 'Tình trạng', width: 18 },
      { header: 'Ngày phổ biến', width: 13 },
      ...asked.flatMap((group) => [
        { header: `${groupNames[group]}: tổng số`, width: 12, align: 'right' as const },
        { header: `${groupNames[group]}: được phổ biến`, width: 12, align: 'right' as const },
        { header: 'Tỷ lệ %', width: 9, align: 'right' as const },
      ]),
      { header: 'Hình thức', width: 28 },
      { header: 'Ghi chú', width: 28 },
    ],
    rows: [...rows, total],
    strong: new Set([rows.length]),
  };
  return {
    fileName: `Pho bien van ban ${work.today}.xlsx`,
    mediaType: mediaTypes.xlsx,
    bytes: () => makeTables([table]),
  };
}
