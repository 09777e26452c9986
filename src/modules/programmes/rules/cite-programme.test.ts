import { describe, expect, it } from 'vitest';
import { type CitedProgramme, citeProgramme, matterOf } from './cite-programme.ts';

const plan: CitedProgramme = {
  title: 'Kế hoạch Thực hiện công tác phòng, chống tội phạm năm 2026',
  numberSymbol: '12/KH-UBND',
  signedOn: '2026-02-05',
  issuer: 'UBND xã Bản Đông',
  year: 2026,
};

describe('a programme', () => {
  it('is cited with number, day, office and subject; what is not known is left out', () => {
    expect(citeProgramme(plan)).toBe(
      'Kế hoạch số 12/KH-UBND ngày 05 tháng 02 năm 2026 của UBND xã Bản Đông về thực hiện công tác phòng, chống tội phạm năm 2026',
    );
    expect(citeProgramme({ ...plan, numberSymbol: null, signedOn: null })).toBe(
      'Kế hoạch của UBND xã Bản Đông về thực hiện công tác phòng, chống tội phạm năm 2026',
    );
    expect(citeProgramme({ ...plan, title: 'Công văn về việc báo cáo quý I' })).toContain(
      'UBND xã Bản Đông về báo cáo quý I',
    );
  });

  it('whose title cites itself, or names no kind, is taken as it is', () => {
    const title = 'Kế hoạch số 3/KH-THCS ngày 01/3/2026 về an ninh';
    expect(citeProgramme({ ...plan, title })).toBe(title);
    expect(citeProgramme({ ...plan, title: 'An ninh trường học 2026' })).toBe('An ninh trường học 2026');
  });

  it('is about something in a year', () => {
    const matter = (title: string) => Object.values(matterOf({ title, year: 2026 }));
    expect(matter(plan.title)).toEqual(['công tác phòng, chống tội phạm', 'năm 2026']);
    expect(matter('Kế hoạch phòng, chống tội phạm')).toEqual(['phòng, chống tội phạm', 'năm 2026']);
    expect(matter('Kế hoạch triển khai thực hiện Đề án “A” năm học 2025-2026 của ngành')).toEqual([
      'Đề án “A”',
      'năm học 2025-2026',
    ]);
    expect(matter('Kế hoạch phát động phong trào “Vì năm 2026 bình yên” trong trường học')).toEqual([
      'phát động phong trào “Vì năm 2026 bình yên” trong trường học',
      'năm 2026',
    ]);
    expect(matter('Kế hoạch số 3/KH-THCS ngày 01/3/2026 về công tác an ninh')).toEqual([
      'công tác an ninh',
      'năm 2026',
    ]);
  });
});
