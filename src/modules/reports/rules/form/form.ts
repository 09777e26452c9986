import { z } from 'zod';
import { plainDay } from '#base/plain-day.ts';

/** Levels of school a figure may be asked of. */
export const schoolLevels = ['nha-tre', 'mam-non', 'tieu-hoc', 'thcs', 'thpt', 'gdtx'] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

/** Stable name of an indicator over all versions of a form: `outreach.sessions`. */
export const indicatorCode = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/);

const words = z.string().min(1).max(300);
const day = plainDay;

const indicatorSchema = z.strictObject({
  code: indicatorCode,
  /** Code of a group of the form. */
  group: z.string(),
  name: words,
  /** What is counted: buổi, lượt người, vụ, đồng. Empty for yes-no. */
  unit: z.string().max(30).default(''),
  kind: z.enum(['count', 'decimal', 'money', 'yes-no']).default('count'),
  /** Digits kept after the comma; values are stored as whole numbers scaled by ten to this power. */
  decimals: z.int().min(0).max(4).default(0),
  help: words,
  /** Levels it is asked of; empty means all. */
  levels: z.array(z.enum(schoolLevels)).default([]),
  /** Shown only to holders of `sensitive.read`; small counts are held back when published. */
  sensitive: z.boolean().default(false),
  notApplicableAllowed: z.boolean().default(false),
  /** Must be filled (a number, yes/no or “không áp dụng”) before handing in. */
  required: z.boolean().default(true),
  /** Greatest believable value of one unit, in the stated unit (not scaled). */
  max: z.number().positive().optional(),
});

const severity = z.enum(['error', 'warning']);

const ruleSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  /** The sum of `left` may not pass `right`. */
  kind: z.literal('at-most'),
  left: z.array(indicatorCode).min(1),
  right: indicatorCode,
  severity: severity.default('error'),
  /** Vietnamese sentence: what does not fit and what to look at. */
  message: words,
});

const derivedSchema = z.strictObject({
  code: indicatorCode,
  name: words,
  numerator: indicatorCode,
  denominator: indicatorCode,
});

const textPartSchema = z.strictObject({ code: z.string().regex(/^[a-z0-9-]+$/), title: words, help: words });
const groupSchema = z.strictObject({ code: z.string().regex(/^[a-z0-9-]+$/), title: words });

const duplicates = (codes: readonly string[]): string[] => codes.filter((code, index) => codes.indexOf(code) !== index);

/**
 * One version of a report form, plain data that an office can edit and keep: what is asked, in which unit, of whom,
 * and which figures must agree. The order of `indicators` is the order of the stored array.
 */
export const formSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]*$/),
    version: z.int().positive(),
    title: words,
    validFrom: day,
    validUntil: day.optional(),
    source: z.string().min(1),
    note: z.string().default(''),
    groups: z.array(groupSchema).min(1),
    indicators: z.array(indicatorSchema).min(1),
    rules: z.array(ruleSchema).default([]),
    derived: z.array(derivedSchema).default([]),
    textParts: z.array(textPartSchema).default([]),
  })
  .superRefine((form, context) => {
    const fail = (message: string) => context.addIssue({ code: 'custom', message });
    const byCode = new Map(form.indicators.map((indicator) => [indicator.code, indicator]));
    const groups = new Set(form.groups.map((group) => group.code));
    const named = [...form.indicators, ...form.derived].map(({ code }) => code);
    for (const code of duplicates(named)) fail(`two indicators are called ${code}`);
    for (const code of duplicates(form.rules.map((rule) => rule.code))) fail(`two rules are called ${code}`);
    for (const code of duplicates(form.textParts.map((part) => part.code))) fail(`two text parts are called ${code}`);
    for (const { code, group, kind, decimals } of form.indicators) {
      if (!groups.has(group)) fail(`${code} stands in no group: ${group}`);
      if ((kind === 'count' || kind === 'yes-no') && decimals > 0) fail(`${code} is counted whole`);
    }
    const known = (owner: string, codes: readonly string[]) => {
      for (const code of codes) if (!byCode.has(code)) fail(`${owner} speaks of ${code}, which is not asked`);
      const scales = new Set(codes.map((code) => byCode.get(code)?.decimals));
      if (scales.size > 1) fail(`${owner} compares figures of different decimals`);
      if (codes.some((code) => byCode.get(code)?.kind === 'yes-no')) fail(`${owner} compares a yes/no`);
    };
    for (const rule of form.rules) known(rule.code, [...rule.left, rule.right]);
    for (const share of form.derived) known(share.code, [share.numerator, share.denominator]);
  });

/** A form as written in a data file, defaults left out. */
export type FormData = z.input<typeof formSchema>;
export type Form = z.output<typeof formSchema>;
export type Indicator = Form['indicators'][number];
export type FormRule = Form['rules'][number];
export type Derived = Form['derived'][number];
export type TextPart = Form['textParts'][number];
export type Severity = z.output<typeof severity>;

/** What is asked of a unit with these levels, in form order. A unit without levels (an office) is asked everything. */
export function indicatorsFor(form: Form, levels: readonly SchoolLevel[]): Indicator[] {
  return form.indicators.filter(
    (indicator) =>
      levels.length === 0 || indicator.levels.length === 0 || indicator.levels.some((level) => levels.includes(level)),
  );
}
