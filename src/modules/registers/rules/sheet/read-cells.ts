import { readDay } from '#base/read-day.ts';
import { readTime } from '#base/read-time.ts';
import { fold } from '#base/vietnamese.ts';
import type { SimpleField } from '../definition.ts';
import { OTHER_NAME } from '../say-entry.ts';
import { isOffered, OTHER, otherPlace, type RowValue, type SimpleValue } from '../values.ts';

const GROUPED = /^\d{1,3}(?:[. ]\d{3})+$/u;

/** Why a cell cannot be a value of its field, whatever else stands there; what can be one is judged with its entry. */
export const FORMULA = '=';

function readCount(text: string): SimpleValue {
  const digits = GROUPED.test(text) ? text.replace(/[. ]/gu, '') : text;
  return /^-?\d{1,15}$/u.test(digits) ? Number(digits) : text;
}

type ChoiceField = Extract<SimpleField, { kind: 'choice' | 'choices' }>;

/** The choice a name means, among several of one name the one offered on the day; an unknown name stays as it is. */
function readChoice(field: ChoiceField, name: string, day: string | undefined): string {
  const named = field.choices.filter((choice) => fold(choice.name) === fold(name));
  const offered = named.find((choice) => day === undefined || isOffered(choice, day)) ?? named[0];
  return offered?.code ?? name;
}

function readChoices(field: ChoiceField, text: string, day: string | undefined): RowValue {
  const other = new RegExp(`(?:^|;)\\s*${OTHER_NAME}\\s*:\\s*([\\s\\S]*)$`, 'iu').exec(text);
  const words = field.other && other?.[1] ? other[1].trim() : undefined;
  const listed = words === undefined ? text : text.slice(0, other?.index);
  const names = field.kind === 'choice' ? [listed] : listed.split(';');
  const codes = names
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => readChoice(field, name, day));
  const taken = words === undefined ? codes : [...codes, OTHER];
  const place = words === undefined ? {} : { [otherPlace(field.code)]: words };
  if (field.kind === 'choices') return { [field.code]: taken, ...place };
  // Of two where one is asked for, the sheet's own words are shown as no choice at all.
  return taken.length === 1 ? { [field.code]: taken[0] ?? null, ...place } : { [field.code]: text };
}

/** What a cell says, as the value of its field; what cannot be read stays as its words, which no field takes. */
export function readCell(field: SimpleField, given: string, day: string | undefined): RowValue {
  const text = given.trim();
  if (text === '') return {};
  switch (field.kind) {
    case 'count':
      return { [field.code]: readCount(text) };
    case 'day':
      return { [field.code]: readDay(text) };
    case 'time':
      return { [field.code]: readTime(text) };
    case 'yes-no': {
      const said = fold(text);
      const yes = ['co', 'x', 'dung'].includes(said);
      return { [field.code]: yes ? true : said === 'khong' ? false : text };
    }
    case 'choice':
    case 'choices':
      return readChoices(field, text, day);
    default:
      return { [field.code]: text };
  }
}
