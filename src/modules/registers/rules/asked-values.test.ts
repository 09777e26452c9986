import { describe, expect, it } from 'vitest';
import { askedValues, readyValues } from './asked-values.ts';
import { type Definition, definitionSchema } from './definition.ts';

const register: Definition = definitionSchema.parse({
  code: 'check',
  version: 1,
  group: 'inspections',
  words: { name: 'Sổ kiểm tra', entry: 'lần kiểm tra', add: 'Ghi lần kiểm tra', about: 'Mỗi lần một dòng.' },
  source: 'x',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày' },
    { code: 'result', kind: 'choice', name: 'Kết quả', other: true, choices: [{ code: 'bad', name: 'Có tồn tại' }] },
    { code: 'found', kind: 'text', name: 'Tồn tại', when: [{ field: 'result', in: ['bad'] }] },
    { code: 'due', kind: 'day', name: 'Hạn sửa', when: [{ filled: 'found' }] },
    {
      code: 'points',
      kind: 'rows',
      name: 'Mục',
      columns: [
        { code: 'name', kind: 'text', name: 'Mục' },
        { code: 'count', kind: 'count', name: 'Số', max: 10 },
      ],
    },
  ],
  day: 'day',
  title: 'day',
  columns: ['day'],
});

describe('what goes into a register', () => {
  it('has no blank place, no empty line and no spaces around words', () => {
    const typed = {
      day: '2026-03-02',
      result: 'bad',
      found: '  Cửa hỏng ',
      due: '',
      points: [{ name: ' Cổng', count: 0 }, { name: '', count: null }, {}],
    };
    expect(readyValues(register, typed, null)).toEqual({
      day: '2026-03-02',
      result: 'bad',
      found: 'Cửa hỏng',
      points: [{ name: 'Cổng', count: 0 }],
    });
  });

  it('has nothing that is asked no more, nor what was asked because of that', () => {
    const typed = {
      day: '2026-03-02',
      result: 'other',
      'result:other': 'Chưa rõ',
      found: 'Cửa hỏng',
      due: '2026-03-09',
    };
    expect(readyValues(register, typed, null)).toEqual({
      day: '2026-03-02',
      result: 'other',
      'result:other': 'Chưa rõ',
    });
    expect(Object.keys(askedValues(register, typed, null))).toEqual(['day', 'result', 'result:other']);
  });

  it('has words of another choice only while another one is taken', () => {
    const typed = { day: '2026-03-02', result: 'bad', 'result:other': 'Chưa rõ' };
    expect(readyValues(register, typed, null)).toEqual({ day: '2026-03-02', result: 'bad' });
  });
});
