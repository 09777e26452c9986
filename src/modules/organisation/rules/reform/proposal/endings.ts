import type { Id } from '#base/id.ts';
import type { ReformStep } from '../steps.ts';
import type { ProposalRow } from './propose-abolition.ts';

/**
 * How each ended office ends: in the offices that its units go to, the one with most of them first, so that what cannot
 * be divided goes there; without a successor where nobody reported to it. While a unit is left to decide it does not end
 * in a single successor, which would take the undecided along unasked.
 */
export const endings = (ended: readonly Id[], rows: readonly ProposalRow[], nameOf: (id: Id) => string): ReformStep[] =>
  ended.map((unitId): ReformStep => {
    const leaving = rows.filter(({ fromId }) => fromId === unitId);
    const counts = new Map<Id, number>();
    for (const { toId } of leaving) if (toId) counts.set(toId, (counts.get(toId) ?? 0) + 1);
    const heirs = [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
    const [only, another] = heirs;
    if (another) {
      const parts = heirs.map((id) => ({ unitId: id, part: `Các trường về ${nameOf(id)}`.slice(0, 200) }));
      return { step: 'split', unitId, parts };
    }
    const isWhole = only !== undefined && leaving.every(({ toId }) => toId === only);
    return isWhole ? { step: 'merge', unitIds: [unitId], intoId: only } : { step: 'close', unitId };
  });
