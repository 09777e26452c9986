import type { Condition, Definition, Field } from './definition.ts';
import { OTHER } from './values.ts';

/** The places a definition speaks of: its fields and the columns of its tables. */
const placesOf = (fields: readonly Field[]): ReadonlyMap<string, Field['kind']> =>
  new Map(
    fields.flatMap((field): [string, Field['kind']][] => [
      [field.code, field.kind],
      ...(field.kind === 'rows'
        ? field.columns.map((column): [string, Field['kind']] => [`${field.code}.${column.code}`, column.kind])
        : []),
    ]),
  );

/** Every field that offers choices, with the place it has: `form`, or `classes.topic` in a table. */
export const choiceFields = (fields: readonly Field[]) =>
  fields
    .flatMap((field): { place: string; field: Field }[] => [
      { place: field.code, field },
      ...(field.kind === 'rows'
        ? field.columns.map((column) => ({ place: `${field.code}.${column.code}`, field: column }))
        : []),
    ])
    .flatMap(({ place, field }) => ('choices' in field ? [{ place, choices: field.choices, other: field.other }] : []));

const twice = (codes: readonly string[]): string[] => codes.filter((code, index) => codes.indexOf(code) !== index);

/** What a definition says that cannot be; empty for a sound one. For who writes definitions: in English, by code. */
export function whyNotSound(definition: Definition): string[] {
  const { fields, states, measures, rules } = definition;
  const places = placesOf(fields);
  const stateCodes = states?.list.map(({ code }) => code) ?? [];
  const faults: string[] = [];
  const known = (owner: string, wanted: readonly string[], kind?: Field['kind']) => {
    for (const place of wanted) {
      const found = places.get(place);
      if (!found) faults.push(`${owner} speaks of ${place}, which is no field`);
      else if (kind && found !== kind) faults.push(`${owner} takes ${place} for a ${kind}`);
    }
  };
  const conditions = (owner: string, when: readonly Condition[]) => {
    for (const condition of when) {
      if ('states' in condition) {
        for (const code of condition.states) {
          if (!stateCodes.includes(code)) faults.push(`${owner} speaks of the state ${code}`);
        }
      } else known(owner, ['filled' in condition ? condition.filled : condition.field]);
    }
  };
  for (const code of twice(fields.map((field) => field.code))) faults.push(`two fields are called ${code}`);
  for (const code of twice(measures.map((measure) => measure.code))) faults.push(`two measures are called ${code}`);
  for (const code of twice(rules.map((rule) => rule.code))) faults.push(`two rules are called ${code}`);
  known('the register', [definition.day], 'day');
  const day = fields.find((field) => field.code === definition.day);
  if (day && (!day.required || day.when.length > 0)) faults.push(`the day ${day.code} is not always asked for`);
  for (const { place, choices } of choiceFields(fields)) {
    // A cell of a sheet holds several choices with “; ” between them, and “Khác: …” last.
    for (const { code, name } of choices) {
      if (name.includes(';') || code === OTHER)
        faults.push(`the choice ${code} of ${place} cannot be read from a cell`);
    }
    for (const code of twice(choices.map((choice) => choice.code))) faults.push(`two choices of ${place} are ${code}`);
  }
  known('the register', [definition.title, ...definition.columns, ...definition.alike]);
  for (const field of fields) conditions(field.code, field.when);
  for (const measure of measures) {
    if (typeof measure.amount === 'object') {
      if ('lines' in measure.amount) known(measure.code, [measure.amount.lines], 'rows');
      else known(measure.code, measure.amount, 'count');
    }
    known(
      measure.code,
      [measure.on, measure.kind === 'stock' ? measure.until : undefined].filter((one) => one !== undefined),
      'day',
    );
    conditions(measure.code, measure.when);
  }
  for (const rule of rules) {
    if (rule.kind === 'at-most') known(rule.code, [...rule.left, rule.right], 'count');
    else if (rule.kind === 'in-order') known(rule.code, [rule.earlier, rule.later], 'day');
    else known(rule.code, rule.fields);
  }
  if (states && !stateCodes.includes(states.first)) faults.push(`the first state ${states.first} is none of the list`);
  for (const move of states?.moves ?? []) {
    known(move.code, move.asks);
    for (const code of [...move.from, move.to]) {
      if (!stateCodes.includes(code)) faults.push(`${move.code} speaks of the state ${code}`);
    }
  }
  return faults;
}

