import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce } from '#base/dated-rule.ts';
import { type RollUp, rollUp, type Tally } from '../form/roll-up.ts';
import { shippedForms } from '../form/shipped-forms.ts';
import { unstated, whyNotClosable } from './closing.ts';
import { coverClosed, coverWindow, type Owing } from './coverage.ts';
import { inDecimals } from './join-tallies.ts';
import { paperSubject } from './paper-subject.ts';
import { paperFile } from './paper-words.ts';
import {
  emptyParts,
  type Owed,
  standingWhenHandedOver,
  standingWhenSent,
  type Total,
  whyNotSendable,
  wordsWhenSent,
} from './sending.ts';
import { fewestReports, heldBackByChild, shownTotals } from './shown-totals.ts';
import { signatoryOf } from './signatory.ts';

const [form] = shippedForms;
if (!form) throw new Error('no form is shipped');

describe('who is in a total', () => {
  const unit = (state: Owing['state'], more: Partial<Owing> = {}): Owing => ({
    unitId: more.name ?? state,
    name: state,
    state,
    correction: null,
    dueLastDay: '2026-02-20',
    firstSubmittedAt: null,
    late: false,
    ...more,
  });
  /** The first minute of 21/2 in Vietnam. */
  const after = new Date('2026-02-20T17:00:00Z');

  it('an accepted report that is being corrected is named, but not what its unit still types', () => {
    const units = (['asked', 'draft', 'submitted', 'returned', null] as const).map((correction) =>
      unit('accepted', { name: `${correction}`, correction }),
    );
    expect(coverWindow(units, after)).toMatchObject({
      accepted: 5,
      missing: [],
      corrections: ['asked', 'returned', 'submitted'],
    });
  });

  it('everyone expected is accepted or named as missing; the waived are neither', () => {
    const states = fc.constantFrom<Owing['state']>(
      'open',
      'draft',
      'ready',
      'submitted',
      'returned',
      'accepted',
      'waived',
    );
    fc.assert(
      fc.property(fc.array(states), (list) => {
        const units = list.map((state, i) => unit(state, { name: `Trường ${i}` }));
        const covered = coverWindow(units, after);
        expect(covered.accepted + covered.missing.length).toBe(covered.expected);
        expect(covered.expected + covered.waived.length).toBe(list.length);
        const { submitted, returned, working, notBegun } = covered;
        expect(submitted + returned + working + notBegun).toBe(covered.missing.length);
      }),
    );
  });

  it('is late after the last day, judged by the first submission', () => {
    const lateOf = (owing: Owing, now = after) => coverWindow([owing], now).late;
    expect(lateOf(unit('open'))).toBe(1);
    expect(lateOf(unit('open'), new Date('2026-02-20T16:59:00Z'))).toBe(0);
    expect(lateOf(unit('returned', { firstSubmittedAt: new Date('2026-02-19T03:00:00Z') }))).toBe(0);
    const sent = { firstSubmittedAt: new Date('2026-02-19T03:00:00Z') };
    expect(lateOf(unit('accepted', { ...sent, late: true }))).toBe(1);
    expect(lateOf(unit('accepted', sent))).toBe(0);
    expect(lateOf(unit('submitted', { ...sent, late: true }))).toBe(1);
  });

  it('of a closed total is what was frozen, with the late among those it rests on as the live one has them', () => {
    const sent = new Date('2026-02-21T03:00:00Z');
    const units = [
      unit('accepted', { name: 'A', firstSubmittedAt: sent, late: true }),
      unit('accepted', { name: 'B', firstSubmittedAt: sent }),
      unit('submitted', { name: 'C', firstSubmittedAt: sent, late: true }),
      unit('open', { name: 'D' }),
    ];
    const live = coverWindow(units, after);
    const { expected, accepted, missing } = live;
    expect(live.late).toBe(3);
    expect(coverClosed({ expected, accepted, missing }, units.slice(0, 2), live.waived)).toEqual(live);
  });
});

describe('closing', () => {
  const closing = {
    accepted: 2,
    missing: ['a', 'b'],
    stated: ['b', 'a'],
    closedVersion: 0,
    reason: undefined,
    isSame: false,
  };

  it('needs something accepted and every missing unit stated', () => {
    expect(whyNotClosable(closing)).toBeUndefined();
    expect(whyNotClosable({ ...closing, accepted: 0 })).toBe('rollup-nothing-accepted');
    expect(whyNotClosable({ ...closing, stated: ['a'] })).toBe('rollup-gaps-not-stated');
    expect(unstated({ missing: ['a', 'b'], stated: ['a', 'c'] })).toEqual(['b']);
  });

  it('changes a closed total only by a version that differs, with a reason', () => {
    const again = { ...closing, closedVersion: 1 };
    expect(whyNotClosable(again)).toBe('rollup-reason-missing');
    expect(whyNotClosable({ ...again, reason: 'x', isSame: true })).toBe('rollup-nothing-changed');
    expect(whyNotClosable({ ...again, reason: 'x' })).toBeUndefined();
  });
});

