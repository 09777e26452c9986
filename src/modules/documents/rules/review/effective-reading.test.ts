import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../reading/read-document.ts';
import { documentReading } from '../reading/reading.ts';
import { type Decision, nextOpen, openInOrder, progressOf, reviewedItems } from './decisions.ts';
import { effectiveReading } from './effective-reading.ts';
import { type ItemValue, itemValue, type ValueOf } from './item-values.ts';
import { itemsOf, type ReviewItem } from './review-items.ts';

const plan = `PHÒNG GDĐT SÔNG TRONG
Số: 12/KH-PGDĐT
Sông Trong, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Phòng, chống tội phạm năm 2026
Căn cứ Kế hoạch số 37/KH-SGDĐT ngày 12/02/2026 của Sở GDĐT;
I. MỤC TIÊU
- Trên 90% tố giác, tin báo về tội phạm được giải quyết.
II. TỔ CHỨC THỰC HIỆN
- Các trường xây dựng kế hoạch và gửi về Phòng trước ngày 28/3/2026.
- Các trường báo cáo kết quả thực hiện về Phòng theo mốc:
+ Báo cáo sơ kết 6 tháng: trước ngày 12/6 (số liệu tính từ ngày 15/12/2025 đến ngày 12/6/2026).
+ Báo cáo năm: chậm nhất ngày 12/12 (số liệu tính từ ngày 12/6/2026 đến ngày 12/12/2026).
- Báo cáo đột xuất khi có vụ việc phức tạp.`;
const reading = readDocument(plan);

const corpus = resolve(import.meta.dirname, '../../../../../bench/reading/corpus');
const readings = [
  reading,
  ...readdirSync(corpus)
    .filter((file) => file.endsWith('.txt'))
    .slice(0, 12)
    .map((file) => readDocument(readFileSync(join(corpus, file), 'utf8'))),
];

const of = (kind: ItemValue['item'], nth = 0): ReviewItem => {
  const item = itemsOf(reading).filter(({ value }) => value.item === kind)[nth];
  if (!item) throw new Error(`The plan has no ${kind} ${nth}`);
  return item;
};
let step = 0;
const decide = (key: string, verdict: Decision['verdict'], value: ItemValue | null = null): Decision => {
  step += 1;
  return { key, step, verdict, value, where: null };
};

/** Decisions such as a person may take on a reading, one for each of some of its items. */
const decisionsOn = (items: readonly ReviewItem[]): fc.Arbitrary<Decision[]> =>
  fc
    .subarray([...items])
    .chain((some) =>
      fc.tuple(
        ...some.map((item) =>
          fc.constantFrom(...(['accepted', 'removed', 'corrected'] as const)).map(
            (verdict): Omit<Decision, 'step'> => ({
              key: item.key,
              verdict,
              value: verdict === 'corrected' ? item.value : null,
              where: null,
            }),
          ),
        ),
      ),
    )
    .map((list) => (list as Omit<Decision, 'step'>[]).map((one, index) => ({ ...one, step: index + 1 })));

