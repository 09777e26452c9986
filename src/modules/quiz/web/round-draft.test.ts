import { describe, expect, it } from 'vitest';
import { atLater, besideFields, errorsOf, momentOf, newRound, nextQuarter } from './round-draft.ts';

const at = (text: string) => new Date(`${text}:00+07:00`);
const now = at('2026-03-02T08:10');

describe('the moment a round opens', () => {
  it('is that of Vietnam, however the hour was typed', () => {
    for (const time of ['7:05', '07:05', '7h05', ' 07.05 ', '7g05', '705', '7 giờ 05']) {
      expect(momentOf('2026-03-02', time)?.toISOString(), time).toBe('2026-03-02T00:05:00.000Z');
    }
    for (const time of ['', '24:00', '7:60', 'sáng', '7h5']) expect(momentOf('2026-03-02', time), time).toBeUndefined();
    expect(momentOf('2026-02-30', '07:00')).toBeUndefined();
  });

  it('is offered as the next quarter of an hour, and what is typed and to come is left', () => {
    expect(nextQuarter(now)).toEqual({ day: '2026-03-02', time: '08:15' });
    expect(nextQuarter(at('2026-03-02T08:11'))).toEqual({ day: '2026-03-02', time: '08:30' });
    expect(nextQuarter(at('2026-03-02T23:58'))).toEqual({ day: '2026-03-03', time: '00:15' });
    const offered = { when: 'at', day: '2026-03-02', time: '08:15' };
    expect(atLater({ ...newRound, day: '2026-03-02' }, now)).toEqual(offered);
    expect(atLater({ ...newRound, day: '2026-03-02', time: '07:30' }, now)).toEqual(offered);
    expect(atLater({ ...newRound, day: '2026-03-03', time: '7h30' }, now)).toEqual({ when: 'at' });
  });
});

describe('what is wrong with a round', () => {
  const sound = { ...newRound, className: '6A', classSize: '30', questions: ['a'], when: 'at' as const };
  const wrong = (day: string, time: string) => Object.entries(errorsOf({ ...sound, day, time }, now));

  it('is said beside the day or the hour, whichever it is', () => {
    expect(wrong('2026-03-02', '08:15')).toEqual([]);
    expect(wrong('2026-03-02', '07:30')).toEqual([['time', 'Giờ mở đã qua. Chọn giờ sau bây giờ, hoặc mở ngay.']]);
    expect(wrong('2026-03-01', '09:00').map(([field]) => field)).toEqual(['day']);
    expect(wrong('2026-09-01', '09:00').map(([field]) => field)).toEqual(['day']);
    expect(wrong('30/2', '08:15')).toEqual([['day', 'Ngày chưa đúng. Viết như 12/06/2026.']]);
    expect(wrong('2026-03-02', '25:00')).toEqual([['time', 'Giờ chưa đúng. Viết như 07:30.']]);
    expect(wrong('30/2', 'sáng').map(([field]) => field)).toEqual(['day', 'time']);
    // Opened at once, neither matters.
    expect(errorsOf({ ...sound, when: 'now', day: '', time: 'sáng' }, now)).toEqual({});
  });

  it('is said of what the server found too', () => {
    const findings = [
      { where: 'opensAt', code: 'past', sentence: 'Đã qua.' },
      { where: 'classSize', code: 'class-size', sentence: 'Ghi sĩ số.' },
    ];
    expect(besideFields(findings, { day: '2026-03-02' }, now)).toEqual({ time: 'Đã qua.', classSize: 'Ghi sĩ số.' });
  });
});
