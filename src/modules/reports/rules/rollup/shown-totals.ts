import type { PlainDate } from '#base/date.ts';
import { type DatedRule, inForce } from '#base/dated-rule.ts';
import type { Id } from '#base/id.ts';
import type { Form, Indicator } from '../form/form.ts';
import { SAID_YES } from '../form/office-form.ts';
import { type RollUp, shareOf } from '../form/roll-up.ts';
import { inDecimals } from './join-tallies.ts';

/** One line of the consolidated report as it travels: sums as decimal digits, so that none is rounded. */
export interface ShownTotal {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Indicator['kind'];
  readonly decimals: number;
  readonly sensitive: boolean;
  readonly sum: string | null;
  readonly withheld: boolean;
  readonly reporters: number;
  readonly notApplicable: number;
  readonly blank: number;
  readonly byChild?: (string | null)[];
}

export interface Showing {
  /** The reader may see sums of sensitive figures. */
  readonly sensitive: boolean;
  /** Columns beside the total; sensitive figures have none. */
  readonly children: readonly (Id | null)[] | undefined;
}

/** What is counted by the sum: of yes and no, the units that said yes. */
export const unitOf = ({ kind, unit }: Indicator): string => (kind === 'yes-no' ? SAID_YES : unit);

/** The totals in form order, by group. A figure that points at a child never stands per unit. */
export function shownTotals(
  form: Form,
  total: RollUp,
  byChild: ReadonlyMap<Id | null, RollUp>,
  { sensitive, children }: Showing,
) {
  const sumOf = (rolled: RollUp | undefined, code: string, decimals: number): string | null => {
    const tally = rolled?.get(code);
    return tally && tally.reporters > 0 ? String(inDecimals(tally, decimals)) : null;
  };
  const shown = (indicator: Indicator): ShownTotal => {
    const { code, name, kind } = indicator;
    const tally = total.get(code);
    const withheld = indicator.sensitive && !sensitive;
    const decimals = tally?.decimals ?? indicator.decimals;
    return {
      code,
      name,
      unit: unitOf(indicator),
      kind,
      decimals,
      sensitive: indicator.sensitive,
      sum: withheld ? null : sumOf(total, code, decimals),
      withheld,
      reporters: tally?.reporters ?? 0,
      notApplicable: tally?.notApplicable ?? 0,
      blank: tally?.blank ?? 0,
      ...(children && !indicator.sensitive
        ? { byChild: children.map((id) => sumOf(byChild.get(id), code, decimals)) }
        : {}),
    };
  };
  return form.groups
    .map(({ code, title }) => ({ title, totals: form.indicators.filter(({ group }) => group === code).map(shown) }))
    .filter(({ totals }) => totals.length > 0);
}

/** Shares from sums; those of sensitive figures only for who may see them. */
export function shownShares(form: Form, total: RollUp, sensitive: boolean) {
  const hidden = new Set(form.indicators.filter((one) => one.sensitive && !sensitive).map(({ code }) => code));
  return form.derived
    .filter(({ numerator, denominator }) => !hidden.has(numerator) && !hidden.has(denominator))
    .map((share) => {
      const { tenths, isSound } = shareOf(share, total);
      return { code: share.code, name: share.name, tenths: tenths ?? null, isSound };
    });
}

/** Fewest reports a child's sum of a sensitive figure rests on before it is shown beside the others. */
export const fewestReports: readonly [DatedRule<number>, ...DatedRule<number>[]] = [
  { value: 5, from: '2026-01-01', source: 'docs/decisions/0012-sensitive-in-totals.md' },
];

/**
 * Codes of the sensitive figures whose children are not shown: when one child rests on too few reports, all are held
 * back, or the missing one could be reckoned from the total.
 */
export const heldBackByChild = (form: Form, children: Iterable<RollUp>, day: PlainDate): Set<string> => {
  const rolled = [...children];
  const fewest = inForce(fewestReports, day);
  return new Set(
    form.indicators
      .filter(({ code, sensitive }) => {
        const counts = rolled.map((one) => one.get(code)?.reporters ?? 0).filter((count) => count > 0);
        return sensitive && counts.some((count) => count < fewest);
      })
      .map(({ code }) => code),
  );
};
