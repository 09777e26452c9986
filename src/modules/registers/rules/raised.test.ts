import { describe, expect, it } from 'vitest';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import { definitionSchema } from './definition.ts';
import { beginRaised, linesLeft, raisingLines } from './raised.ts';
import { whyNotSound } from './why-not-sound.ts';

const shipped = (code: string) => {
  const found = shippedDefinition(code);
  if (!found) throw new Error(`There is no register ${code}`);
  return found;
};
const [inspection, finding] = [shipped('inspection'), shipped('inspection-finding')];
const values = {
  day: '2026-03-01',
  name: 'Tự kiểm tra quý I',
  points: [
    { point: 'Tường rào, cổng trường', result: 'fault', note: 'đổ 5 m phía sau' },
    { point: 'Camera', result: 'good' },
    { point: 'Hệ thống điện', result: 'fault' },
    { point: 'Bếp ăn, nguồn nước' },
  ],
};

describe('what follows from an inspection', () => {
  it('follows from each point that did not pass, in its order', () => {
    expect(raisingLines(inspection, values)).toEqual([
      { at: 0, name: 'Tường rào, cổng trường', text: 'Tường rào, cổng trường: đổ 5 m phía sau' },
      { at: 2, name: 'Hệ thống điện', text: 'Hệ thống điện' },
    ]);
    expect(raisingLines(finding, values)).toEqual([]);
  });

  it('leaves a line until an entry was raised from this very line', () => {
    const line = (at: number, name: string) => ({ at, name, text: name });
    const left = (names: readonly string[], ...raised: { title: string; line: number | null }[]) =>
      linesLeft(
        names.map((name, at) => line(at, name)),
        raised,
      ).map(({ at }) => at);
    const twice = ['Bình chữa cháy', 'Bình chữa cháy'];
    expect(left(twice)).toEqual([0, 1]);
    expect(left(twice, { title: 'Bình chữa cháy: tầng 2', line: 1 })).toEqual([0]);
    expect(left(twice, { title: 'Bình chữa cháy', line: null })).toEqual([1]);
    expect(left(twice, { title: 'Bình chữa cháy', line: null }, { title: 'Bình chữa cháy', line: 0 })).toEqual([]);
    const cameras = ['Camera', 'Camera cổng sau'];
    expect(left(cameras, { title: 'Camera cổng sau hỏng', line: null })).toEqual([0]);
    expect(left(cameras, { title: 'Camera cổng sau hỏng', line: 1 })).toEqual([0]);
    // Called otherwise since, it still answers its line; and the lines may have moved.
    expect(left(cameras, { title: 'Thay đầu ghi', line: 0 })).toEqual([1]);
    expect(left(['Điện', 'Camera'], { title: 'Camera', line: 4 })).toEqual([0]);
    expect(left(['Điện', 'Camera'], { title: 'Camera', line: 0 })).toEqual([0]);
    expect(left(['Điện'], { title: 'Cổng', line: null })).toEqual([0]);
  });

  it('begins with the words of the point on the day of the inspection, no longer than fits', () => {
    expect(beginRaised(inspection, values, 0, finding)).toEqual({
      day: '2026-03-01',
      name: 'Tường rào, cổng trường: đổ 5 m phía sau',
    });
    expect(beginRaised(inspection, values, 1, finding)).toEqual({});
    expect(beginRaised(inspection, values, 9, finding)).toEqual({});
    const long = { ...values, points: [{ point: 'a'.repeat(200), result: 'fault', note: 'b'.repeat(200) }] };
    expect(String(beginRaised(inspection, long, 0, finding).name)).toHaveLength(300);
  });

  it('speaks only of what its register and the other have', () => {
    const { raises } = inspection;
    if (!raises) throw new Error('an inspection raises nothing');
    expect(finding.fields.map(({ code }) => code)).toContain(raises.field);
    const wrong = { ...raises, table: 'people', from: ['nothing'], when: [{ field: 'points.none', in: ['x'] }] };
    expect(whyNotSound(definitionSchema.parse({ ...inspection, raises: wrong }))).toEqual([
      'what it raises takes people for a rows',
      'what it raises speaks of people.nothing, which is no field',
      'what it raises speaks of points.none, which is no field',
    ]);
    expect(whyNotSound(definitionSchema.parse({ ...finding, task: { due: 'name', word: 'Sửa' } }))).toEqual([
      'the task takes name for a day',
    ]);
    expect(whyNotSound(definitionSchema.parse({ ...inspection, task: { due: 'day', word: 'Sửa' } }))).toEqual([
      'the task has no open state',
    ]);
  });
});
