import { describe, expect, it } from 'vitest';
import { headWord } from './head-word.ts';

describe('what the head of a unit is called', () => {
  it('goes by the title of a school, by its kind when none is told, and is one word for every office', () => {
    expect(headWord({ kind: 'school', headTitle: null })).toBe('hiệu trưởng');
    expect(headWord({ kind: 'school', headTitle: ' Phó Hiệu trưởng phụ trách ' })).toBe('phó Hiệu trưởng phụ trách');
    expect(headWord({ kind: 'centre', headTitle: '' })).toBe('giám đốc');
    expect(headWord({ kind: 'department', headTitle: 'Giám đốc' })).toBe('thủ trưởng đơn vị');
    expect(headWord({ kind: 'commune-authority', headTitle: null })).toBe('thủ trưởng đơn vị');
  });
});
