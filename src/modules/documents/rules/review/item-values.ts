import { z } from 'zod';
import { isPlainDate } from '#base/date.ts';
import { target } from '../reading/reading.ts';

const day = z.string().refine(isPlainDate, 'Ngày này không có trong lịch.');
const words = (longest: number) => z.string().trim().min(1).max(longest);
const maybe = (longest: number) => words(longest).nullable();
const due = z.strictObject({ day, inclusive: z.boolean() });
const kind = z.strictObject({ code: z.string().max(20), name: words(100) });
const cited = { kind: kind.nullable(), numberSymbol: maybe(100), date: day.nullable(), issuer: maybe(300) };

const windowFields = { name: words(500), firstDay: day.nullable(), lastDay: day.nullable(), due };
const inOrder = ({ firstDay, lastDay }: { firstDay: string | null; lastDay: string | null }): boolean =>
  (firstDay === null) === (lastDay === null) && (firstDay === null || lastDay === null || firstDay <= lastDay);
const wrongDays = { message: 'Ngày đầu phải không sau ngày cuối, và phải có đủ hai ngày.', path: ['lastDay'] };

/** What a person may say of one item of a reading, by the kind of item. */
export const itemValue = z.discriminatedUnion('item', [
  z.strictObject({ item: z.literal('superior-body'), text: words(500) }),
  z.strictObject({ item: z.literal('issuer'), text: words(500) }),
  /** Null: the place for the number is empty. */
  z.strictObject({ item: z.literal('number'), text: maybe(20) }),
  z.strictObject({ item: z.literal('symbol'), text: words(60) }),
  z.strictObject({ item: z.literal('place'), text: words(100) }),
  /** Parts the document leaves blank are null; all three make a day of the calendar. */
  z
    .strictObject({
      item: z.literal('date'),
      day: z.int().min(1).max(31).nullable(),
      month: z.int().min(1).max(12).nullable(),
      year: z.int().min(1900).max(2200).nullable(),
    })
    .refine(isDateOrPart, { message: 'Ngày này không có trong lịch.', path: ['day'] }),
  z.strictObject({ item: z.literal('kind'), kind }),
  z.strictObject({ item: z.literal('subject'), text: words(2000) }),
  z.strictObject({ item: z.literal('year'), year: z.int().min(1900).max(2200), schoolYear: z.boolean() }),
  z.strictObject({ item: z.literal('addressee'), text: words(1000) }),
  z.strictObject({ item: z.literal('basis'), ...cited }),
  z.strictObject({ item: z.literal('citation'), ...cited }),
  z.strictObject({
    item: z.literal('duty'),
    kind: z.enum(['plan', 'report']),
    title: words(1000),
    who: maybe(1000),
    receiver: maybe(500),
    channel: maybe(500),
    recurrence: z.enum(['once', 'windows', 'monthly', 'quarterly', 'yearly']),
    /** The first window of a duty a person adds; the windows of one that was read are items of their own. */
    window: z.strictObject(windowFields).refine(inOrder, wrongDays).nullable(),
  }),
  z
    .strictObject({
      item: z.literal('window'),
      ...windowFields,
      /** The key of the duty, for a window a person adds. */
      duty: z.string().max(80).nullable(),
    })
    .refine(inOrder, wrongDays),
  z.strictObject({
    item: z.literal('unscheduled'),
    kind: z.enum(['plan', 'report', 'other']),
    phrase: words(4000),
    who: maybe(1000),
    /** A day a person knows and the words do not say: it then goes into the calendar. */
    due: due.nullable(),
  }),
  z.strictObject({ item: z.literal('task'), what: words(4000), who: maybe(1000), due }),
  z.strictObject({
    item: z.literal('target'),
    comparator: target.shape.comparator,
    value: z.number().nullable(),
    unit: maybe(100),
    subject: maybe(1000),
    scope: maybe(1000),
    exception: maybe(1000),
  }),
  z.strictObject({ item: z.literal('recipient'), name: words(500), purpose: maybe(200) }),
  z.strictObject({
    item: z.literal('signatory'),
    capacity: z.enum(['KT.', 'TM.', 'TL.', 'TUQ.', 'Q.']).nullable(),
    title: words(200),
    name: maybe(200),
  }),
  z.strictObject({ item: z.literal('contact'), kind: z.enum(['email', 'phone', 'website']), value: words(300) }),
  z.strictObject({ item: z.literal('alias'), name: words(300), means: words(2000) }),
]);

function isDateOrPart({ day, month, year }: { day: number | null; month: number | null; year: number | null }) {
  if (day === null || month === null || year === null) return true;
  return isPlainDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

export type ItemValue = z.infer<typeof itemValue>;
export type ItemKind = ItemValue['item'];
export type ValueOf<K extends ItemKind> = Extract<ItemValue, { item: K }>;
