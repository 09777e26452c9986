import { describe, expect, it } from 'vitest';
import { allPermissions } from '#modules/accounts/rules/roles.ts';
import { groupSteps, movesOf } from '../../rules/reform/step-groups.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import { groupChanges } from './group-changes.ts';
import { groupsByUnit } from './groups-by-unit.ts';
import type { ReformChange } from './reforms-api.ts';
import { rightsSentence } from './right-words.ts';
import { stepSentence } from './step-words.ts';

const change = (unitId: string, more: Partial<ReformChange> = {}): ReformChange => ({
  change: 'changes',
  unitId,
  name: unitId,
  wasName: null,
  kind: 'school',
  facts: [],
  leaves: [],
  joins: [],
  ...more,
});
const place = (otherId: string, relation: 'reports_to' | 'governed_by' = 'reports_to') => ({
  relation,
  otherId,
  otherName: `tên ${otherId}`,
  rank: 1,
});

describe('what a reform does, as it is read', () => {
  it('tells each moved unit once, under the office it reports to from then on', () => {
    const { opens, ends, destinations, moves, facts } = groupChanges([
      change('mới', { change: 'opens', joins: [place('sở')] }),
      change('cũ', { change: 'ends', leaves: [place('sở')] }),
      change('a', { joins: [place('huyện', 'governed_by'), place('xã')], facts: ['name'] }),
      change('b', { joins: [place('xã')] }),
      change('c', { leaves: [place('phòng')] }),
      change('d', { facts: ['code'] }),
    ]);
    expect([opens, ends].map(([one]) => one?.unitId)).toEqual(['mới', 'cũ']);
    expect(destinations.map(({ toName, changes }) => [toName, changes.map(({ unitId }) => unitId)])).toEqual([
      ['tên xã', ['a', 'b']],
      ['tên phòng', ['c']],
    ]);
    expect(moves).toBe(3);
    expect(facts.map(({ unitId }) => unitId)).toEqual(['a', 'd']);
  });

  it('says every right in words, none as a code', () => {
    expect(rightsSentence(['report.review', 'history.read', 'report.read'])).toBe('xem và duyệt báo cáo; xem nhật ký');
    for (const permission of allPermissions) {
      expect(rightsSentence([permission])).not.toMatch(/[.]|việc khác/);
    }
  });

  it('leads from a unit to the step that does something to it rather than to one that leads there', () => {
    const steps: ReformStep[] = [
      ...movesOf(['trường'], ['reports_to'], 'xã'),
      { step: 'rename', unitId: 'xã', name: 'Xã mới' },
      { step: 'merge', unitIds: ['phòng'], intoId: 'sở' },
    ];
    const about = groupsByUnit(groupSteps(steps));
    expect(['trường', 'xã', 'phòng', 'sở'].map((id) => about.get(id)?.indexes[0])).toEqual([0, 1, 2, 2]);
  });

  it('says steps as people do', () => {
    const say = (...steps: ReformStep[]) => groupSteps(steps).map((group) => stepSentence(group, (id) => id));
    expect(say(...movesOf(['A', 'B'], ['reports_to', 'governed_by'], 'X'))).toEqual([
      'Chuyển “A” và “B” về “X”: nơi báo cáo và cơ quan chủ quản.',
    ]);
    expect(say(...movesOf(['A', 'B', 'C', 'D', 'E'], ['lies_in'], 'X'))).toEqual([
      'Chuyển 5 đơn vị (“A”, “B”, “C” và 2 đơn vị khác) về “X”: địa bàn.',
    ]);
    expect(say(...movesOf(['A'], ['reports_to'], 'X', 2))).toEqual(['Chuyển “A” về “X”: nơi báo cáo thứ 2.']);
    expect(say({ step: 'merge', unitIds: ['A', 'X'], intoId: 'X' })).toEqual(['Sáp nhập “A” vào “X”.']);
    expect(say({ step: 're-kind', unitId: 'A', kind: 'school', levels: ['tieu-hoc', 'thcs'] })).toEqual([
      'Đổi loại “A” thành: Trường, Tiểu học, THCS.',
    ]);
    expect(say({ step: 'split', unitId: 'A', parts: [{ unitId: 'B', part: 'các lớp mầm non' }] })).toEqual([
      'Chia tách “A”: “B” nhận các lớp mầm non.',
    ]);
    expect(say({ step: 'hand-over', fromId: 'A', toId: 'B' })).toEqual(['Bàn giao việc đang chạy của “A” cho “B”.']);
  });
});
