import type { Id } from '#base/id.ts';
import { type Form, indicatorsFor, type SchoolLevel } from '../form/form.ts';
import { emptyRollUp, joinRollUps, type RollUp, type Tally } from '../form/roll-up.ts';

/**
 * The sums of the reports of one form version by units that stand under one child and teach the same levels, in the order
 * of the form; `sums` as decimal digits of any length.
 */
export interface TallyRow {
  readonly childId: Id | null;
  readonly formVersion: number;
  readonly levels: readonly SchoolLevel[];
  readonly reports: number;
  readonly sums: readonly (string | null)[];
  readonly reporters: readonly number[];
  readonly notApplicable: readonly number[];
}

/** What is not asked at these levels is not counted, even when something stands in its cell. */
function rollUpOf({ levels, reports, ...row }: TallyRow, forms: readonly Form[]): RollUp {
  const form = forms.find(({ version }) => version === row.formVersion);
  if (!form) throw new Error(`Form version ${row.formVersion} is not among those summed`);
  const asked = new Set(indicatorsFor(form, levels));
  return new Map(
    form.indicators.flatMap((indicator, i): [string, Tally][] => {
      if (!asked.has(indicator)) return [];
      const { code, decimals } = indicator;
      const [reporters = 0, notApplicable = 0] = [row.reporters[i], row.notApplicable[i]];
      const blank = reports - reporters - notApplicable;
      return [[code, { sum: BigInt(row.sums[i] ?? '0'), decimals, reporters, notApplicable, blank }]];
    }),
  );
}

export interface JoinedTallies {
  readonly total: RollUp;
  /** By child; reports of units outside the tree that day stand under `null`. */
  readonly children: ReadonlyMap<Id | null, RollUp>;
  readonly reports: number;
}

/** Joins the sums of form versions by indicator code, per child and over all. */
export function joinTallies(rows: readonly TallyRow[], forms: readonly Form[]): JoinedTallies {
  const children = new Map<Id | null, RollUp>();
  for (const row of rows) {
    children.set(row.childId, joinRollUps(children.get(row.childId) ?? emptyRollUp, rollUpOf(row, forms)));
  }
  return {
    total: [...children.values()].reduce(joinRollUps, emptyRollUp),
    children,
    reports: rows.reduce((sum, { reports }) => sum + reports, 0),
  };
}

/** A sum brought to the decimals of a form; half up where a form keeps fewer than the figures had. */
export function inDecimals({ sum, decimals }: Tally, wanted: number): bigint {
  if (wanted >= decimals) return sum * 10n ** BigInt(wanted - decimals);
  const divisor = 10n ** BigInt(decimals - wanted);
  const whole = sum / divisor;
  const rest = (sum % divisor) * 2n;
  return rest >= divisor ? whole + 1n : rest <= -divisor ? whole - 1n : whole;
}

/** The newest of several versions of one form: what a joined total is shown and frozen by. */
export const newestOf = (forms: readonly Form[]): Form | undefined =>
  [...forms].sort((a, b) => b.version - a.version)[0];
