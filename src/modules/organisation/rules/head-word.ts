import { lowerFirst } from '#base/vietnamese.ts';
import { sideOf, type UnitKind } from './kinds.ts';

interface Headed {
  readonly kind: UnitKind;
  readonly headTitle: string | null;
}

const anyHead = 'thủ trưởng đơn vị';
const usual: Partial<Record<UnitKind, string>> = { school: 'hiệu trưởng', centre: 'giám đốc' };

/**
 * What the person who answers for a unit is called inside a sentence: in a school by the title its facts tell, in an
 * office, where leaders of several titles may sign, simply its head.
 */
export function headWord(unit: Headed | undefined): string {
  if (!unit || sideOf(unit.kind) === 'office') return anyHead;
  const told = unit.headTitle?.trim() ?? '';
  return told ? lowerFirst(told) : (usual[unit.kind] ?? anyHead);
}