describe('sending', () => {
  const days = { formCode: 'f', firstDay: '2026-01-12', lastDay: '2026-02-11' };
  const total: Total = { ...days, consolidationId: 'c', closedVersion: 2 };
  const owed: Owed = {
    ...days,
    state: 'open',
    correction: null,
    sentConsolidationId: null,
    sentConsolidationVersion: null,
  };
  const sent = (version: number, more: Partial<Owed>): Owed => ({
    ...owed,
    sentConsolidationId: 'c',
    sentConsolidationVersion: version,
    ...more,
  });

  it('only where form and days match', () => {
    expect(whyNotSendable(total, owed)).toBeUndefined();
    expect(whyNotSendable(total, { ...owed, lastDay: '2026-02-12' })).toBe('days');
    expect(whyNotSendable(total, { ...owed, formCode: 'g' })).toBe('form');
    expect(whyNotSendable({ ...total, closedVersion: 0 }, owed)).toBe('not-closed');
    expect(whyNotSendable(total, { ...owed, state: 'waived' })).toBe('waived');
  });

  it('not twice the same, not over one under review, but again after a return', () => {
    expect(whyNotSendable(total, sent(2, { state: 'accepted' }))).toBe('sent');
    expect(whyNotSendable(total, sent(1, { state: 'submitted' }))).toBe('waiting');
    expect(whyNotSendable(total, sent(1, { state: 'accepted', correction: 'submitted' }))).toBe('waiting');
    expect(whyNotSendable(total, sent(1, { state: 'accepted' }))).toBeUndefined();
    expect(whyNotSendable(total, sent(2, { state: 'returned' }))).toBeUndefined();
  });

  it('by the leader: until then it waits, ready, or as the draft of a correction', () => {
    for (const state of ['open', 'draft', 'returned', 'ready'] as const) {
      expect(standingWhenHandedOver({ state, correction: null })).toEqual({ state: 'ready', correction: null });
      expect(standingWhenSent({ state, correction: null })).toEqual({ state: 'submitted', correction: null });
    }
    for (const correction of [null, 'asked', 'draft', 'returned'] as const) {
      const from = { state: 'accepted', correction } as const;
      expect(standingWhenHandedOver(from)).toEqual({ state: 'accepted', correction: 'draft' });
      expect(standingWhenSent(from)).toEqual({ state: 'accepted', correction: 'submitted' });
    }
    for (const from of [
      { state: 'submitted', correction: null },
      { state: 'waived', correction: null },
      { state: 'accepted', correction: 'submitted' },
    ] as const) {
      expect(standingWhenHandedOver(from)).toBeUndefined();
      expect(standingWhenSent(from)).toBeUndefined();
    }
  });

  it('with its words over those of the report, and says which parts are empty', () => {
    const words = wordsWhenSent({ a: 'Của bản tổng hợp', b: '  ' }, { a: 'Cũ', b: 'Viết trong báo cáo' });
    expect(words).toEqual({ a: 'Của bản tổng hợp', b: 'Viết trong báo cáo' });
    const parts = ['a', 'b', 'c'].map((code) => ({ code, title: `Phần ${code}` }));
    expect(emptyParts(parts, words)).toEqual(['Phần c']);
    expect(emptyParts(parts, { c: ' ' })).toEqual(['Phần a', 'Phần b', 'Phần c']);
  });
});

