import type { Form, Indicator } from './form.ts';

/** What the figure of a yes/no counts in the report of an office: its units that said yes. */
export const SAID_YES = 'đơn vị có';

const counted = ({ max: _, ...indicator }: Indicator): Indicator =>
  indicator.kind === 'yes-no' ? { ...indicator, kind: 'count', unit: SAID_YES } : indicator;

const known = new Map<Form, Form>();

/**
 * A form as an office fills it for its units: of a yes/no the number of units that said yes, and no limit of what is
 * believable, for that is said of one school. Order and codes stay, so figures are stored alike. The same form gives the
 * same object.
 */
export function officeForm(form: Form): Form {
  const made = known.get(form) ?? { ...form, indicators: form.indicators.map(counted) };
  known.set(form, made);
  return made;
}
