import type { PlainDate } from '#base/date.ts';

/** Who is to be told of a document: *cán bộ, giáo viên, nhân viên*, *học sinh*, *cha mẹ học sinh*. */
export const groups = ['staff', 'pupils', 'parents'] as const;
export type Group = (typeof groups)[number];

/** How a document was made known. */
export const ways = ['meeting', 'flag-salute', 'class', 'notice', 'online', 'handout', 'loudspeaker', 'other'] as const;
export type Way = (typeof ways)[number];

/** How many there are in a group, and how many of them were told. */
export interface Told {
  readonly all: number;
  readonly told: number;
}

/** What a unit wrote down; null: the group was not asked for, or nothing is said of it. */
export type Telling = Readonly<Record<Group, Told | null>>;

export type AskedGroups = Readonly<Record<Group, boolean>>;

/** The largest count taken of one unit. */
export const MOST_PEOPLE_TOLD = 1_000_000;

/**
 * Per cent of a group that was told, to one decimal, and never 100 while somebody was not told; null where there is nobody
 * to tell. More than 100 is not hidden: it is what was written, and a finding says so.
 */
export function perCent({ all, told }: Told): number | null {
  if (all === 0) return null;
  const exact = (told / all) * 100;
  const rounded = Math.round(exact * 10) / 10;
  if (told < all && rounded >= 100) return 99.9;
  if (told > all && rounded <= 100) return 100.1;
  return rounded;
}

/** What several units wrote, added up: sum over sum, never the mean of per cents. Blank counts for nothing on either side. */
export const sumTold = (rows: readonly (Told | null)[]): Told =>
  rows.reduce<Told>((sum, row) => (row ? { all: sum.all + row.all, told: sum.told + row.told } : sum), {
    all: 0,
    told: 0,
  });

export type TellingFindingCode = 'count-missing' | 'told-above-all' | 'told-without-all' | 'day-ahead' | 'way-missing';

export interface TellingFinding {
  /** `staff`, `pupils`, `parents`, `toldOn` or `ways`. */
  readonly where: Group | 'toldOn' | 'ways' | 'otherWay';
  readonly code: TellingFindingCode;
  readonly severity: 'error' | 'warning';
}

export interface TellingDraft {
  readonly telling: Telling;
  readonly toldOn: PlainDate;
  readonly ways: readonly Way[];
  readonly otherWay: string | null;
}

/** Judges what a unit is about to write down: errors keep it from being sent, warnings ask for a second look. */
export function judgeTelling(draft: TellingDraft, asked: AskedGroups, today: PlainDate): TellingFinding[] {
  const findings: TellingFinding[] = [];
  for (const group of groups) {
    const counted = draft.telling[group];
    if (asked[group] && !counted) findings.push({ where: group, code: 'count-missing', severity: 'error' });
    if (!counted || counted.told <= counted.all) continue;
    const code = counted.all === 0 ? 'told-without-all' : 'told-above-all';
    findings.push({ where: group, code, severity: 'warning' });
  }
  if (draft.toldOn > today) findings.push({ where: 'toldOn', code: 'day-ahead', severity: 'error' });
  if (draft.ways.length === 0) findings.push({ where: 'ways', code: 'way-missing', severity: 'error' });
  if (draft.ways.includes('other') && !draft.otherWay?.trim()) {
    findings.push({ where: 'otherWay', code: 'way-missing', severity: 'error' });
  }
  return findings;
}

/** How a unit stands with a document it was asked to make known. */
export type TellingState = 'told' | 'waiting' | 'late' | 'ended';

/** A unit that ended without writing anything down is nobody's missing answer. */
export function tellingState(
  unit: { recorded: boolean; ended: boolean },
  due: PlainDate,
  today: PlainDate,
): TellingState {
  if (unit.recorded) return 'told';
  if (unit.ended) return 'ended';
  return due < today ? 'late' : 'waiting';
}

export interface Coverage {
  /** Units that wrote something down. */
  readonly recorded: number;
  /** Units that were asked and have written, or still stand. */
  readonly asked: number;
}

export const coverageOf = (states: readonly TellingState[]): Coverage => ({
  recorded: states.filter((state) => state === 'told').length,
  asked: states.filter((state) => state !== 'ended').length,
});

const sentences: Readonly<Record<TellingFindingCode, string>> = {
  'count-missing': 'Ghi tổng số và số người đã được phổ biến; không có ai thì ghi 0.',
  'told-above-all': 'Số được phổ biến lớn hơn tổng số nên tỷ lệ vượt 100%. Xem lại hai số.',
  'told-without-all': 'Tổng số là 0 mà có người được phổ biến. Xem lại hai số.',
  'day-ahead': 'Ngày phổ biến chưa đến. Ghi ngày đã làm xong.',
  'way-missing': 'Chọn ít nhất một hình thức; hình thức khác thì ghi rõ.',
};

export const tellingFindingSentence = (code: TellingFindingCode): string => sentences[code];
