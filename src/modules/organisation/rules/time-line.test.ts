import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { type FactPeriod, type RelationPeriod, timeLine } from './time-line.ts';
import { yearsToTell, yearsWord } from './years.ts';

const fact = (validFrom: string, validTo: string | null, name: string): FactPeriod => ({
  name,
  kind: 'school',
  levels: ['tieu-hoc'],
  ownership: 'public',
  tags: [],
  code: null,
  abbreviation: null,
  placeName: null,
  draftingUnit: null,
  headName: null,
  headTitle: null,
  validFrom,
  validTo,
});
const relation = (validFrom: string, validTo: string | null, otherId: string): RelationPeriod => ({
  relation: 'reports_to',
  rank: 1,
  otherId,
  otherName: otherId,
  validFrom,
  validTo,
});

describe('the time line of a unit', () => {
  it('tells when it began, was renamed, moved and ended, the latest first', () => {
    const line = timeLine(
      [fact('2010-01-01', '2019-12-31', 'Trường cũ'), fact('2020-01-01', '2025-12-31', 'Trường mới')],
      [relation('2010-01-01', '2025-06-30', 'Phòng'), relation('2025-07-01', '2025-12-31', 'Xã')],
    );
    expect(
      line.map(({ day, event, facts, places }) => [
        day,
        event,
        facts.map(({ key, was, is }) => [key, was, is]),
        places.map(({ was, is }) => [was?.otherId, is?.otherId]),
      ]),
    ).toEqual([
      ['2026-01-01', 'ends', [], [['Xã', undefined]]],
      ['2025-07-01', 'changes', [], [['Phòng', 'Xã']]],
      ['2020-01-01', 'changes', [['name', 'Trường cũ', 'Trường mới']], []],
      ['2010-01-01', 'begins', [], [[undefined, 'Phòng']]],
    ]);
  });

  it('says nothing where a row was written anew without a change', () => {
    const facts = [fact('2010-01-01', '2019-12-31', 'Trường'), fact('2020-01-01', null, 'Trường')];
    const relations = [relation('2010-01-01', '2019-12-31', 'Xã'), relation('2020-01-01', null, 'Xã')];
    expect(timeLine(facts, relations).map(({ event }) => event)).toEqual(['begins']);
  });

  /** Periods that follow each other, with gaps. */
  const periods = fc
    .array(fc.record({ gap: fc.nat(3), days: fc.integer({ min: 1, max: 5 }), name: fc.constantFrom('a', 'b', 'c') }), {
      maxLength: 6,
    })
    .map((list) => {
      let at = '2020-01-01';
      return list.map(({ gap, days, name }) => {
        const from = addDays(at, gap);
        at = addDays(from, days);
        return { from, to: addDays(at, -1), name };
      });
    });

  it('read from the beginning gives what was true on any day', () => {
    fc.assert(
      fc.property(periods, periods, fc.nat(40), (names, receivers, offset) => {
        const day = addDays('2020-01-01', offset);
        const facts = names.map(({ from, to, name }) => fact(from, to, name));
        const relations = receivers.map(({ from, to, name }) => relation(from, to, name));
        let name: unknown;
        let receiver: string | undefined;
        for (const entry of timeLine(facts, relations).reverse()) {
          if (entry.day > day) break;
          if (entry.event === 'begins') name = facts.find(({ validFrom }) => validFrom === entry.day)?.name;
          if (entry.event === 'ends') name = undefined;
          for (const { key, is } of entry.facts) if (key === 'name') name = is;
          for (const { is } of entry.places) receiver = is?.otherId;
        }
        const held = (list: typeof names) => list.find(({ from, to }) => from <= day && day <= to)?.name;
        expect(name).toBe(held(names));
        expect(receiver).toBe(held(receivers));
      }),
    );
  });
});

describe('units of one name', () => {
  const unit = (unitId: string, name: string, since: string, until: string | null) => ({ unitId, name, since, until });

  it('are told apart by their years; others bear none while they stand', () => {
    const told = yearsToTell([
      unit('1', 'Trường TH Suối Trong', '2010-09-01', '2025-06-30'),
      unit('2', 'Trường TH  Suối trong', '2025-07-01', null),
      unit('3', 'Trường THCS Đồi Chè', '2010-09-01', null),
      unit('4', 'Trường THCS Bến Sông', '2010-09-01', '2020-06-30'),
    ]);
    expect([...told]).toEqual([
      ['1', '2010–2025'],
      ['2', 'từ 2025'],
      ['4', '2010–2020'],
    ]);
    expect(yearsWord({ since: '2010-01-01', until: null })).toBe('từ 2010');
  });
});
