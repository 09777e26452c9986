import type { Id } from '#base/id.ts';
import { placesAlong, type StandingUnit, type Structure } from '../structure.ts';

/** A district that ends, with what stands in it and above it. */
export interface DistrictArea {
  /** The Phòng and UBND huyện that end. */
  readonly ended: ReadonlySet<Id>;
  /** Those, and the communes and places in them. */
  readonly area: ReadonlySet<Id>;
  readonly departmentId: Id | undefined;
  readonly provinceId: Id | undefined;
}

const isCommunal = ({ kind }: StandingUnit) => kind === 'commune-authority' || kind === 'place';

function climb(before: Structure, startId: Id, kind: StandingUnit['kind'], along: 'reports_to' | 'governed_by') {
  const seen = new Set<Id>();
  for (let at: Id | undefined = startId; at !== undefined && !seen.has(at); ) {
    const unit: StandingUnit | undefined = before.get(at);
    if (unit?.kind === kind) return unit.unitId;
    seen.add(at);
    at = unit && placesAlong(unit, along)[0]?.otherId;
  }
  return undefined;
}

/** The chosen units with their counterparts: the Phòng of a UBND huyện, and the UBND huyện of a Phòng. */
function endedBy(before: Structure, chosen: readonly Id[]): Set<Id> {
  const ended = new Set(chosen.filter((id) => ['district-authority', 'division'].includes(before.get(id)?.kind ?? '')));
  for (const id of [...ended]) {
    const unit = before.get(id);
    const governor = unit?.kind === 'division' ? placesAlong(unit, 'governed_by')[0]?.otherId : undefined;
    if (governor && before.get(governor)?.kind === 'district-authority') ended.add(governor);
  }
  for (const unit of before.values()) {
    const governor = placesAlong(unit, 'governed_by')[0]?.otherId;
    if (unit.kind === 'division' && governor && ended.has(governor)) ended.add(unit.unitId);
  }
  return ended;
}

/** What a reform that ends districts is about. `oldCommunes` are those that other communes take. */
export function districtArea(before: Structure, chosen: readonly Id[], oldCommunes: Iterable<Id>): DistrictArea {
  const ended = endedBy(before, chosen);
  const area = new Set<Id>([...ended, ...oldCommunes]);
  for (let grown = -1; grown !== area.size; ) {
    grown = area.size;
    for (const unit of before.values()) {
      if (isCommunal(unit) && unit.places.some(({ otherId }) => area.has(otherId))) area.add(unit.unitId);
    }
  }
  const first = (find: (id: Id) => Id | undefined) => [...ended].map(find).find((id) => id !== undefined);
  const byGovernor = (provinceId: Id | undefined) =>
    [...before.values()].find(
      (unit) => unit.kind === 'department' && placesAlong(unit, 'governed_by')[0]?.otherId === provinceId,
    )?.unitId;
  const upward = first((id) => climb(before, id, 'department', 'reports_to'));
  const provinceId =
    first((id) => climb(before, id, 'province-authority', 'governed_by')) ??
    (upward && climb(before, upward, 'province-authority', 'governed_by'));
  return { ended, area, provinceId, departmentId: upward ?? (provinceId && byGovernor(provinceId)) };
}