describe('what is shown', () => {
  const report = (value: number) => ({
    form,
    levels: ['thcs'] as const,
    figures: Object.fromEntries(form.indicators.map(({ code }) => [code, value])),
  });
  const rolled = rollUp([report(2), report(3)]);
  const children = new Map([
    ['a', rollUp([report(2)])],
    ['b', rollUp([report(3)])],
  ]);
  const lines = (sensitive: boolean) =>
    shownTotals(form, rolled, children, { sensitive, children: ['a', 'b'] }).flatMap(({ totals }) => totals);

  it('a sensitive figure has a total and no column per unit; without the right not even the total', () => {
    const sensitive = lines(true).filter((line) => line.sensitive);
    expect(sensitive.length).toBeGreaterThan(0);
    expect(sensitive.every(({ sum, byChild }) => sum === '5' && byChild === undefined)).toBe(true);
    expect(lines(false).filter((line) => line.sensitive && (line.sum !== null || !line.withheld))).toEqual([]);
    expect(lines(true).find((line) => !line.sensitive)?.byChild).toEqual(['2', '3']);
  });

  it('a total of nothing is not zero', () => {
    const [line] = shownTotals(form, new Map(), new Map(), { sensitive: true, children: undefined })[0]?.totals ?? [];
    expect(line).toMatchObject({ sum: null, reporters: 0 });
  });

  it('holds every child of a sensitive figure back when one rests on too few reports', () => {
    const [code = ''] = form.indicators.filter(({ sensitive }) => sensitive).map((one) => one.code);
    const day = '2026-03-02';
    const fewest = inForce(fewestReports, day);
    const resting = (reporters: number): RollUp =>
      new Map([[code, { sum: 1n, decimals: 0, reporters, notApplicable: 0, blank: 0 }]]);
    expect(heldBackByChild(form, [resting(fewest), resting(fewest - 1)], day).has(code)).toBe(true);
    expect(heldBackByChild(form, [resting(fewest), resting(0)], day).has(code)).toBe(false);
  });

  it('keeps a sum exact in other decimals, half up where fewer are kept', () => {
    const tally = (sum: bigint, decimals: number): Tally => ({
      sum,
      decimals,
      reporters: 1,
      notApplicable: 0,
      blank: 0,
    });
    expect(inDecimals(tally(54_000_000_000_000_000n, 0), 2)).toBe(5_400_000_000_000_000_000n);
    expect([inDecimals(tally(1249n, 2), 1), inDecimals(tally(1245n, 2), 1), inDecimals(tally(-1245n, 2), 1)]).toEqual([
      125n,
      125n,
      -125n,
    ]);
  });
});

describe('words of the document', () => {
  it('the subject says what and when, without the name of the kind', () => {
    const plan = { title: 'Kế hoạch thực hiện công tác phòng, chống tội phạm năm 2026', year: 2026 };
    const said = (dutyTitle: string, windowName: string, title = plan.title) => {
      const { subject, inSentence } = paperSubject({ dutyTitle, windowName, programme: { ...plan, title } });
      return [subject, inSentence];
    };
    expect(said('Báo cáo kết quả công tác y tế', 'Quý I')).toEqual([
      'Kết quả công tác y tế quý I năm 2026',
      'kết quả công tác y tế quý I năm 2026',
    ]);
    expect(said('Báo cáo về công tác A', '1')[0]).toBe('Công tác A kỳ 1 năm 2026');
    expect(said('Báo cáo kết quả triển khai thực hiện', 'Báo cáo quý III')).toEqual([
      'Kết quả thực hiện công tác phòng, chống tội phạm quý III năm 2026',
      'kết quả thực hiện quý III năm 2026',
    ]);
    expect(said('Báo cáo kết quả', 'Báo cáo sơ kết 06 tháng')).toEqual([
      'Sơ kết 06 tháng thực hiện công tác phòng, chống tội phạm năm 2026',
      'sơ kết 06 tháng năm 2026',
    ]);
    expect(said('Báo cáo', 'Báo cáo tổng kết năm')).toEqual([
      'Tổng kết thực hiện công tác phòng, chống tội phạm năm 2026',
      'tổng kết năm 2026',
    ]);
    const scheme = 'Kế hoạch thực hiện Đề án “Giữ trường bình yên giai đoạn 2020-2030” năm 2026 của ngành Giáo dục';
    expect(said('Báo cáo hằng tháng', 'Báo cáo tháng 02/2026', scheme)).toEqual([
      'Kết quả thực hiện Đề án “Giữ trường bình yên giai đoạn 2020-2030” tháng 02/2026',
      'kết quả thực hiện tháng 02/2026',
    ]);
    expect(said('Báo cáo kết quả', 'Kỳ 2', 'Kế hoạch phòng, chống tội phạm trong trường học')[0]).toBe(
      'Kết quả công tác phòng, chống tội phạm trong trường học kỳ 2 năm 2026',
    );
    expect(paperFile('Trường A/B', 'Quý I', undefined, 'pdf')).toBe('Tổng hợp Quý I - Trường A-B (dự thảo).pdf');
  });

  it('a people’s committee signs collectively; the title of a head is the unit’s own when it says one', () => {
    expect(signatoryOf({ kind: 'commune-authority', headName: 'A', headTitle: null }, '2026-03-02')).toEqual({
      capacity: 'TM. Ủy ban nhân dân',
      title: 'Chủ tịch',
      name: 'A',
    });
    expect(signatoryOf({ kind: 'department', headName: null, headTitle: 'Phó Giám đốc' }, '2026-03-02')).toEqual({
      title: 'Phó Giám đốc',
      name: '',
    });
  });
});
