import type { Id } from '#base/id.ts';
import { sameName } from '../../unit-cells.ts';
import { UnitReferences } from '../../unit-references.ts';

/** A unit that a cell may name. */
export interface Nameable {
  readonly unitId: Id;
  readonly name: string;
  readonly code: string | null;
}

/** Begins the sign of a unit that neither a code nor a name tells from the others. */
const SIGN = '#';
const TAIL = 12;

const count = (keys: readonly string[]): ReadonlyMap<string, number> => {
  const counted = new Map<string, number>();
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1);
  return counted;
};

/** How each unit is written in a cell: by its code, else by its name, else by a sign, so that no two are written alike. */
export function namer(units: readonly Nameable[]): (unitId: Id) => string {
  const codes = count(units.map(({ code }) => sameName(code ?? '')));
  const names = count(units.map(({ name }) => sameName(name)));
  const tails = count(units.map(({ unitId }) => unitId.slice(-TAIL)));
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  const isPlain = (text: string) => !/^[=#]/u.test(text);
  return (unitId) => {
    const unit = byId.get(unitId);
    const code = sameName(unit?.code ?? '');
    if (unit?.code && isPlain(code) && codes.get(code) === 1 && !names.has(code)) return unit.code;
    const name = sameName(unit?.name ?? '');
    if (unit && name !== '' && isPlain(name) && names.get(name) === 1 && !codes.has(name)) return unit.name;
    const tail = unitId.slice(-TAIL);
    return `${SIGN}${unit && tails.get(tail) === 1 ? tail : unitId}`;
  };
}

/** A row that opens a unit: what it may be called by in other rows. */
export interface OpenedRow {
  readonly unitId: Id;
  /** What stands in its own cell for the unit. */
  readonly label: string;
  readonly name: string;
  readonly code: string;
}

/** Finds the units of a sheet by code, name or sign; several hits mean the text is ambiguous. */
export class StepReferences {
  readonly #known: UnitReferences;
  readonly #ids: readonly Id[];
  readonly #labels = new Map<string, Id>();
  readonly #bySign = new Map<string, readonly Id[]>();

  constructor(known: readonly Nameable[], opened: readonly OpenedRow[]) {
    // An opened unit is called by its label too, which may be its name or its code.
    const all: Nameable[] = [...known, ...opened.map(({ unitId, name, code }) => ({ unitId, name, code }))];
    this.#known = new UnitReferences([], all);
    this.#ids = all.map(({ unitId }) => unitId);
    for (const { unitId, label } of opened) if (label !== '') this.#labels.set(sameName(label), unitId);
  }

  find(text: string): readonly Id[] {
    const said = sameName(text);
    const labelled = this.#labels.get(said);
    const named = said.startsWith(SIGN)
      ? this.#signed(said.slice(SIGN.length))
      : this.#known.find(text).flatMap((ref) => ('unitId' in ref ? [ref.unitId] : []));
    return [...new Set(labelled ? [labelled, ...named] : named)];
  }

  #signed(sign: string): readonly Id[] {
    if (sign.length < TAIL) return [];
    const known = this.#bySign.get(sign);
    if (known) return known;
    const found = [...new Set(this.#ids.filter((unitId) => unitId.endsWith(sign)))];
    this.#bySign.set(sign, found);
    return found;
  }
}
