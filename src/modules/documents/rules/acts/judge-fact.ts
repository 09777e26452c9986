import type { PlainDate } from '#base/date.ts';
import type { FactState } from './believe.ts';
import type { ActId } from './known-acts.ts';

interface JudgedFact {
  readonly actId: ActId;
  readonly state: FactState;
  readonly inForceFrom: PlainDate | null;
  readonly inForceTo: PlainDate | null;
  readonly byId: ActId | null;
  readonly changedFrom: PlainDate | null;
}

interface FactFinding {
  readonly where: string;
  readonly code: string;
  readonly sentence: string;
}

/** What keeps a fact about an act from being written, each with how to mend it. */
export function judgeFact({ actId, state, inForceFrom, inForceTo, byId, changedFrom }: JudgedFact): FactFinding[] {
  const found: FactFinding[] = [];
  const add = (where: string, code: string, sentence: string) => found.push({ where: `fact.${where}`, code, sentence });
  if (state === 'ended') {
    if (inForceTo === null) add('inForceTo', 'last-day-missing', 'Ghi ngày cuối cùng còn hiệu lực.');
    else if (inForceFrom !== null && inForceTo < inForceFrom)
      add('inForceTo', 'before-first', 'Ngày hết hiệu lực không được trước ngày bắt đầu có hiệu lực.');
  } else if (state !== 'in-force') {
    if (byId === null) add('by', 'by-missing', 'Ghi văn bản thay thế hoặc sửa đổi.');
    else if (byId === actId)
      add('by', 'by-itself', 'Một văn bản không tự thay thế hoặc sửa đổi mình. Ghi văn bản khác.');
    if (changedFrom !== null && inForceFrom !== null && changedFrom < inForceFrom)
      add('changedFrom', 'before-first', 'Ngày thay thế, sửa đổi không được trước ngày bắt đầu có hiệu lực.');
  }
  return found;
}
