import { describe, expect, it } from 'vitest';
import { judgeNumberSymbol } from '../reading/citation-form.ts';
import { citationKind } from '../reading/citation-key.ts';
import { nameKey, numberKey } from './act-key.ts';
import { actKindNames, knownActLabel } from './act-kind-names.ts';
import { byKey } from './identify-act.ts';
import { knownAct } from './known-act.ts';
import { knownActs } from './known-acts.ts';

const keys = byKey(knownActs);
const changes = knownActs.flatMap((earlier) => earlier.act.changes.map((change) => ({ earlier, change })));
const laterOf = (by: string) => keys.get(numberKey(by)) ?? keys.get(nameKey(by)) ?? [];

describe('the acts that come with the program', () => {
  it.each(knownActs.map((one) => [one.id, one] as const))('%s has the shape of an act, and a source', (_, { act }) => {
    expect(knownAct.parse(act)).toEqual(act);
    if (act.inForceFrom && act.inForceTo) expect(act.inForceTo >= act.inForceFrom).toBe(true);
    if (act.inForceFrom && act.signedOn) expect(act.inForceFrom >= act.signedOn).toBe(true);
    if (act.number === null) return;
    expect(judgeNumberSymbol(act.number, actKindNames[act.kind])).toEqual({ regular: true });
    const byNumber = citationKind(undefined, act.number);
    // 163/2024/QH15 may be a law or a resolution, 102-QĐ/TW a decision or a regulation: the type word says which.
    if (!/QH\d+$|QĐ\/TW$/u.test(act.number)) expect(byNumber).toBe(act.kind);
  });

  it('are many, each once', () => {
    expect(knownActs.length).toBeGreaterThan(60);
    expect(new Set(knownActs.map(({ id }) => id)).size).toBe(knownActs.length);
    expect(new Set(knownActs.map(({ act }) => knownActLabel(act))).size).toBe(knownActs.length);
  });

  it.each(changes.map((one) => [`${one.earlier.id} ${one.change.how} ${one.change.by}`, one] as const))(
    '%s: the later act is known, or declared foreign',
    (_, { earlier, change }) => {
      const [later, ...others] = laterOf(change.by);
      expect(others).toEqual([]);
      if (change.foreign) return expect(later).toBeUndefined();
      expect(later).toBeDefined();
      const signed = later?.act.signedOn;
      if (change.from && signed) expect(change.from >= signed).toBe(true);
      if (earlier.year && later?.year) expect(later.year).toBeGreaterThanOrEqual(earlier.year);
    },
  );

  it('replace each other in no loop', () => {
    const next = (id: string) =>
      knownActs.find((one) => one.id === id)?.act.changes.flatMap(({ by }) => laterOf(by).map((one) => one.id)) ?? [];
    for (const { id } of knownActs) {
      const reached = new Set<string>();
      let ring = next(id);
      while (ring.length > 0) {
        for (const one of ring) reached.add(one);
        ring = ring.flatMap(next).filter((one) => !reached.has(one));
      }
      expect(reached.has(id), id).toBe(false);
    }
  });

  it('hold every line of the currency table that names a number', () => {
    const ids = new Set(knownActs.map(({ id }) => id));
    const table =
      '06/2015/TTLT-BCA-BGDĐT 01/QCPH-BCA-BGDĐT@2026 124/2021/TT-BCA 48/2025/TT-BCA 06/2013/NĐ-CP 13/2023/NĐ-CP 91/2025/QH15 356/2025/NĐ-CP 117/2025/QH15 144/2021/NĐ-CP 282/2025/NĐ-CP 31/2017/TT-BGDĐT 33/2018/TT-BGDĐT 18/2025/TT-BGDĐT 19/2025/TT-BGDĐT 173/2024/QH15 1977/QĐ-BGDĐT@2023 163/2024/QH15 7619/QĐ-BCA@2025 623/QĐ-TTg 99/2025/QH15 102-QĐ/TW@2017 69-QĐ/TW@2022 80/2017/NĐ-CP 03/CT-TTg@2026';
    for (const line of table.split(' ')) {
      const [number = '', year] = line.split('@');
      expect(ids, line).toContain(numberKey(number) + (year ? `@${year}` : ''));
    }
  });
});
