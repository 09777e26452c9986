import { beforeAll, describe, expect, it } from 'vitest';
import { Work } from '#platform/work.ts';
import { callerOf, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { units } from '#test/personas/personas.ts';
import { blankFacts, type EntryFacts, gapsIn } from '../../rules/register/book.ts';
import { insertEntries, selectBook } from './entry-store.ts';
import { registerEntry } from './register-entry.ts';

const NOW = noon('2026-03-02');
const unitId = units.communeEast;
const line = (subject: string, more: Partial<EntryFacts> = {}) => ({
  series: '',
  number: null,
  documentId: null,
  facts: { ...blankFacts, arrivedOn: '2026-03-02', author: 'Sở Giáo dục và Đào tạo', subject, ...more },
});

describe('the numbers of a book', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  const commit = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
    database.db.transaction().execute((tx) => act(new Work(tx, NOW, callerOf('communeOfficer'))));
  const numbers = async (book: 'received' | 'issued', year: number) =>
    (await selectBook(database.db, unitId, book, year)).map(({ number }) => number);

  it('have neither gap nor double when many register at once and some fail', async () => {
    const many = Array.from({ length: 24 }, (_, at) =>
      commit(async (work) => {
        const { number } = await registerEntry(work, unitId, 'received', line(`Công văn ${at}`));
        // The number was given; the work fails all the same, and somebody else gets it.
        if (at % 4 === 3) throw new Error('lost');
        return number;
      }).catch((error: Error) => error.message),
    );
    const answers = await Promise.all(many);
    expect(answers.filter((answer) => answer === 'lost')).toHaveLength(6);
    const given = await numbers('received', 2026);
    expect(given).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
    expect(answers.filter((answer) => answer !== 'lost').sort((a, b) => Number(a) - Number(b))).toEqual(given);
  });

  it('begin again with each calendar year, in each book and in each run apart', async () => {
    const last = await commit((work) =>
      registerEntry(work, unitId, 'received', line('Công văn cũ', { arrivedOn: '2025-12-31' })),
    );
    expect([last.year, last.number]).toEqual([2025, 1]);
    const issue = (series: string, numberSymbol: string) =>
      commit((work) =>
        registerEntry(work, unitId, 'issued', {
          ...line('Kế hoạch', { signedOn: '2026-03-01', numberSymbol }),
          series,
        }),
      );
    expect((await issue('', 'KH-UBND')).number).toBe(1);
    expect((await issue('QĐ', 'QĐ-UBND')).number).toBe(1);
    expect((await issue('', 'TB-UBND')).number).toBe(2);
    const issued = await selectBook(database.db, unitId, 'issued', 2026);
    expect(issued.map(({ series, facts }) => `${series} ${facts.numberSymbol}`)).toEqual([
      ' 01/KH-UBND',
      ' 02/TB-UBND',
      'QĐ 01/QĐ-UBND',
    ]);
  });

  it('run on from a number that was chosen, which leaves what is to be caught up with', async () => {
    const chosen = await commit((work) =>
      registerEntry(work, units.communeWest, 'received', { ...line('Từ sổ giấy'), number: 246 }).catch(
        (error: { code: string }) => error.code,
      ),
    );
    expect(chosen).toBe('not-found');
    await commit((work) => registerEntry(work, unitId, 'received', { ...line('Từ sổ giấy'), number: 40 }));
    const next = await commit((work) => registerEntry(work, unitId, 'received', line('Tiếp theo')));
    expect([next.number, gapsIn(await numbers('received', 2026))]).toEqual([41, [{ from: 19, to: 39 }]]);
    const taken = await commit((work) =>
      registerEntry(work, unitId, 'received', { ...line('Trùng số'), number: 40 }).catch((error) => error),
    );
    expect([taken.code, taken.sentence]).toEqual([
      'register-number-taken',
      'Số 40 của năm 2026 đã ghi cho “Từ sổ giấy”. Để trống ô số để lấy số tiếp theo (42), hoặc sửa dòng đang mang số đó trước.',
    ]);
  });

  it('are read back by the thousand in their order', async () => {
    const by = callerOf('communeOfficer')?.personId ?? '';
    await commit((work) =>
      insertEntries(
        work.tx,
        Array.from({ length: 3_000 }, (_, at) => ({
          unitId,
          id: work.newId(),
          book: 'received' as const,
          year: 2024,
          series: '',
          number: 3_000 - at,
          documentId: null,
          facts: { ...blankFacts, arrivedOn: '2024-05-05', author: 'UBND tỉnh', subject: `Công văn ${at}` },
          handling: 'done' as const,
          handlerName: null,
          finishedOn: null,
          createdAt: NOW,
          createdBy: by,
        })),
      ),
    );
    expect(await numbers('received', 2024)).toEqual(Array.from({ length: 3_000 }, (_, at) => at + 1));
  });
});
