import { describe, expect, it } from 'vitest';
import { indicatorCode } from '#modules/reports/rules/form/form.ts';
import { shippedForms } from '#modules/reports/rules/form/shipped-forms.ts';
import { definitionSchema } from '../rules/definition.ts';
import { whyNotReplaceable, whyNotSound } from '../rules/why-not-sound.ts';
import { shippedDefinitions } from './shipped-definitions.ts';

describe('the registers the program ships', () => {
  it.each(shippedDefinitions.map((definition) => [definition.code, definition] as const))('%s is sound', (_, one) => {
    expect(whyNotSound(one)).toEqual([]);
  });

  it('share no name and no measure', () => {
    const codes = shippedDefinitions.map(({ code }) => code);
    const measures = shippedDefinitions.flatMap((definition) => definition.measures.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(measures).size).toBe(measures.length);
  });

  it('measure indicators of the figure annex in the unit the annex counts in', () => {
    const indicators = new Map(shippedForms.flatMap((form) => form.indicators).map((one) => [one.code, one]));
    const shared = shippedDefinitions
      .flatMap(({ measures }) => measures)
      .filter(({ code }) => indicatorCode.safeParse(code).success && indicators.has(code));
    expect(shared.length).toBeGreaterThan(3);
    for (const { code, unit } of shared) expect([code, unit]).toEqual([code, indicators.get(code)?.unit]);
  });
});

describe('a newer version of a register', () => {
  const [first] = shippedDefinitions;
  if (!first) throw new Error('no register');
  const changed = (fields: typeof first.fields) => definitionSchema.parse({ ...first, version: 2, fields });
  const without = (code: string, choice: string) =>
    first.fields.map((field) =>
      field.code === code && 'choices' in field
        ? { ...field, choices: field.choices.filter((one) => one.code !== choice) }
        : field,
    );

  it('may lose a choice nobody took, and none that stands in entries', () => {
    const after = changed(without('topics', 'drugs'));
    expect(whyNotReplaceable(first, after, { topics: ['theft', 'other'] })).toEqual([]);
    expect(whyNotReplaceable(first, after, { topics: ['drugs'] })).toEqual([
      'the choice drugs of topics stands in entries: give it a last day (until) instead',
    ]);
  });

  it('may not lose a field, turn a number into words, or move a measure', () => {
    const gone = changed(first.fields.filter(({ code }) => code !== 'with'));
    expect(whyNotReplaceable(first, gone, {}).join()).toContain('the field with is gone');
    const turned = changed(
      first.fields.map((field) =>
        field.code === 'with' ? { code: 'with', kind: 'count', name: 'x', max: 3 } : field,
      ) as never,
    );
    expect(whyNotReplaceable(first, turned, {}).join()).toContain('the field with was a text');
    const moved = definitionSchema.parse({ ...first, version: 2, measures: [...first.measures].reverse() });
    expect(whyNotReplaceable(first, moved, {}).join()).toContain('lost its place');
    expect(whyNotReplaceable(first, first, {}).join()).toContain('not newer');
  });
});
