import { describe, expect, it } from 'vitest';
import { indicatorsFor } from '#modules/reports/rules/form/form.ts';
import { isSubmittable, judgeFigures } from '#modules/reports/rules/form/judge-figures.ts';
import { formVersion } from '#modules/reports/rules/form/shipped-forms.ts';
import { inventedFigures } from './invented-figures.ts';
import { communes, directUnits } from './province.ts';

describe('invented figures', () => {
  it('are whole and keep every rule of the form, for every school of the province', () => {
    const form = formVersion('pctp-annex', 1);
    if (!form) throw new Error('No form');
    for (const plan of [...communes.flatMap((commune) => commune.schools), ...directUnits]) {
      for (const words of ['kỳ 1', 'kỳ 2', 'kỳ 3']) {
        const figures = inventedFigures(form, plan.levels, plan.code + words);
        expect(Object.keys(figures)).toEqual(indicatorsFor(form, plan.levels).map((indicator) => indicator.code));
        expect(isSubmittable(judgeFigures(form, figures, plan.levels, 'submission'))).toBe(true);
      }
    }
  });

  it('are the same for the same words', () => {
    const form = formVersion('pctp-annex', 1);
    if (!form) throw new Error('No form');
    expect(inventedFigures(form, ['thcs'], 'a')).toEqual(inventedFigures(form, ['thcs'], 'a'));
    expect(inventedFigures(form, ['thcs'], 'a')).not.toEqual(inventedFigures(form, ['thcs'], 'b'));
  });
});

describe('the invented province', () => {
  it('has four communes with 26 schools and four units under the Sở', () => {
    expect(communes).toHaveLength(4);
    expect(communes.flatMap((commune) => commune.schools)).toHaveLength(26);
    expect(directUnits).toHaveLength(4);
  });
});
