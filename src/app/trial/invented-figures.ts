import type { Form, SchoolLevel } from '#modules/reports/rules/form/form.ts';
import { indicatorsFor } from '#modules/reports/rules/form/form.ts';

/** A small repeatable generator: the same words give the same numbers on every machine. */
function numbersFrom(words: string): () => number {
  let state = 2_166_136_261;
  for (const letter of words) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return state / 2 ** 32;
  };
}

/** Upper ends of believable figures for one school in one window, by the beginning of the indicator's code. */
const scales: readonly (readonly [string, number])[] = [
  ['outreach.pupil', 900],
  ['outreach.parent', 400],
  ['outreach.staff', 120],
  ['outreach.materials', 300],
  ['outreach', 8],
  ['pledges.staff', 38],
  ['pledges.pupils', 420],
  ['pledges.families', 400],
  ['organisation.guard-training-hours', 300],
  ['organisation', 9],
  ['models', 3],
  ['inspections', 6],
  ['recognition', 3],
  ['tips', 3],
  ['petitions', 2],
  ['money', 20_000_000],
];

const scaleOf = (code: string): number => scales.find(([start]) => code.startsWith(start))?.[1] ?? 1;

/**
 * Invented figures of one school for one window, whole: every indicator asked of its levels has a value and every rule
 * of the form holds. Sensitive figures and incidents are mostly nought, as in life. Values are scaled as cells are.
 */
export function inventedFigures(form: Form, levels: readonly SchoolLevel[], words: string): Record<string, number> {
  const next = numbersFrom(words);
  const figures: Record<string, number> = {};
  for (const { code, kind, sensitive } of indicatorsFor(form, levels)) {
    const chance = next();
    if (kind === 'yes-no') figures[code] = chance < 0.85 ? 1 : 0;
    else if (code === 'incidents.property-loss') figures[code] = chance > 0.9 ? Math.round(chance * 30) * 100_000 : 0;
    else if (sensitive || code.startsWith('incidents') || code.startsWith('outcomes') || code.startsWith('child')) {
      figures[code] = chance > 0.93 ? 1 : 0;
    } else if (kind === 'money') {
      const amount = Math.round(chance * 200) * 100_000;
      figures[code] = code === 'money.fund-out' ? Math.min(amount, figures['money.fund-in'] ?? amount) : amount;
    } else figures[code] = Math.round(chance * scaleOf(code));
  }
  // A total is at least the sum of its parts: raise the right side of a broken rule until all hold.
  for (let changed = true; changed; ) {
    changed = false;
    for (const rule of form.rules) {
      const right = figures[rule.right];
      const left = rule.left.reduce((sum, code) => sum + (figures[code] ?? 0), 0);
      if (right !== undefined && left > right) {
        figures[rule.right] = left;
        changed = true;
      }
    }
  }
  return figures;
}
