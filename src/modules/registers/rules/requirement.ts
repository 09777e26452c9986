import type { PlainDate } from '#base/date.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import type { Level } from '#modules/organisation/rules/kinds.ts';

/** The least a school must have, as data: what is counted, of which schools, since when and by which text. */
export interface Requirement {
  readonly code: string;
  readonly name: string;
  /** The measure that counts it: a flow of the calendar year, or a stock at its end. Of several: how many are not nought. */
  readonly measures: readonly string[];
  /** What is counted; that of its one measure when not said. */
  readonly unit?: string;
  readonly least: number;
  /** The measure that says how many each school must have; of those that have none of it nobody can say, and they are named apart. */
  readonly leastBy?: string;
  /** Asked of schools that teach one of these; of all when empty. */
  readonly levels: readonly Level[];
  readonly from: PlainDate;
  readonly until?: PlainDate;
  /** The text that asks for it, as shown. */
  readonly source: string;
}

/** A school as a requirement sees it. */
export interface Asked {
  readonly unitId: string;
  readonly levels: readonly Level[];
}

/** Those in force on a day. */
export const requiredOn = (requirements: readonly Requirement[], day: PlainDate): Requirement[] =>
  requirements.filter(({ from, until }) => from <= day && (until === undefined || day <= until));

/** Schools by the office they are below, then by name: those below the office itself first. Each office is compared once. */
export function orderSchools<S extends { readonly name: string; readonly parentName: string | null }>(
  schools: readonly S[],
): S[] {
  const byOffice = Map.groupBy(schools, ({ parentName }) => parentName ?? '');
  return [...byOffice]
    .sort(([a], [b]) => compareVietnamese(a, b))
    .flatMap(([, below]) => below.sort((a, b) => compareVietnamese(a.name, b.name)));
}

/** The schools a requirement is asked of, those that do not reach it, and those whose own number nobody wrote, with what they have. */
export function gapsOf<S extends Asked>(
  { least, levels }: Pick<Requirement, 'least' | 'levels'>,
  schools: readonly S[],
  amounts: ReadonlyMap<string, number>,
  leastOfEach?: ReadonlyMap<string, number>,
): {
  readonly asked: number;
  readonly lacking: { readonly school: S; readonly amount: number; readonly least: number }[];
  readonly unsaid: { readonly school: S; readonly amount: number }[];
} {
  const all = schools
    .filter((school) => levels.length === 0 || school.levels.some((level) => levels.includes(level)))
    .map((school) => ({
      school,
      amount: amounts.get(school.unitId) ?? 0,
      least: leastOfEach ? (leastOfEach.get(school.unitId) ?? 0) : least,
    }));
  const asked = all.filter((one) => one.least > 0);
  return {
    asked: asked.length,
    lacking: asked.filter((one) => one.amount < one.least),
    unsaid: leastOfEach ? all.filter((one) => one.least <= 0) : [],
  };
}

/** Of several measures: how many of them each unit has anything of. */
export function kindsHad(measured: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const kinds = new Map<string, number>();
  for (const amounts of measured) {
    for (const [unitId, amount] of amounts) if (amount > 0) kinds.set(unitId, (kinds.get(unitId) ?? 0) + 1);
  }
  return kinds;
}

/** What each unit has, with what units no longer there had for it (`counted`: unit → the unit it is counted with). */
export function foldAmounts(
  amounts: readonly { readonly unitId: string; readonly amount: number }[],
  counted: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const folded = new Map<string, number>();
  for (const { unitId, amount } of amounts) {
    const holder = counted.get(unitId) ?? unitId;
    folded.set(holder, (folded.get(holder) ?? 0) + amount);
  }
  return folded;
}
