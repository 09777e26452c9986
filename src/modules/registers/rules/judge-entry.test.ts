import { describe, expect, it } from 'vitest';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import { type Definition, definitionSchema } from './definition.ts';
import { hasErrors, judgeEntry } from './judge-entry.ts';
import type { Values } from './values.ts';

const outreach = shippedDefinition('outreach-session') as Definition;
const on = { today: '2026-03-20', life: { from: '2020-09-05', until: null }, state: null };
const session: Values = {
  day: '2026-03-16',
  name: 'Nói chuyện về ma túy',
  form: 'talk',
  channel: 'in-person',
  topics: ['drugs'],
  audiences: ['pupils'],
  pupils: 420,
};
const judged = (values: Values) =>
  judgeEntry(outreach, { ...session, ...values }, on).map(({ where, code }) => `${where} ${code}`);

describe('judging an entry', () => {
  it('takes a session that fits, and only warns of one where nobody came', () => {
    expect(judged({})).toEqual([]);
    const empty = judgeEntry(outreach, { ...session, pupils: null }, on);
    expect(empty).toMatchObject([{ code: 'somebody-came', severity: 'warning' }]);
    expect(hasErrors(empty)).toBe(false);
  });

  it('says all at once what is missing', () => {
    expect(judgeEntry(outreach, {}, on).map(({ where }) => where)).toEqual([
      'day',
      'name',
      'form',
      'channel',
      'topics',
      'audiences',
    ]);
  });

  it('refuses a day to come, one before the unit began and one that is none', () => {
    expect(judged({ day: '2026-03-21' })).toEqual(['day unfit']);
    expect(judged({ day: '2019-09-05' })).toEqual(['day before-unit']);
    expect(judged({ day: '2026-02-30' })).toEqual(['day unfit']);
    const ended = judgeEntry(outreach, session, { ...on, life: { from: null, until: '2026-03-15' } });
    expect(ended).toMatchObject([{ where: 'day', code: 'after-unit' }]);
  });

  it('refuses ten million pupils, half a pupil, less than none and a number in words', () => {
    for (const pupils of [10_000_000, 12.5, -1, 'bốn trăm']) expect(judged({ pupils })).toEqual(['pupils unfit']);
    expect(judged({ pupils: 0, staff: 3 })).toEqual([]);
  });

  it('refuses a choice that is none, and asks for the words of another one', () => {
    expect(judged({ topics: ['drugs', 'astrology'] })).toEqual(['topics unfit']);
    expect(judged({ topics: ['drugs', 'other'] })).toEqual(['topics other-words']);
    expect(judged({ topics: ['drugs', 'other'], 'topics:other': 'An toàn khi bơi' })).toEqual([]);
  });

  it('refuses what the register has no place for', () => {
    expect(judged({ pupilNames: 'Nguyễn Văn A' })).toEqual(['pupilNames not-asked']);
  });

  it('offers a choice from its day on: March is not changed by what was added in May', () => {
    const form = outreach.fields.find(({ code }) => code === 'form');
    const choices = [
      ...(form?.kind === 'choice' ? form.choices : []),
      { code: 'podcast', name: 'Podcast', from: '2026-05-01' },
    ];
    const later = definitionSchema.parse({
      ...outreach,
      version: 2,
      fields: outreach.fields.map((field) => (field.code === 'form' ? { ...field, choices } : field)),
    });
    const at = (day: string) =>
      judgeEntry(later, { ...session, day, form: 'podcast' }, { ...on, today: '2026-06-01' }).map(({ code }) => code);
    expect(at('2026-03-16')).toEqual(['unfit']);
    expect(at('2026-05-04')).toEqual([]);
  });

  it('compares columns of a table line by line', () => {
    const drive = definitionSchema.parse({
      ...outreach,
      code: 'drive',
      fields: [
        { code: 'day', kind: 'day', name: 'Ngày' },
        {
          code: 'classes',
          kind: 'rows',
          name: 'Lớp',
          columns: [
            { code: 'total', kind: 'count', name: 'Sĩ số', max: 100 },
            { code: 'signed', kind: 'count', name: 'Đã ký', max: 100 },
          ],
        },
      ],
      title: 'day',
      columns: ['day'],
      alike: [],
      measures: [],
      rules: [
        {
          code: 'signed-at-most',
          kind: 'at-most',
          left: ['classes.signed'],
          right: 'classes.total',
          message: 'Quá sĩ số.',
        },
      ],
    });
    const classes = [
      { total: 40, signed: 40 },
      { total: 38, signed: 39 },
    ];
    expect(judgeEntry(drive, { day: '2026-03-01', classes }, on)).toMatchObject([
      { where: 'classes.1.total', code: 'signed-at-most' },
    ]);
  });
});
