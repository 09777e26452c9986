import { formatScaled } from '#base/scaled-number.ts';
import { type Cell, cellOf, type Figures, greatestScaled } from './cell.ts';
import {
  type Derived,
  type Form,
  type FormRule,
  type Indicator,
  indicatorsFor,
  type SchoolLevel,
  type Severity,
} from './form.ts';
import { isOverWhole, shareOf, tallyReport } from './roll-up.ts';

export type FigureFindingCode =
  | 'negative'
  | 'not-whole'
  | 'not-yes-no'
  | 'out-of-range'
  | 'above-believable'
  | 'na-not-allowed'
  | 'blank'
  | 'not-asked'
  | 'unknown-indicator'
  | 'rule-broken'
  | 'share-over-whole';

/** What is wrong with one figure; an error stands in the way of handing in, a warning asks for a second look. */
export interface FigureFinding {
  /** Code of the indicator. */
  readonly where: string;
  readonly code: FigureFindingCode;
  readonly severity: Severity;
  readonly facts: Readonly<Record<string, string>>;
}

/** While a person is still entering, a blank is no finding; at submission it is. */
export type Stage = 'entry' | 'submission';

const finding = (
  where: string,
  code: FigureFindingCode,
  severity: Severity,
  facts: FigureFinding['facts'] = {},
): FigureFinding => ({ where, code, severity, facts });

function judgeCell(indicator: Indicator, cell: Cell, stage: Stage): FigureFinding[] {
  const { code, kind, decimals, max } = indicator;
  if (cell === null) {
    return stage === 'submission' ? [finding(code, 'blank', indicator.required ? 'error' : 'warning')] : [];
  }
  if (cell === 'na') return indicator.notApplicableAllowed ? [] : [finding(code, 'na-not-allowed', 'error')];
  if (!Number.isInteger(cell)) return [finding(code, 'not-whole', 'error')];
  if (Math.abs(cell) > greatestScaled) return [finding(code, 'out-of-range', 'error')];
  if (kind === 'yes-no') return cell === 0 || cell === 1 ? [] : [finding(code, 'not-yes-no', 'error')];
  if (cell < 0) return [finding(code, 'negative', 'error')];
  const limit = max === undefined ? undefined : Math.round(max * 10 ** decimals);
  if (limit === undefined || cell <= limit) return [];
  return [finding(code, 'above-believable', 'warning', { max: formatScaled(limit, decimals), unit: indicator.unit })];
}

/**
 * “Không áp dụng” counts as nothing on both sides; a rule is silent while its right side, or all of its left, is blank.
 * Known parts of a sum that already pass the right side break the rule even when other parts are blank.
 */
function judgeRule(form: Form, rule: FormRule, figures: Figures, asked: ReadonlySet<string>): FigureFinding[] {
  const amount = (code: string): number | undefined => {
    const cell = asked.has(code) ? cellOf(figures, code) : null;
    if (cell === 'na') return 0;
    return cell === null || !Number.isInteger(cell) ? undefined : cell;
  };
  const right = amount(rule.right);
  const parts = rule.left.map(amount).filter((part) => part !== undefined);
  if (right === undefined || parts.length === 0) return [];
  const left = parts.reduce((sum, part) => sum + part, 0);
  if (left <= right) return [];
  const decimals = form.indicators.find(({ code }) => code === rule.right)?.decimals ?? 0;
  const facts = {
    rule: rule.code,
    left: formatScaled(BigInt(left), decimals),
    right: formatScaled(right, decimals),
    against: rule.right,
  };
  return [finding(rule.left[0] ?? rule.right, 'rule-broken', rule.severity, facts)];
}

/** Whether a rule compares the two figures of a share already, with a sentence of its own. */
const isRuled = (form: Form, { numerator, denominator }: Derived): boolean =>
  form.rules.some(({ left, right }) => right === denominator && left.length === 1 && left[0] === numerator);

/** A share that would stand out in the total is pointed out to the unit that enters its two figures. */
function judgeShares(form: Form, figures: Figures, levels: readonly SchoolLevel[]): FigureFinding[] {
  const shares = form.derived.filter((share) => !isRuled(form, share));
  if (shares.length === 0) return [];
  // What is no whole number is judged as a cell and can be no part of a sum.
  const whole = Object.entries(figures).filter(([, cell]) => typeof cell !== 'number' || Number.isInteger(cell));
  const own = tallyReport({ form, figures: Object.fromEntries(whole), levels });
  return shares
    .filter((share) => isOverWhole(shareOf(share, own).tenths))
    .map((share) => {
      const said = (code: string) => {
        const { sum, decimals } = own.get(code) ?? { sum: 0n, decimals: 0 };
        return formatScaled(sum, decimals);
      };
      const { name, numerator, denominator } = share;
      const facts = { share: name, left: said(numerator), right: said(denominator), against: denominator };
      return finding(numerator, 'share-over-whole', 'warning', facts);
    });
}

/**
 * Judges the figures of one unit with these levels. Never throws; findings come in form order, rules after cells, shares after rules.
 * Runs alike in the browser and on the server.
 */
export function judgeFigures(
  form: Form,
  figures: Figures,
  levels: readonly SchoolLevel[],
  stage: Stage = 'entry',
): FigureFinding[] {
  const asked = indicatorsFor(form, levels);
  const askedCodes = new Set(asked.map(({ code }) => code));
  const known = new Set(form.indicators.map(({ code }) => code));
  const strays = Object.keys(figures).filter((code) => !askedCodes.has(code) && cellOf(figures, code) !== null);
  return [
    ...asked.flatMap((indicator) => judgeCell(indicator, cellOf(figures, indicator.code), stage)),
    ...strays.map((code) =>
      known.has(code) ? finding(code, 'not-asked', 'warning') : finding(code, 'unknown-indicator', 'error'),
    ),
    ...form.rules.flatMap((rule) => judgeRule(form, rule, figures, askedCodes)),
    ...judgeShares(form, figures, levels),
  ];
}

/** True when nothing stands in the way of handing in. Warnings do not. */
export const isSubmittable = (findings: readonly FigureFinding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error');
