import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../reading/read-document.ts';
import { blankValue } from './blank-value.ts';
import { editFields, typedFrom, valueFrom, wrongIn } from './edit-fields.ts';
import { type ItemValue, itemValue, type ValueOf } from './item-values.ts';
import { itemsOf } from './review-items.ts';

const corpus = resolve(import.meta.dirname, '../../../../../bench/reading/corpus');
const values = readdirSync(corpus)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => itemsOf(readDocument(readFileSync(join(corpus, file), 'utf8'))))
  .map(({ value }) => value);

const tidy = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) => (typeof one === 'string' ? one.trim() : one));

const window: ValueOf<'window'> = {
  item: 'window',
  name: 'Quý III',
  firstDay: '2026-06-12',
  lastDay: '2026-09-12',
  due: { day: '2026-09-12', inclusive: false },
  duty: null,
};
const wrong = (value: ItemValue, typed: Record<string, string>, isAdded = false) =>
  wrongIn(editFields(value, isAdded, ['duty@1']), { ...typedFrom(value), ...typed });

describe('the fields of an item', () => {
  it('give back what they were filled with, for everything read in the corpus', () => {
    const complete = values.filter((value) => value.item !== 'date' || (value.day && value.month && value.year));
    expect(complete.length).toBeGreaterThan(300);
    for (const value of complete) {
      expect(tidy(valueFrom(value, typedFrom(value)))).toEqual(tidy(value));
      expect(wrongIn(editFields(value, false), typedFrom(value)), JSON.stringify(value)).toEqual({});
    }
  });

  it('say where something is missing or is no day', () => {
    expect(wrong(window, { name: ' ' })).toEqual({ name: 'missing' });
    expect(wrong(window, { dueDay: '31/2' })).toEqual({ dueDay: 'no-day' });
    expect(wrong(window, { firstDay: '' })).toEqual({ firstDay: 'one-day' });
    expect(wrong(window, { firstDay: '2026-10-01' })).toEqual({ lastDay: 'days-crossed' });
    expect(wrong(window, { duty: '' }, true)).toEqual({ duty: 'missing' });
    const target = blankValue('target', { words: 'giải quyết tố giác', duty: null });
    expect(wrong(target, { value: 'chín mươi' })).toEqual({ value: 'no-number' });
    expect(wrong(target, { value: '90,5' })).toEqual({});
  });

  it('read figures as Vietnamese write them', () => {
    const target = blankValue('target', { words: '', duty: null });
    expect(valueFrom(target, { ...typedFrom(target), value: '1.234,5' })).toMatchObject({ value: 1234.5 });
  });

  it('ask an added duty for its first window, whole or not at all', () => {
    const duty = blankValue('duty', { words: 'Báo cáo quý', duty: null });
    const typed = { firstDay: '2026-01-01', lastDay: '2026-03-31' };
    expect(wrong(duty, typed, true)).toEqual({ dueDay: 'missing' });
    const whole = valueFrom(duty, { ...typedFrom(duty), ...typed, dueDay: '2026-04-05', limit: 'at-latest' });
    expect(whole).toMatchObject({ window: { ...typed, due: { day: '2026-04-05', inclusive: true } } });
    expect(itemValue.safeParse(whole).success).toBe(true);
    expect(valueFrom(duty, typedFrom(duty))).toMatchObject({ window: null });
  });

  it('make a value the server takes of every kind that can be added', () => {
    const task = blankValue('task', { words: 'Ký cam kết', duty: null });
    const made = valueFrom(task, { ...typedFrom(task), dueDay: '2026-05-01' });
    expect(itemValue.safeParse(made).success).toBe(true);
  });
});
