import { describe, expect, it } from 'vitest';
import { definitionSchema } from './definition.ts';
import { readKeptDefinition } from './kept-definition.ts';

const now = definitionSchema.parse({
  code: 'drive',
  version: 1,
  group: 'pledges',
  words: { name: 'Sổ', entry: 'đợt', add: 'Ghi đợt', about: 'Các đợt.' },
  source: 'kiểm thử',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày' },
    {
      code: 'classes',
      kind: 'rows',
      name: 'Các lớp',
      begin: { register: 'school-class', columns: { class: 'name' } },
      columns: [{ code: 'class', kind: 'text', name: 'Lớp' }],
    },
  ],
  day: 'day',
  title: 'day',
  columns: ['day'],
});
/** As the first program with registers kept it. */
const first = (evidence: boolean) => {
  const [day, classes] = now.fields;
  return { ...now, evidence, fields: [day, { ...classes, begin: { register: 'school-class', field: 'name' } }] };
};

describe('a definition that was kept', () => {
  it('by the program itself is read as it is', () => {
    expect(readKeptDefinition(JSON.parse(JSON.stringify(now)))).toEqual(now);
  });

  it('by the first one is read with lines that begin by column, and with files or none', () => {
    expect(readKeptDefinition(first(false))).toEqual(now);
    expect(readKeptDefinition(first(true))).toEqual({ ...now, evidence: { help: '', most: 10 } });
  });

  it('that is none is a fault', () => {
    for (const none of [null, 'x', [], {}, { ...first(true), fields: 'x' }])
      expect(() => readKeptDefinition(none)).toThrow();
  });
});
