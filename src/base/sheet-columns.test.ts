import { expect, it } from 'vitest';
import { sheetOf } from './sheet-columns.ts';

const about = { limit: 100, width: 20, help: '', example: '' };
const sheet = sheetOf([
  { key: 'name', header: 'Tên', ...about },
  { key: 'code', header: 'Mã', ...about },
] as const);

it('a row travels in the order of the columns and arrives as it left', () => {
  const row = { row: 7, cells: { code: '14', name: 'Bản Đông' } };
  expect(sheet.send(row)).toEqual({ row: 7, cells: ['Bản Đông', '14'] });
  expect(sheet.receive(sheet.send(row))).toEqual(row);
});

it('cells left out at the end are blank', () => {
  expect(sheet.receive({ row: 2, cells: ['Bản Đông'] }).cells).toEqual({ name: 'Bản Đông', code: '' });
  expect(sheet.blank()).toEqual({ name: '', code: '' });
});

it('a column is found by its key', () => {
  expect(sheet.column('code').header).toBe('Mã');
});
