import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#base/date.ts';
import { daysWithoutDuty, type Holiday, holidayFaults, spreadDays, tidyHoliday } from './holiday.ts';
import { toldHoliday } from './say-roster.ts';

const tet: Holiday = {
  name: 'Tết Nguyên đán',
  firstDay: '2026-02-14',
  lastDay: '2026-02-16',
  days: [
    { day: '2026-02-14', leader: 'Tòng Văn Lâm', phone: '0912 000 111', people: ['Lò Văn Quý'] },
    { day: '2026-02-15', leader: 'Tòng Văn Lâm', phone: '', people: [] },
  ],
};

describe('the duty of a holiday', () => {
  it('tells each day without a leader, without anybody standing, without either', () => {
    expect(daysWithoutDuty(tet)).toEqual([
      { day: '2026-02-15', lacks: 'people' },
      { day: '2026-02-16', lacks: 'both' },
    ]);
  });

  it('has one line for every day, keeps what was written, and lacks exactly the days not filled', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.uniqueArray(fc.nat(60)), (length, filled) => {
        const days = filled.map((at) => ({ day: addDays('2026-01-20', at), leader: 'A', phone: '', people: ['B'] }));
        const holiday = { ...tet, firstDay: '2026-01-20', lastDay: addDays('2026-01-20', length), days };
        const spread = spreadDays(holiday);
        expect(spread.map(({ day }) => daysBetween('2026-01-20', day))).toEqual([...Array(length + 1).keys()]);
        const open = spread.filter((_, at) => !filled.includes(at)).map(({ day }) => day);
        expect(daysWithoutDuty(holiday).map(({ day }) => day)).toEqual(open);
      }),
    );
  });

  it('takes no holiday without a name, the wrong way round or without end, no crowd, nobody twice, no false number', () => {
    const faults = (more: Partial<Holiday>) =>
      holidayFaults(tidyHoliday({ ...tet, ...more })).map(({ where, code }) => `${where} ${code}`);
    const day = (more: object) => ({ days: [{ ...tet.days[0], ...more } as Holiday['days'][number]] });
    expect(faults({})).toEqual([]);
    expect(faults({ name: ' ' })).toEqual(['name missing']);
    expect(faults({ lastDay: '2026-02-13' })).toEqual(['lastDay before']);
    expect(faults({ lastDay: '2027-02-13' })).toEqual(['lastDay too-long']);
    expect(faults(day({ phone: 'gọi bảo vệ' }))).toEqual(['0.phone no-phone']);
    expect(faults(day({ people: Array.from({ length: 100 }, (_, at) => `Người ${at}`) }))).toEqual([
      '0.people too-many',
    ]);
    expect(faults(day({ people: ['An', 'AN'] }))).toEqual(['0.people twice']);
  });

  it('leaves no telephone number in history', () => {
    expect(JSON.stringify(toldHoliday(tidyHoliday(tet)))).not.toContain('0912');
  });
});
