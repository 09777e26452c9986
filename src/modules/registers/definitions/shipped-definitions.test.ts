import { describe, expect, it } from 'vitest';
import { indicatorCode } from '#modules/reports/rules/form/form.ts';
import { shippedForms } from '#modules/reports/rules/form/shipped-forms.ts';
import { definitionSchema } from '../rules/definition.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import { firstState } from '../rules/states.ts';
import type { Values } from '../rules/values.ts';
import { whyNotReplaceable, whyNotSound } from '../rules/why-not-sound.ts';
import { shippedRequirements } from './requirements.ts';
import { shippedDefinition, shippedDefinitions } from './shipped-definitions.ts';

describe('the registers the program ships', () => {
  it.each(shippedDefinitions.map((definition) => [definition.code, definition] as const))('%s is sound', (_, one) => {
    expect(whyNotSound(one)).toEqual([]);
  });

  it('share no name and no measure', () => {
    const codes = shippedDefinitions.map(({ code }) => code);
    const measures = shippedDefinitions.flatMap((definition) => definition.measures.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(measures).size).toBe(measures.length);
  });

  it('call no measure a part of something it does not name', () => {
    const all = shippedDefinitions.flatMap(({ measures }) => measures);
    expect(all.filter(({ name, of }) => !of && /^trong đó/i.test(name)).map(({ code }) => code)).toEqual([]);
  });

  it('hold measures against measures that are there', () => {
    const all = shippedDefinitions.flatMap(({ measures }) => measures);
    const against = all.flatMap((one) => (one.kind === 'stock' && one.against ? [one.against] : []));
    expect(against).toEqual(['organisation.guards-norm']);
    expect(against.filter((code) => !all.some((one) => one.code === code && one.kind === 'stock'))).toEqual([]);
  });

  it('measure indicators of the figure annex in the unit the annex counts in', () => {
    const indicators = new Map(shippedForms.flatMap((form) => form.indicators).map((one) => [one.code, one]));
    const shared = shippedDefinitions
      .flatMap(({ measures }) => measures)
      .filter(({ code }) => indicatorCode.safeParse(code).success && indicators.has(code));
    expect(shared.length).toBeGreaterThan(3);
    for (const { code, unit } of shared) expect([code, unit]).toEqual([code, indicators.get(code)?.unit]);
  });
});

describe('what each school must have', () => {
  it('is counted by a measure of a register, in its turn of time', () => {
    const measures = new Set(shippedDefinitions.flatMap((one) => one.measures.map(({ code }) => code)));
    for (const { code, measures: counting, leastBy, unit, from, until } of shippedRequirements) {
      const named = [...counting, ...(leastBy ? [leastBy] : [])];
      expect([code, named.filter((one) => !measures.has(one))]).toEqual([code, []]);
      expect(counting.length === 1 || (counting.length > 1 && unit !== undefined)).toBe(true);
      expect(until === undefined || from <= until).toBe(true);
    }
  });
});

describe('models', () => {
  it('are of every kind the plans name', () => {
    const kinds = shippedDefinition('model')?.fields.find(({ code }) => code === 'kind');
    const names = kinds && 'choices' in kinds ? kinds.choices.map(({ name }) => name) : [];
    expect(names).toEqual(
      expect.arrayContaining(['Không có tội phạm và tệ nạn ma túy', 'Nhà trường an toàn không có ma túy']),
    );
  });
});

describe('a model written as over already', () => {
  it('can still be told as dropped', () => {
    const states = shippedDefinition('model')?.states;
    const over = firstState({ states }, { built: '2024-09-05', ended: '2026-01-05' });
    expect(states?.moves.flatMap(({ from, to }) => (over && from.includes(over) ? [to] : []))).toEqual(['dropped']);
  });
});

