import type { PlainDate } from '#base/date.ts';
import { type Form, formSchema } from './form.ts';
import { pctpAnnexV1 } from './pctp-annex-v1.ts';

/** Every form the program ships, oldest version first; an office may add its own as data. */
export const shippedForms: readonly Form[] = [pctpAnnexV1].map((data) => formSchema.parse(data));

/** A form by code and version, or undefined when there is no such version. */
export const formVersion = (code: string, version: number, forms: readonly Form[] = shippedForms): Form | undefined =>
  forms.find((form) => form.code === code && form.version === version);

/** The version in force on a day: the newest of those whose time covers it. */
export function formInForce(code: string, day: PlainDate, forms: readonly Form[] = shippedForms): Form | undefined {
  return forms
    .filter((form) => form.code === code && form.validFrom <= day && (!form.validUntil || day <= form.validUntil))
    .sort((a, b) => b.version - a.version)[0];
}
