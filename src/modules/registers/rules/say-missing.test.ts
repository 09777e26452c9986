import { describe, expect, it } from 'vitest';
import { shippedDefinitions } from '../definitions/shipped-definitions.ts';
import { judgeEntry } from './judge-entry.ts';
import { sayMissing } from './say-missing.ts';

const on = { today: '2026-03-20', life: { from: null, until: null }, state: null };

/** What follows them is the answer: none is the object of a sentence. */
const prepositions = (
  'bằng bởi cho cùng của dưới do giữa khi kể kèm nhằm nhờ ngoài ở qua quanh sau theo tới trên trong trước từ ' +
  'vào với về đến để gồm'
).split(' ');

describe('what is said of a field left blank', () => {
  it('asks to write words, to choose what is offered, and for a day or an hour as such', () => {
    expect(sayMissing({ kind: 'text', name: 'Tên buổi' })).toBe('Ghi tên buổi.');
    expect(sayMissing({ kind: 'choice', name: 'Hình thức' })).toBe('Chọn hình thức.');
    expect(sayMissing({ kind: 'choices', name: 'Nội dung' })).toBe('Chọn nội dung.');
    expect(sayMissing({ kind: 'day', name: 'Ngày phát' })).toBe('Ghi ngày phát.');
    expect(sayMissing({ kind: 'day', name: 'Có từ ngày' })).toBe('Ghi ngày ở ô “Có từ ngày”.');
    expect(sayMissing({ kind: 'time', name: 'Từ giờ' })).toBe('Ghi giờ ở ô “Từ giờ”.');
    expect(sayMissing({ kind: 'yes-no', name: 'Đạt' })).toBe('Chọn có hoặc không ở ô “Đạt”.');
    expect(sayMissing({ kind: 'rows', name: 'Thành viên' })).toBe('Ghi ít nhất một dòng của thành viên.');
  });

  it('quotes a name that is read with its answer', () => {
    expect(sayMissing({ kind: 'choices', name: 'Với' })).toBe('Chọn ở ô “Với”.');
    expect(sayMissing({ kind: 'choice', name: 'Thu từ' })).toBe('Chọn ở ô “Thu từ”.');
    expect(sayMissing({ kind: 'text', name: 'Đã giao cho' })).toBe('Ghi ở ô “Đã giao cho”.');
    expect(sayMissing({ kind: 'choice', name: 'Giữa' })).toBe('Chọn ở ô “Giữa”.');
    expect(sayMissing({ kind: 'text', name: 'Về việc' })).toBe('Ghi ở ô “Về việc”.');
    expect(sayMissing({ kind: 'rows', name: 'Theo lớp' })).toBe('Ghi ít nhất một dòng ở bảng “Theo lớp”.');
  });

  it.each(shippedDefinitions.map((definition) => [definition.code, definition] as const))(
    'is said so in %s',
    (_, definition) => {
      for (const { where, code, sentence } of judgeEntry(definition, {}, on)) {
        const field = definition.fields.find((one) => one.code === where);
        if (code !== 'missing' || !field) continue;
        const chosen = ['choice', 'choices', 'yes-no'].includes(field.kind);
        expect([where, sentence]).toEqual([where, expect.stringMatching(chosen ? /^Chọn / : /^Ghi /)]);
      }
      const columns = definition.fields.flatMap((field) => (field.kind === 'rows' ? field.columns : []));
      for (const { kind, name } of [...definition.fields, ...columns]) {
        const words = name.toLocaleLowerCase('vi').split(' ');
        if (![words[0], words.at(-1)].some((word) => word && prepositions.includes(word))) continue;
        expect(sayMissing({ kind, name })).toContain(`“${name}”`);
      }
    },
  );
});
