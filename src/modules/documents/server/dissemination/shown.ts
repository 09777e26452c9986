import { dayInVietnam } from '#base/date.ts';
import {
  type AskedGroups,
  type Group,
  groups,
  judgeTelling,
  perCent,
  type Telling,
  type Told,
  tellingFindingSentence,
} from '../../rules/dissemination/telling.ts';
import { numberSymbolOf } from '../../rules/library/number-symbol.ts';
import type { Asking } from './asking-store.ts';
import type { TellingRecord } from './telling-store.ts';

export const groupsOf = ({ toStaff, toPupils, toParents }: Asking): AskedGroups => ({
  staff: toStaff,
  pupils: toPupils,
  parents: toParents,
});

/** Something for each group. */
export const eachGroup = <T>(of: (group: Group) => T): Record<Group, T> =>
  Object.fromEntries(groups.map((group) => [group, of(group)])) as Record<Group, T>;

export const headOf = ({ documentId, title, number, symbol, signedOn }: Asking) => ({
  id: documentId,
  title,
  numberSymbol: numberSymbolOf(number, symbol),
  signedOn,
});

export const endOf = ({ endedAt, endedBy, endedReason }: Asking) =>
  endedAt === null ? null : { on: dayInVietnam(endedAt), by: endedBy ?? '', reason: endedReason ?? '' };

/** What an office asked, as pages get it. */
export const askedOf = (asking: Asking) => ({
  id: asking.id,
  document: headOf(asking),
  groups: groupsOf(asking),
  dueDay: asking.dueDay,
  note: asking.note,
  askedOn: dayInVietnam(asking.askedAt),
  askedBy: asking.askedBy,
  ended: endOf(asking),
});

export const sumsWithPercent = (sums: Readonly<Record<Group, Told>>) =>
  eachGroup((group) => ({ ...sums[group], percent: perCent(sums[group]) }));

export const percentsOf = (telling: Telling | null | undefined) =>
  eachGroup((group) => {
    const counted = telling?.[group];
    return counted ? perCent(counted) : null;
  });

/** The words that ask for a second look at what a unit wrote, as of the day it wrote them. */
export const warningsOf = (
  record: Pick<TellingRecord, 'telling' | 'toldOn' | 'ways' | 'otherWay'>,
  asked: AskedGroups,
) =>
  judgeTelling(record, asked, record.toldOn)
    .filter(({ severity }) => severity === 'warning')
    .map(({ code }) => tellingFindingSentence(code));

/** A version as pages get it. */
export const recordOf = (record: TellingRecord, asked: AskedGroups) => ({
  ...record,
  ways: [...record.ways],
  recordedAt: record.recordedAt.toISOString(),
  warnings: [...new Set(warningsOf(record, asked))],
});
