import type { Condition, Definition, Field } from './definition.ts';

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
  known('the register', [definition.title, ...definition.columns, ...definition.alike]);
  for (const field of fields) conditions(field.code, field.when);
  for (const measure of measures) {
    if (measure.amount !== 1) known(measure.code, measure.amount, 'count');
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

/**
 * Why a newer version of a definition cannot take the place of an older one: it lost a field or a choice that entries hold,
 * or moved a measure. Such a choice is given a last day (`until`) instead of being taken out.
 */
export function whyNotReplaceable(before: Definition, after: Definition, used: UsedChoices): string[] {
  const faults = whyNotSound(after);
  if (after.code !== before.code) faults.push(`${after.code} cannot take the place of ${before.code}`);
  if (after.version <= before.version) faults.push(`version ${after.version} is not newer than ${before.version}`);
  const kinds = placesOf(after.fields);
  for (const [place, kind] of placesOf(before.fields)) {
    const now = kinds.get(place);
    if (now === undefined) faults.push(`the field ${place} is gone: give it a last day (until) instead`);
    else if (now !== kind) faults.push(`the field ${place} was a ${kind} and is a ${now}`);
  }
  const choices = choicesByPlace(after);
  for (const [place, taken] of Object.entries(used)) {
    for (const code of taken) {
      if (!choices.get(place)?.has(code)) {
        faults.push(`the choice ${code} of ${place} stands in entries: give it a last day (until) instead`);
      }
    }
  }
  before.measures.forEach((measure, index) => {
    if (after.measures[index]?.code !== measure.code) faults.push(`the measure ${measure.code} lost its place`);
  });
  return faults;
}

function choicesByPlace({ fields }: Definition): ReadonlyMap<string, ReadonlySet<string>> {
  const all = fields.flatMap((field) => [
    { place: field.code, field },
    ...(field.kind === 'rows'
      ? field.columns.map((column) => ({ place: `${field.code}.${column.code}`, field: column }))
      : []),
  ]);
  return new Map(
    all.flatMap(({ place, field }): [string, ReadonlySet<string>][] =>
      'choices' in field
        ? [[place, new Set([...field.choices.map(({ code }) => code), ...(field.other ? ['other'] : [])])]]
        : [],
    ),
  );
}
