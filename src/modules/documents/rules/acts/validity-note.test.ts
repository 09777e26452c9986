import { describe, expect, it } from 'vitest';
import { nameKey, numberKey } from './act-key.ts';
import { knownActLabel } from './act-kind-names.ts';
import { statusOn } from './act-status.ts';
import { believe } from './believe.ts';
import { byKey } from './identify-act.ts';
import { knownActs } from './known-acts.ts';
import { stateWords, validityNote } from './validity-note.ts';

const byId = new Map(knownActs.map((one) => [one.id, one]));
const keys = byKey(knownActs);
const idOf = (by: string) => (keys.get(numberKey(by)) ?? keys.get(nameKey(by)))?.[0]?.id ?? by;
const around = {
  lifeOf: (id: string) => believe([], byId.get(id), undefined, idOf),
  timeOf: (id: string) => {
    const one = byId.get(id);
    return one && { inForceFrom: one.act.inForceFrom, signedOn: one.act.signedOn, year: one.year };
  },
};
const label = (id: string) => {
  const one = byId.get(id);
  return one ? knownActLabel(one.act) : id;
};
const note = (id: string, then: string, today: string) =>
  validityNote(statusOn(id, then, around), statusOn(id, today, around), label);

describe('the note beside a base', () => {
  it('does not blame a plan that rested on what was in force', () => {
    expect(note('29-2018-QH14', '2024-05-01', '2026-04-01')).toEqual({
      tone: 'quiet',
      sentence: 'Căn cứ này nay đã được thay thế bởi Luật 117/2025/QH15 từ ngày 01/03/2026.',
    });
    expect(note('23-2012-TT-BCA', '2023-01-10', '2026-04-01')).toEqual({
      tone: 'attention',
      sentence:
        'Căn cứ này đã được thay thế bởi Thông tư 124/2021/TT-BCA từ ngày 10/02/2022, trước khi văn bản được ban hành.',
    });
  });

  it('says that it held then, where that is known', () => {
    const fact = {
      state: 'amended' as const,
      inForceFrom: '2019-01-01',
      inForceTo: null,
      byId: null,
      changedFrom: null,
      source: null,
      distance: 0,
    };
    const held = {
      ...around,
      lifeOf: (id: string) => believe([{ ...fact, actId: id }], byId.get(id), undefined, idOf),
    };
    const said = validityNote(
      statusOn('29-2018-QH14', '2024-05-01', held),
      statusOn('29-2018-QH14', '2026-04-01', held),
      label,
    );
    expect(said?.sentence).toContain('Khi văn bản được ban hành, căn cứ này còn hiệu lực.');
  });

  it('marks what nobody has compared, and what has no day', () => {
    expect(note('73-2001-NĐ-CP', '2024-01-01', '2026-04-01')?.sentence).toContain('(trong năm 2013, chưa rõ ngày)');
    expect(note('73-2001-NĐ-CP', '2024-01-01', '2026-04-01')?.sentence).toContain('chưa đối chiếu với nguyên văn');
    expect(note('124-2021-TT-BCA', '2024-01-01', '2026-04-01')?.sentence).toBe(
      'Căn cứ này được sửa đổi, bổ sung bởi Thông tư 48/2025/TT-BCA (trong năm 2025, chưa rõ ngày).',
    );
    expect(note('6-2015-TTLT-BCA-BGDĐT', '2024-01-01', '2026-04-01')?.sentence).toContain('chưa rõ có thay thế hẳn');
  });

  it('says nothing of a base that stands, or of which nothing is known', () => {
    expect(note('80-2017-NĐ-CP', '2024-01-01', '2026-04-01')).toBeUndefined();
    expect(note('48-CT-TW@2010', '2024-01-01', '2026-04-01')).toBeUndefined();
    expect(note('1-KH-UBND', '2024-01-01', '2026-04-01')).toBeUndefined();
  });

  it('tells of a base that was not yet in force', () => {
    expect(note('91-2025-QH15', '2025-10-01', '2026-04-01')?.sentence).toContain('chưa có hiệu lực');
  });

  it('has words for every state', () => {
    expect(stateWords(statusOn('13-2023-NĐ-CP', '2026-04-01', around))).toBe('đã thay thế từ 01/01/2026');
    expect(stateWords(statusOn('124-2021-TT-BCA', '2021-04-01', around))).toBe('chưa có hiệu lực, có từ 10/02/2022');
    expect(stateWords(statusOn('623-QĐ-TTG', '2026-04-01', around))).toBe('hết hiệu lực sau 31/12/2025');
  });
});
