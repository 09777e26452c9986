import type { Definition, Field } from './definition.ts';
import { isBlank, isOffered, otherPlace, type Value, type Values } from './values.ts';

const again = new Set<Field['kind']>(['text', 'time', 'choice', 'choices', 'yes-no']);

/**
 * What of the last entry is offered to the next one of a day: who, where and how are mostly the same again; its name, its
 * day, its figures and its tables are not.
 */
export function offerAgain(definition: Definition, last: Values, day: string): Values {
  const offered = definition.fields.flatMap((field): [string, Value][] => {
    const value = last[field.code];
    if (value === undefined || isBlank(value) || !again.has(field.kind) || !isOffered(field, day)) return [];
    if (field.code === definition.title || field.when.length > 0) return [];
    if (!('choices' in field)) return [[field.code, value]];
    const stands = (code: string) => {
      const choice = field.choices.find((one) => one.code === code);
      return choice ? isOffered(choice, day) : field.other;
    };
    const kept = Array.isArray(value) ? value.map(String).filter(stands) : value;
    if (isBlank(kept) || (typeof kept === 'string' && !stands(kept))) return [];
    const words = last[otherPlace(field.code)];
    return [[field.code, kept], ...(words === undefined ? [] : [[otherPlace(field.code), words] as [string, Value]])];
  });
  return Object.fromEntries(offered);
}
