import { dayInVietnam } from '#base/date.ts';
import { type PersonaName, personas, type UnitName, units } from '../personas/personas.ts';
import { above } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';

type Input = Sample['input'];
type Values = Record<string, unknown>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Every id in a text. */
export const anyId = new RegExp(UUID.source.slice(1, -1), 'g');
const isId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** An id that names nothing, another one for each place it stands in. */
export const nobodys = (at: number): string => `0e000000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`;

/** The places of an address that name a thing. */
export const around = ({ params, query }: Input): string[] =>
  Object.entries({ ...(query as Values), ...(params as Values) }).flatMap(([key, value]) => (isId(value) ? [key] : []));

const withIds = (values: unknown, to: (key: string, at: number) => string): Values =>
  Object.fromEntries(
    Object.entries((values as Values) ?? {}).map(([key, value], at) => [key, isId(value) ? to(key, at) : value]),
  );

/** The same request about things that do not exist. */
export const missing = (input: Input): Input => ({
  ...input,
  params: withIds(input.params, (_, at) => nobodys(at)),
  query: withIds(input.query, (_, at) => nobodys(at)),
});

/** The same request, the thing looked for in another unit. */
export const moved = (input: Input, unitId: string): Input => {
  const to = (values: unknown) => {
    const given = (values as Values) ?? {};
    return withIds(values, (key) => (key === 'unitId' || key === 'under' ? unitId : String(given[key])));
  };
  return { ...input, params: to(input.params), query: to(input.query) };
};

/** The same unit asked for a thing that is not in it. */
export function elsewhereIn(input: Input): Input[] {
  const given = (input.params as Values) ?? {};
  const empty = withIds(given, (key, at) => (key === 'unitId' ? String(given[key]) : nobodys(at)));
  return [{ ...input, params: empty }];
}

/** Every way to put something else at one leaf of a body; of a list at its first member. */
function leaves(value: unknown, put: (changed: unknown) => unknown): { value: unknown; put: typeof put }[] {
  if (typeof value !== 'object' || value === null) return [{ value, put }];
  if (Array.isArray(value))
    return value.slice(0, 1).flatMap((one) => leaves(one, (changed) => put(value.with(0, changed))));
  return Object.entries(value).flatMap(([key, one]) => leaves(one, (changed) => put({ ...value, [key]: changed })));
}

function wrong(value: unknown): unknown {
  if (isId(value)) return nobodys(90);
  if (typeof value === 'number') return 9_999;
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? '1999-01-01' : 'không có';
}

const bodyLeaves = (input: Input) =>
  input.body === undefined ? [] : leaves(input.body, (body) => ({ ...input, body }));

/** Every body with one leaf made wrong: a value nobody has, too old a day, a revision long gone; and a broken file. */
export const mutations = (input: Input): Input[] => [
  ...bodyLeaves(input).map(({ value, put }) => put(wrong(value)) as Input),
  ...(input.file ? [{ ...input, file: { name: 'hong.docx', bytes: new Uint8Array([1, 2, 3]) } }] : []),
];

/** For every id in a body, the same request naming another thing there. */
export const references = (input: Input): ((id: string) => Input)[] =>
  bodyLeaves(input)
    .filter(({ value }) => isId(value))
    .map(
      ({ put }) =>
        (id) =>
          put(id) as Input,
    );

const day = dayInVietnam(NOW);
const unitNames = Object.keys(units) as UnitName[];

const grantsOf = (as: PersonaName) =>
  (personas[as]?.grants ?? []).flatMap(({ unitId }) => unitNames.find((unit) => units[unit] === unitId) ?? []);
const isAbove = (upper: UnitName, unit: UnitName) =>
  above(unit, 'reports_to', day).has(upper) || above(unit, 'governed_by', day).has(upper);

/** Siblings, parents and foreign units of a persona, and those that ended: all but their own and what is below it. */
export const strangeUnits = (as: PersonaName): UnitName[] =>
  unitNames.filter((unit) => !grantsOf(as).some((own) => isAbove(own, unit)));

/** Without the parents, which everybody below may name, and the ended ones, which a reform may be about. */
export const hiddenUnits = (as: PersonaName): UnitName[] =>
  strangeUnits(as).filter(
    (unit) => unit !== 'district' && unit !== 'division' && !grantsOf(as).some((own) => isAbove(unit, own)),
  );

/** Whose the units, people and things of the samples are. */
export function ownersOf(samples: readonly Sample[]): ReadonlyMap<string, UnitName> {
  const unitOf = (id: unknown) => unitNames.find((unit) => units[unit] === id);
  const things = samples.flatMap(({ input: { params } }) => {
    const owner = unitOf((params as Values | undefined)?.unitId);
    return owner
      ? Object.values(params as Values).flatMap((id): [string, UnitName][] => (isId(id) ? [[id, owner]] : []))
      : [];
  });
  const people = Object.values(personas).flatMap((persona): [string, UnitName][] => {
    const owner = unitOf(persona?.grants[0]?.unitId);
    return persona && owner ? [[persona.personId, owner]] : [];
  });
  return new Map([...things, ...people, ...unitNames.map((unit): [string, UnitName] => [units[unit], unit])]);
}
