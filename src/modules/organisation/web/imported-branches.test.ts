import { describe, expect, it } from 'vitest';
import type { KnownUnit, UnitDraft } from '../rules/unit-draft.ts';
import { importedBranches } from './imported-branches.ts';

const known = (unitId: string, parentId: string | null) => ({ unitId, parentId }) as KnownUnit;
const draft = (reportsTo: UnitDraft['reportsTo']) => ({ reportsTo }) as UnitDraft;

describe('the branches opened after an import', () => {
  it('lead from the uppermost unit down to where units were added', () => {
    const units = [known('so', null), known('xa', 'so'), known('xa khac', 'so')];
    const drafts = [draft({ unitId: 'xa' }), draft({ row: 2 }), draft({ unitId: 'xa' })];
    expect(importedBranches(drafts, units)).toEqual(['xa', 'so']);
  });

  it('are few, however many got units', () => {
    const units = Array.from({ length: 100 }, (_, n) => known(`xa ${n}`, 'so'));
    const drafts = units.map(({ unitId }) => draft({ unitId }));
    expect(importedBranches(drafts, units)).toHaveLength(9);
  });
});
