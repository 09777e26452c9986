import { describe, expect, it } from 'vitest';
import { chainOn, chains, kindsUnder, linkOf } from './chains.ts';
import { defaultGovernor, parentKindsOf } from './default-relations.ts';
import type { Level } from './kinds.ts';

const [before, after] = ['2025-06-30', '2025-07-01'];

describe('the chain of authority', () => {
  it('has three levels until 30/6/2025 and two from 1/7/2025', () => {
    expect([before, after].map((day) => chainOn(day).key)).toEqual(['three-levels', 'two-levels']);
    for (const { source } of chains) expect(source).not.toBe('');
  });

  it.each<[Level[], string, string, string]>([
    [['mam-non'], 'division', 'commune-authority', 'commune-authority'],
    [['tieu-hoc', 'thcs'], 'division', 'commune-authority', 'commune-authority'],
    [['thcs', 'thpt'], 'department', 'department', 'department'],
    [['thpt'], 'department', 'department', 'department'],
  ])('puts a school of %j by its highest level', (levels, receiverBefore, receiverAfter, governorAfter) => {
    expect(linkOf('school', levels, before)?.reportsTo).toBe(receiverBefore);
    expect(linkOf('school', levels, after)?.reportsTo).toBe(receiverAfter);
    expect(linkOf('school', levels, after)?.governedBy).toBe(governorAfter);
  });

  it('names below each unit what stands there on the day', () => {
    expect(kindsUnder('department', before)).toEqual(['division', 'school', 'centre']);
    expect(kindsUnder('department', after)).toEqual(['commune-authority', 'school', 'centre']);
    expect(kindsUnder('division', after)).toEqual([]);
  });

  it('lets the Sở guide communes and govern none of them', () => {
    expect(linkOf('commune-authority', [], after)).toMatchObject({
      guidedBy: 'department',
      governedBy: 'province-authority',
    });
    expect(defaultGovernor('commune-authority', 'department', after)).toBe('governor-of-parent');
    expect(defaultGovernor('school', 'commune-authority', after)).toBe('parent');
    expect(defaultGovernor('school', 'division', before)).toBe('governor-of-parent');
    expect(defaultGovernor('school', 'department', after)).toBe('parent');
    expect(defaultGovernor('division', 'department', before)).toBe('none');
  });

  it('lets every link be recorded', () => {
    for (const { value } of chains) {
      for (const { kind, reportsTo } of value.links) if (reportsTo) expect(parentKindsOf(kind)).toContain(reportsTo);
    }
  });
});