describe('what the plans name', () => {
  const offered = (register: string, field: string) => {
    const found = shippedDefinition(register)?.fields.find(({ code }) => code === field);
    return found && 'choices' in found ? found.choices.map(({ name }) => name).join(' · ') : '';
  };
  it.each([
    ['outreach-session', 'form', ['miệng', 'Phát hành tài liệu', 'Tủ sách', 'Thi tìm hiểu', 'Tư vấn', 'dưới cờ']],
    [
      'outreach-session',
      'channel',
      ['Facebook', 'Zalo', 'TikTok', 'Cổng thông tin', 'Báo điện tử', 'cơ sở', 'Trực tiếp'],
    ],
    ['outreach-session', 'topics', ['Mua bán người', 'Tín dụng đen', 'Đuối nước', 'Tái hòa nhập', 'tố giác']],
    ['campaign', 'kind', ['cao điểm', 'Ngày hội', 'Chiến dịch']],
    ['pledge-drive', 'topics', ['Cá độ bóng đá', 'Shisha', 'Khí cười', 'Thuốc lá điện tử', 'Vật liệu nổ', 'tố giác']],
    ['inspection', 'areas', ['An ninh', 'Đầu tư', 'truyền thông', 'thực phẩm', 'Giao thông', 'chữa cháy']],
    ['exchange', 'partners', ['Công an', 'Quân đội', 'Đoàn thể', 'Ban đại diện', 'Gia đình', 'Người có uy tín']],
    ['review-meeting', 'kind', ['Sơ kết', 'Tổng kết', 'Trao đổi kinh nghiệm']],
    ['premise', 'risks', ['Nhà cao tầng', 'Gần rừng']],
  ])('can be chosen in %s, %s', (register, field, names) => {
    for (const name of names) expect(offered(register, field)).toContain(name);
  });

  it('that would help an intruder stays inside the unit', () => {
    const inside = [
      'loophole',
      'inspection',
      'inspection-finding',
      'sealing',
      'shift',
      'premise',
      'camera',
      'mediation',
    ];
    expect(inside.map((code) => shippedDefinition(code)?.above)).toEqual(inside.map(() => 'counts'));
  });

  it.each([
    ['model', { launched: '2025-10-01' }, 'kept'],
    ['model', { launched: '2025-10-01', spread: '2026-01-05' }, 'spread'],
    ['model', { launched: '2025-10-01', ended: '2026-01-05' }, 'ended'],
    ['loophole', { closed: '2026-01-05' }, 'closed'],
    ['mediation', { passed: '2026-01-05' }, 'passed'],
    ['head-check', { done: '2026-01-05' }, 'done'],
    ['priority-check', { checked: '2026-01-05' }, 'checked'],
    ['key-area', { done: '2026-01-05' }, 'done'],
    // That something is mended is said by a move alone, which asks for evidence.
    ['inspection-finding', { mended: '2026-01-05' }, 'open'],
  ])('of what is past is written at once: %s with %o is %s', (register, values, state) => {
    expect(firstState(shippedDefinition(register) ?? {}, values as Values)).toBe(state);
  });

  it('of guards counts no trained one before the first working day', () => {
    const definition = shippedDefinition('guard');
    if (!definition) throw new Error('no guards');
    const values = { from: '2026-03-05', trained: '2024-06-01' };
    expect(postAmounts(definition, { values, state: null, withdrawn: false })).toEqual([
      { day: '2026-03-05', amounts: [1, 1] },
    ]);
  });

  it('as drives and briefings with police is counted as that alone', () => {
    const amounts = (register: string, values: Values) => {
      const definition = shippedDefinition(register);
      if (!definition) throw new Error(register);
      const [posting] = postAmounts(definition, { values, state: null, withdrawn: false });
      return definition.measures.filter((_, at) => posting?.amounts[at]).map(({ code }) => code);
    };
    const drive = { begun: '2026-08-10', ended: '2026-08-19', people: 0 };
    expect(amounts('campaign', { ...drive, kind: 'peak' })).toEqual(['outreach.campaigns']);
    expect(amounts('campaign', { ...drive, kind: 'other' })).toEqual(['outreach.campaigns']);
    expect(amounts('campaign', { ...drive, kind: 'festival' })).toEqual(['outreach.festivals']);
    const met = { day: '2026-08-10', minutes: '3/BB' };
    expect(amounts('briefing', { ...met, partners: ['police', 'schools'] })).toEqual([
      'organisation.briefings',
      'coordination.briefings',
    ]);
    expect(amounts('briefing', { ...met, partners: ['schools'] })).toEqual(['coordination.briefings']);
  });
});

describe('a newer version of a register', () => {
  const [first] = shippedDefinitions;
  if (!first) throw new Error('no register');
  const changed = (fields: typeof first.fields) =>
    definitionSchema.parse({ ...first, version: first.version + 1, fields });
  const without = (code: string, choice: string) =>
    first.fields.map((field) =>
      field.code === code && 'choices' in field
        ? { ...field, choices: field.choices.filter((one) => one.code !== choice) }
        : field,
    );

  it('may lose a choice nobody took, and none that stands in entries', () => {
    const after = changed(without('topics', 'drugs'));
    expect(whyNotReplaceable(first, after, { topics: ['theft', 'other'] })).toEqual([]);
    expect(whyNotReplaceable(first, after, { topics: ['drugs'] })).toEqual([
      'the choice drugs of topics stands in entries: give it a last day (until) instead',
    ]);
  });

  it('may not lose a field, turn a number into words, or move a measure', () => {
    const gone = changed(first.fields.filter(({ code }) => code !== 'with'));
    expect(whyNotReplaceable(first, gone, {}).join()).toContain('the field with is gone');
    const turned = changed(
      first.fields.map((field) =>
        field.code === 'with' ? { code: 'with', kind: 'count', name: 'x', max: 3 } : field,
      ) as never,
    );
    expect(whyNotReplaceable(first, turned, {}).join()).toContain('the field with was a text');
    const moved = definitionSchema.parse({
      ...first,
      version: first.version + 1,
      measures: [...first.measures].reverse(),
    });
    expect(whyNotReplaceable(first, moved, {}).join()).toContain('lost its place');
    expect(whyNotReplaceable(first, first, {}).join()).toContain('not newer');
  });
});
