import type { Condition, Definition, Field, Measure } from './definition.ts';
import { insidePlaces } from './inside.ts';
import { endsOf } from './states.ts';
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

const placesIn = (when: readonly Condition[]) =>
  when.flatMap((one) => ('states' in one ? [] : ['filled' in one ? one.filled : one.field]));

const amountsOf = (measure: Measure) => {
  const { amount, on, when } = measure;
  const added =
    amount === 1
      ? []
      : 'lines' in amount
        ? [amount.lines]
        : 'plus' in amount
          ? [...amount.plus, ...amount.minus]
          : amount;
  return [...added, ...[on ?? []].flat(), ...endsOf(measure), ...placesIn(when)];
};

/** What offices above are told of an entry by other ways than its values rests on nothing that is seen inside alone. */
function insideFaults({ fields, day, title, alike, measures, reminders, raises, task, ledger }: Definition): string[] {
  const inside = insidePlaces(fields);
  if (inside.size === 0) return [];
  const told: readonly (readonly [string, readonly string[]])[] = [
    ['the register', [day, title, ...alike]],
    ...measures.map((measure) => [measure.code, amountsOf(measure)] as const),
    ...reminders.map(
      ({ code, on, when, unless }) => [code, [on, ...(unless ? [unless] : []), ...placesIn(when)]] as const,
    ),
    ['what it raises', raises ? raises.from.map((column) => `${raises.table}.${column}`) : []],
    ['the task', task ? [task.due] : []],
  ];
  return [
    ...told.flatMap(([owner, places]) =>
      places
        .filter((place) => inside.has(place))
        .map((place) => `${owner} tells of ${place}, which is seen inside alone`),
    ),
    ...(ledger ? ['a ledger has fields seen inside alone, and its statements show all'] : []),
  ];
}

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
  for (const field of fields) {
    conditions(field.code, field.when);
    if (field.kind !== 'rows' || !('register' in field.begin)) continue;
    known(
      field.code,
      Object.keys(field.begin.columns).map((column) => `${field.code}.${column}`),
    );
  }
  for (const measure of measures) {
    if (measure.of !== undefined && !measures.some(({ code, kind }) => code === measure.of && kind === measure.kind))
      faults.push(`${measure.code} is a part of ${measure.of}, which is no such measure`);
    if (typeof measure.amount === 'object') {
      if ('lines' in measure.amount) known(measure.code, [measure.amount.lines], 'rows');
      else if ('plus' in measure.amount) {
        known(measure.code, [...measure.amount.plus, ...measure.amount.minus], 'count');
      } else known(measure.code, measure.amount, 'count');
    }
    known(measure.code, [...[measure.on ?? []].flat(), ...endsOf(measure)], 'day');
    conditions(measure.code, measure.when);
  }
  for (const rule of rules) {
    if (rule.kind === 'at-most') known(rule.code, [...rule.left, rule.right], 'count');
    else if (rule.kind === 'in-order') known(rule.code, [rule.earlier, rule.later], 'day');
    else known(rule.code, rule.fields);
  }
  for (const { code, needsEvidence } of states?.moves ?? []) {
    if (needsEvidence && !definition.evidence) faults.push(`${code} asks for a file where none is taken`);
  }
  for (const { code, on, when, unless } of definition.reminders) {
    known(code, [on], 'day');
    if (unless) known(code, [unless]);
    conditions(code, when);
  }
  for (const paper of definition.papers) {
    if (paper.kind === 'event') known(paper.code, [paper.marked], 'yes-no');
    if (paper.kind === 'minutes' && paper.number) known(paper.code, [paper.number], 'text');
    if (paper.kind === 'minutes' || paper.kind === 'event') {
      known(
        paper.code,
        [...paper.facts, ...paper.sections].map(({ field }) => field),
      );
    }
    if (paper.kind === 'sheets') {
      const { table, title, number, topics, form, wording } = paper;
      known(paper.code, [table], 'rows');
      known(paper.code, [topics], 'choices');
      known(paper.code, [
        `${table}.${title}`,
        `${table}.${number}`,
        ...[form, wording].filter((one) => one !== undefined),
      ]);
    }
    if (paper.kind === 'staff-sheet') {
      known(paper.code, [paper.topics], 'choices');
      known(paper.code, [paper.number], 'count');
    }
  }
  const { raises, task } = definition;
  if (raises) {
    known('what it raises', [raises.table], 'rows');
    known(
      'what it raises',
      raises.from.map((column) => `${raises.table}.${column}`),
    );
    conditions('what it raises', raises.when);
  }
  if (task) {
    known('the task', [task.due], 'day');
    if (!states?.list.some(({ tone }) => tone === 'open')) faults.push('the task has no open state');
  }
  if (states && !stateCodes.includes(states.first)) faults.push(`the first state ${states.first} is none of the list`);
  for (const { state, when } of states?.begins ?? []) {
    if (!stateCodes.includes(state)) faults.push(`an entry begins in the state ${state}, which is none of the list`);
    conditions(`the state ${state}`, when);
    if (when.some((one) => 'states' in one)) faults.push(`the state ${state} begins by a state`);
  }
  for (const move of states?.moves ?? []) {
    known(move.code, [...move.asks, ...move.clears]);
    for (const code of [...move.from, move.to]) {
      if (!stateCodes.includes(code)) faults.push(`${move.code} speaks of the state ${code}`);
    }
  }
  faults.push(...insideFaults(definition));
  const { ledger } = definition;
  if (ledger) {
    known('the ledger', [ledger.income, ledger.spending], 'count');
    known('the ledger', [ledger.source], 'choice');
    known('the ledger', [ledger.paper], 'text');
    if (states) faults.push('a ledger has states, and its entries never change');
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
  if (before.ledger && !after.ledger) {
    losses.push({ fault: 'the register is no ledger any more', lost: 'việc không sửa được bút toán đã ghi' });
  }
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
