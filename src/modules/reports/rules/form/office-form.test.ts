import { expect, it } from 'vitest';
import { judgeFigures } from './judge-figures.ts';
import { officeForm, SAID_YES } from './office-form.ts';
import { shippedForms } from './shipped-forms.ts';

const [form] = shippedForms;
if (!form) throw new Error('no form is shipped');

it('of a yes/no an office says how many units said yes, which is no mistake', () => {
  const figures = { 'organisation.committee-renewed': 2 };
  expect(judgeFigures(form, figures, [])).toMatchObject([{ code: 'not-yes-no', severity: 'error' }]);
  expect(judgeFigures(officeForm(form), figures, [])).toEqual([]);
  const renewed = officeForm(form).indicators.find(({ code }) => code === 'organisation.committee-renewed');
  expect(renewed).toMatchObject({ kind: 'count', unit: SAID_YES });
});

it('what is believable of one school is no limit for many', () => {
  const limited = form.indicators.find(({ max, decimals }) => max !== undefined && decimals === 0);
  if (!limited?.max) throw new Error('no indicator has a limit');
  const figures = { [limited.code]: limited.max + 1 };
  expect(judgeFigures(form, figures, []).map(({ code }) => code)).toEqual(['above-believable']);
  expect(judgeFigures(officeForm(form), figures, [])).toEqual([]);
});

it('stored figures mean the same in both, and the form stays one object', () => {
  expect(officeForm(form).indicators.map(({ code }) => code)).toEqual(form.indicators.map(({ code }) => code));
  expect(officeForm(form)).toBe(officeForm(form));
});