describe('the effective reading', () => {
  it('says in a schema-true way whatever was decided, and leaves the reading as it was', () => {
    for (const one of readings) {
      const before = JSON.stringify(one);
      fc.assert(
        fc.property(decisionsOn(itemsOf(one)), (decisions) => {
          const effective = effectiveReading(one, decisions);
          expect(documentReading.safeParse(effective).error).toBeUndefined();
          expect(JSON.stringify(one)).toBe(before);
        }),
        { numRuns: 8 },
      );
    }
  });

  it('does not depend on the order of decisions on different items', () => {
    fc.assert(
      fc.property(
        decisionsOn(itemsOf(reading)).chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(effectiveReading(reading, shuffled)).toEqual(effectiveReading(reading, list));
        },
      ),
    );
  });

  it('is the former one again when the last decision is taken back', () => {
    fc.assert(
      fc.property(decisionsOn(itemsOf(reading)), fc.nat(), (list, pick) => {
        const before = effectiveReading(reading, list);
        const items = itemsOf(reading);
        const item = items[pick % items.length] as ReviewItem;
        const more: Decision = { key: item.key, step: list.length + 1, verdict: 'removed', value: null, where: null };
        const after = [...list, more];
        effectiveReading(reading, after);
        expect(
          effectiveReading(
            reading,
            after.filter((one) => one !== more),
          ),
        ).toEqual(before);
      }),
    );
  });

  it('is the reading itself without decisions, and with those on items it does not have', () => {
    expect(effectiveReading(reading, [])).toBe(reading);
    const gone = decide('window@999999', 'corrected', of('window').value);
    const otherKind = decide(of('target').key, 'corrected', of('window').value);
    const orphan = decide('added@9', 'added', { ...(of('window').value as ValueOf<'window'>), duty: 'duty@999999' });
    expect(effectiveReading(reading, [gone, otherKind, orphan])).toBe(reading);
  });

  it('says again the same of what was only accepted, now for sure', () => {
    const all = itemsOf(reading).map(({ key }) => decide(key, 'accepted'));
    const { certainty: _, ...target } = reading.targets[0] ?? { certainty: 'sure' };
    const effective = effectiveReading(reading, all);
    expect(effective.targets[0]).toEqual({ ...target, certainty: 'sure' });
    expect(effective.duties.flatMap((duty) => duty.windows.map(({ certainty }) => certainty))).toEqual([
      'sure',
      'sure',
      'sure',
    ]);
    expect(effective.findings).toEqual(reading.findings);
  });

  it('judges corrected windows again', () => {
    const codes = (list: readonly Decision[]) => effectiveReading(reading, list).findings.map(({ code }) => code);
    expect(codes([])).toContain('windows-overlap');
    const year = of('window', 2);
    const value = { ...(year.value as ValueOf<'window'>), firstDay: '2026-06-13' };
    expect(codes([decide(year.key, 'corrected', value)])).not.toContain('windows-overlap');
  });

  it('says no finding twice, though a stored reading has its facts in another order', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, one]) => [key, turned(one)]),
            )
          : value;
    const stored = turned(reading) as typeof reading;
    const removed = [decide(of('target').key, 'removed')];
    expect(effectiveReading(stored, removed).findings).toHaveLength(effectiveReading(reading, removed).findings.length);
    expect(effectiveReading(stored, removed).findings.length).toBeLessThanOrEqual(reading.findings.length);
  });

  it('takes the windows of a removed duty with it', () => {
    const report = of('duty', 1);
    const effective = effectiveReading(reading, [decide(report.key, 'removed')]);
    expect(effective.duties.map(({ kind }) => kind)).toEqual(['plan']);
  });

  it('puts what was owed without a day where things with a day are, once a person gives it one', () => {
    const item = of('unscheduled');
    const value = { ...(item.value as ValueOf<'unscheduled'>), due: { day: '2026-05-20', inclusive: true } };
    const effective = effectiveReading(reading, [decide(item.key, 'corrected', value)]);
    expect(effective.unscheduled).toEqual([]);
    expect(effective.duties.at(-1)).toMatchObject({
      kind: 'report',
      windows: [{ due: { day: '2026-05-20', inclusive: true }, certainty: 'sure' }],
    });
  });

  it('has what was added, with its words, and windows added to a duty', () => {
    const start = plan.indexOf('Báo cáo đột xuất');
    const due = { day: '2026-09-15', inclusive: true };
    const window = { name: 'Quý III', firstDay: null, lastDay: null, due };
    const duty: ItemValue = {
      item: 'duty',
      kind: 'report',
      title: 'Báo cáo tháng hành động',
      who: null,
      receiver: null,
      channel: 'qua hòm thư phong@songtrong.example',
      recurrence: 'once',
      window,
    };
    const where = { start, end: start + 16 };
    const effective = effectiveReading(reading, [
      { ...decide('added@1', 'added', duty), where },
      { ...decide('added@2', 'added', { item: 'window', ...window, duty: 'added@1' }), where },
    ]);
    expect(effective.duties.at(-1)).toMatchObject({
      phrase: reading.text.slice(start, start + 16),
      channel: { email: 'phong@songtrong.example' },
      windows: [{ due }, { due, dueWhere: where }],
    });
    expect(itemValue.safeParse(duty).success).toBe(true);
  });

  it('corrects the head of the document', () => {
    const effective = effectiveReading(reading, [
      decide(of('number').key, 'corrected', { item: 'number', text: '21' }),
      decide(of('date').key, 'corrected', { item: 'date', day: 6, month: 3, year: 2026 }),
      decide(of('issuer').key, 'removed'),
    ]);
    expect(effective.header).toMatchObject({ number: { value: '21' }, date: '2026-03-06' });
    expect(effective.header.issuer).toBeUndefined();
    expect(effective.findings.some(({ code, facts }) => code === 'not-read' && facts.part === 'issuer')).toBe(true);
  });
});

describe('what is left to look at', () => {
  it('asks for every duty, window and target, the unsure ones first', () => {
    const items = reviewedItems(reading, []);
    const { all, seen, open } = progressOf(items);
    expect([all, seen]).toEqual([7, 0]);
    expect(open).toBeGreaterThanOrEqual(7);
    const order = openInOrder(items).map(({ unsure }) => unsure);
    expect(order).toEqual([...order].sort((a, b) => Number(b) - Number(a)));
    const accepted = items.map(({ key }) => decide(key, 'accepted'));
    expect(progressOf(reviewedItems(reading, accepted))).toEqual({ unsure: 0, all: 7, seen: 7, open: 0 });
  });

  it('leads from each open item to the next, through all of them and round again', () => {
    const items = reviewedItems(reading, []);
    const order = openInOrder(items).map(({ key }) => key);
    const walked = order.map((key) => nextOpen(items, key));
    expect(walked).toEqual([...order.slice(1), order[0]]);
    expect(nextOpen(items, undefined)).toBe(order[0]);
    const [first = '', second = ''] = order;
    expect(nextOpen(reviewedItems(reading, [decide(first, 'accepted')]), first)).toBe(second);
    const all = order.map((key) => decide(key, 'accepted'));
    expect(nextOpen(reviewedItems(reading, all), first)).toBeUndefined();
  });

  it('asks nothing more of the windows of a removed duty', () => {
    const after = progressOf(reviewedItems(reading, [decide(of('duty', 1).key, 'removed')]));
    expect(after.seen).toBe(3);
  });
});
