import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedCodes, fromStored, toStored } from './figures-array.ts';
import type { Cell } from './form/cell.ts';
import { shippedForms } from './form/shipped-forms.ts';

const form = shippedForms[0];
if (!form) throw new Error('no form is shipped');
const codes = form.indicators.map(({ code }) => code);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.constant('na' as const),
  fc.integer({ min: 0, max: 1000 }),
);
const figures = fc
  .array(cell, { minLength: codes.length, maxLength: codes.length })
  .map((cells) => Object.fromEntries(codes.map((code, index) => [code, cells[index] ?? null])));

it('what is stored comes back: blank, zero and “không áp dụng” stay three things', () => {
  fc.assert(
    fc.property(figures, (given) => {
      expect(fromStored(form, toStored(form, given))).toEqual(given);
    }),
  );
});

it('a place that does not apply is counted from 1 and its cell is empty', () => {
  const [first = ''] = codes;
  const { cells, notApplicable } = toStored(form, { [first]: 'na' });
  expect([cells[0], notApplicable]).toEqual([null, [1]]);
});

it('changed cells are named in form order', () => {
  const [a = '', b = '', c = ''] = codes;
  expect(changedCodes(form, { [a]: 0, [b]: 1 }, { [c]: 3, [b]: 1, [a]: null })).toEqual([a, c]);
});