/** Choices, by field, that entries hold; a column of a table is named `classes.topic`. */
export type UsedChoices = Readonly<Record<string, readonly string[]>>;

/** Something entries hold that a newer version would lose: for who writes definitions, and as people call it. */
interface Loss {
  readonly fault: string;
  readonly lost: string;
}

function lossesOf(before: Definition, after: Definition, used: UsedChoices): Loss[] {
  const losses: Loss[] = [];
  const names = namesByPlace(before.fields);
  const called = (place: string) => `“${names.get(place) ?? place}”`;
  const kinds = placesOf(after.fields);
  for (const [place, kind] of placesOf(before.fields)) {
    const now = kinds.get(place);
    const lost = `mục ${called(place)}`;
    if (now === undefined) {
      losses.push({ fault: `the field ${place} is gone: give it a last day (until) instead`, lost });
    } else if (now !== kind) losses.push({ fault: `the field ${place} was a ${kind} and is a ${now}`, lost });
  }
  const [had, has] = [choiceFields(before.fields), choicesByPlace(after)];
  for (const [place, taken] of Object.entries(used)) {
    for (const code of taken) {
      if (has.get(place)?.has(code)) continue;
      const name = had.find((one) => one.place === place)?.choices.find((choice) => choice.code === code)?.name ?? code;
      losses.push({
        fault: `the choice ${code} of ${place} stands in entries: give it a last day (until) instead`,
        lost: `lựa chọn “${name}” của ${called(place)}`,
      });
    }
  }
  before.measures.forEach((measure, index) => {
    if (after.measures[index]?.code === measure.code) return;
    losses.push({ fault: `the measure ${measure.code} lost its place`, lost: `số đo “${measure.name}”` });
  });
  const states = new Set(after.states?.list.map(({ code }) => code));
  for (const { code, name } of before.states?.list ?? []) {
    if (!states.has(code)) losses.push({ fault: `the state ${code} is gone`, lost: `trạng thái “${name}”` });
  }
  return losses;
}

/**
 * Why a newer version of a definition cannot take the place of an older one: it lost a field, a state or a choice that
 * entries hold, or moved a measure. Such a choice is given a last day (`until`) instead of being taken out.
 */
export function whyNotReplaceable(before: Definition, after: Definition, used: UsedChoices): string[] {
  const faults = whyNotSound(after);
  if (after.code !== before.code) faults.push(`${after.code} cannot take the place of ${before.code}`);
  if (after.version <= before.version) faults.push(`version ${after.version} is not newer than ${before.version}`);
  return [...faults, ...lossesOf(before, after, used).map(({ fault }) => fault)];
}

/** What of its entries a register would lose by another definition, as people call it. */
export const whatIsLost = (before: Definition, after: Definition, used: UsedChoices): string[] =>
  lossesOf(before, after, used).map(({ lost }) => lost);

const namesByPlace = (fields: readonly Field[]): ReadonlyMap<string, string> =>
  new Map(
    fields.flatMap((field): [string, string][] => [
      [field.code, field.name],
      ...(field.kind === 'rows'
        ? field.columns.map((column): [string, string] => [
            `${field.code}.${column.code}`,
            `${field.name}: ${column.name}`,
          ])
        : []),
    ]),
  );

const choicesByPlace = ({ fields }: Definition): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    choiceFields(fields).map(({ place, choices, other }): [string, ReadonlySet<string>] => [
      place,
      new Set([...choices.map(({ code }) => code), ...(other ? [OTHER] : [])]),
    ]),
  );
