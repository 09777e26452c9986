import { expect, it } from 'vitest';
import { wrongFirst } from './wrong-first.ts';

const named = (key: string) => ({ key });
const keysOf = (wrong: readonly string[]) =>
  wrongFirst([named('name'), ...['kind', 'code', 'tags', 'partner'].map(named)], new Set(wrong)).map(({ key }) => key);

it('columns with wrong cells stand beside the first, in their order', () => {
  expect(keysOf(['partner', 'code'])).toEqual(['name', 'code', 'partner', 'kind', 'tags']);
});

it('the first column stays first, wrong or not, and nothing moves when nothing is wrong', () => {
  expect(keysOf(['name', 'tags'])).toEqual(['name', 'tags', 'kind', 'code', 'partner']);
  expect(keysOf([])).toEqual(['name', 'kind', 'code', 'tags', 'partner']);
});
