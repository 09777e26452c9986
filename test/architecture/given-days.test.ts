import { expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { allModules } from '#app/modules.ts';
import type { AnyEndpoint } from '#base/endpoint.ts';
import { testSignIn } from '../fixtures/sign-in.ts';

interface Def {
  readonly type: string;
  readonly format?: string;
  readonly shape?: Readonly<Record<string, ZodType>>;
  readonly [part: string]: unknown;
}

const defOf = (schema: ZodType): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;

/** The days in a schema of what is sent, each with the path to it. */
function daysIn(schema: ZodType, path: string): [string, ZodType][] {
  const def = defOf(schema);
  if (def.format === 'date') return [[path, schema]];
  if (def.shape) return Object.entries(def.shape).flatMap(([key, part]) => daysIn(part, `${path}.${key}`));
  const parts = [def.innerType, def.element, def.valueType, def.in, def.left, def.right].filter(Boolean);
  const options = (def.options ?? def.items ?? []) as ZodType[];
  return [...(parts as ZodType[]), ...options].flatMap((part) => daysIn(part, path));
}

/** What is written down as it stands in a paper and never counted with, or was read in one: any year of the calendar. */
const asWritten = /^((acts|library|register)\.\w+ body\.(fact|entry|facts)|programmes\.\w+ body)\./;

it('no day is asked for or sent that days cannot be counted from', () => {
  const modules = allModules({
    trialPossible: true,
    fillTrial: async () => [],
    wipeTrial: async () => undefined,
    signIn: testSignIn,
  });
  const days = modules.flatMap(({ name, contract }) =>
    (Object.entries(contract) as [string, AnyEndpoint][]).flatMap(([key, endpoint]) =>
      (['params', 'query', 'body'] as const).flatMap((part) =>
        endpoint[part] ? daysIn(endpoint[part] as ZodType, `${name}.${key} ${part}`) : [],
      ),
    ),
  );
  expect(days.length).toBeGreaterThan(40);
  const takes = (day: string) => days.filter(([, schema]) => schema.safeParse(day).success).map(([path]) => path);
  expect(takes('2026-03-02').length).toBe(days.length);
  expect(takes('0000-01-01')).toEqual([]);
  expect(takes('2026-02-30')).toEqual([]);
  for (const day of ['0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31']) {
    expect(
      takes(day).filter((path) => !asWritten.test(path)),
      day,
    ).toEqual([]);
  }
});
