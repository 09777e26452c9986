import { fold } from '#base/vietnamese.ts';
import { sameName } from './unit-cells.ts';
import type { KnownUnit, UnitRef } from './unit-draft.ts';
import type { UnitRow } from './unit-sheet-columns.ts';

type Index = Map<string, UnitRef[]>;

const add = (index: Index, key: string, ref: UnitRef): void => {
  const list = index.get(key);
  if (list) list.push(ref);
  else index.set(key, [ref]);
};

/**
 * Finds units by code, then by exact name, then by name without marks; several hits mean the text is ambiguous. A code
 * belongs to one unit: that which has it already, else the first row; the others are told so in their own cell.
 */
export class UnitReferences {
  readonly #codes = new Map<string, UnitRef>();
  readonly #names: Index = new Map();
  readonly #folded: Index = new Map();

  constructor(
    rows: readonly { readonly row: number; readonly cells: Pick<UnitRow['cells'], 'name' | 'code'> }[],
    known: readonly Pick<KnownUnit, 'unitId' | 'name' | 'code'>[],
  ) {
    const put = (name: string, code: string, ref: UnitRef) => {
      const byCode = sameName(code);
      if (byCode !== '' && !this.#codes.has(byCode)) this.#codes.set(byCode, ref);
      if (name.trim() === '') return;
      add(this.#names, sameName(name), ref);
      add(this.#folded, fold(name), ref);
    };
    for (const { unitId, name, code } of known) put(name, code ?? '', { unitId });
    for (const { row, cells } of rows) put(cells.name, cells.code, { row });
  }

  find(text: string): readonly UnitRef[] {
    const exact = sameName(text);
    const byCode = this.#codes.get(exact);
    if (byCode) return [byCode];
    return this.#names.get(exact) ?? this.#folded.get(fold(text)) ?? [];
  }
}
