import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, numberKey } from './act-key.ts';
import { byKey, citedAs, identify, isCitedAs, type Mention } from './identify-act.ts';
import { actId, knownActs, readActId } from './known-acts.ts';

const acts = byKey(knownActs);
const mention = (written: string, more: Partial<Mention> = {}): Mention => ({
  key: /^\d/u.test(written) ? numberKey(written) : nameKey(written),
  year: null,
  day: null,
  citedOn: null,
  ...more,
});

describe('which act is meant', () => {
  it.each<[string, Mention, string]>([
    [
      'a law of one name on an earlier day',
      mention('Luật Bảo vệ bí mật nhà nước', { citedOn: '2024-05-01' }),
      '29-2018-QH14',
    ],
    [
      'a law of one name after the newer one',
      mention('Luật Bảo vệ bí mật nhà nước', { citedOn: '2026-03-01' }),
      '117-2025-QH15',
    ],
    [
      'a law of one name with its year',
      mention('Luật Bảo vệ bí mật nhà nước', { year: 2018, citedOn: '2027-01-01' }),
      '29-2018-QH14',
    ],
    ['a law of one name in a text without a day', mention('Luật Bảo vệ bí mật nhà nước'), '117-2025-QH15'],
    [
      'a number of the country with a wrong day',
      mention('163/2024/QH15', { day: '2025-11-27', year: 2025 }),
      '163-2024-QH15',
    ],
    ['an older way of writing', mention('73/CP', { citedOn: '2024-02-01' }), '73-2001-NĐ-CP'],
    ['the term of the Party that is meant', mention('13-KL/TW', { year: 2011 }), '13-KL-TW@2011'],
    ['a number of the Party without a day', mention('13-KL/TW', { citedOn: '2024-01-01' }), '13-KL-TW@2021'],
    ['a number of a province', mention('21/KH-UBND', { year: 2024, day: '2024-01-26' }), '21-KH-UBND@2024-01-26'],
    ['a number of a province without a day', mention('21/KH-UBND', { year: 2024 }), '21-KH-UBND@2024'],
    ['the directive of another year', mention('03/CT-TTg', { year: 2021, day: '2021-03-04' }), '3-CT-TTG@2021'],
  ])('%s', (_, asked, id) => {
    expect(identify(asked, acts)).toBe(id);
  });

  const years = fc.option(fc.integer({ min: 2010, max: 2030 }), { nil: null });
  const days = fc.option(
    fc
      .date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    { nil: null },
  );
  const anyMention = fc
    .record({
      key: fc.constantFrom(...acts.keys(), '21-KH-UBND', '5-KH-SGDĐT', '7-CT-TTG'),
      year: years,
      day: days,
      citedOn: days,
    })
    .map((made): Mention => ({ ...made, year: made.day ? Number(made.day.slice(0, 4)) : made.year }));

  it('is found again by what it is cited as, and by nothing known besides', () => {
    fc.assert(
      fc.property(anyMention, (made) => {
        const id = identify(made, acts);
        expect(citedAs(id, acts).some((as) => isCitedAs(made, as))).toBe(true);
        const claimed = knownActs.filter((one) => citedAs(one.id, acts).some((as) => isCitedAs(made, as)));
        expect(claimed.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has an id that can be read again', () => {
    fc.assert(
      fc.property(anyMention, (made) => {
        const name = readActId(actId(made));
        expect(name?.key).toBe(made.key);
        expect(actId(name ?? made)).toBe(actId(made));
      }),
    );
    for (const odd of ['', '@', 'a@b@2024', 'x'.repeat(500)]) expect(readActId(odd)).toBeUndefined();
  });
});
