import { maxDate, type PlainDate } from '#base/date.ts';
import type { Definition } from './definition.ts';
import type { JudgedOn } from './judge-entry.ts';
import { schoolYearBegins } from './school-year.ts';
import type { Values } from './values.ts';

/** The days a new entry begins with. */
export function offeredDays({ day, fields }: Definition, today: PlainDate, { from }: JudgedOn['life']): Values {
  const begins = schoolYearBegins(today);
  const offered = fields.flatMap((field) =>
    field.kind === 'day' && field.offer ? [[field.code, from ? maxDate(begins, from) : begins]] : [],
  );
  return { [day]: today, ...Object.fromEntries(offered) };
}
