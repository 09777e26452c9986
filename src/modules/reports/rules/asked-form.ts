import { type Form, indicatorsFor, type SchoolLevel } from './form/form.ts';

const known = new Map<Form, Map<string, Form>>();

/**
 * A form cut down to what is asked of a unit with these levels: its indicators, the rules and shares that still say
 * something, and the groups that are not empty. The same form and levels give the same object.
 */
export function askedForm(form: Form, levels: readonly SchoolLevel[]): Form {
  const ofForm = known.get(form) ?? new Map<string, Form>();
  known.set(form, ofForm);
  const key = levels.join(' ');
  const cut = ofForm.get(key) ?? cutDown(form, levels);
  ofForm.set(key, cut);
  return cut;
}

function cutDown(form: Form, levels: readonly SchoolLevel[]): Form {
  const indicators = indicatorsFor(form, levels);
  const asked = new Set(indicators.map(({ code }) => code));
  return {
    ...form,
    indicators,
    groups: form.groups.filter(({ code }) => indicators.some(({ group }) => group === code)),
    rules: form.rules
      .map((rule) => ({ ...rule, left: rule.left.filter((code) => asked.has(code)) }))
      .filter(({ left, right }) => left.length > 0 && asked.has(right)),
    derived: form.derived.filter(({ numerator, denominator }) => asked.has(numerator) && asked.has(denominator)),
  };
}
