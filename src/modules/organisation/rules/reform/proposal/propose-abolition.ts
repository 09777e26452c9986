import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { sideOf } from '../../kinds.ts';
import type { ReformStep } from '../steps.ts';
import { placesAlong, type StandingUnit, type Structure } from '../structure.ts';
import { type CommuneAfter, communesOf, openings, takersOf, takings } from './communes-after.ts';
import { type DistrictArea, districtArea } from './district-area.ts';
import { endings } from './endings.ts';

export interface AbolitionAsked {
  /** Phòng and UBND huyện that end; the counterpart of each ends with it. */
  readonly districtIds: readonly Id[];
  readonly communes: readonly CommuneAfter[];
  /** What a person decided of single units: the commune, or another office. */
  readonly decisions: ReadonlyMap<Id, Id>;
}

/** Why a unit goes where it goes; without a place for `split-commune` and `no-commune`. */
export type ProposalReason = 'one-commune' | 'split-commune' | 'no-commune' | 'department' | 'stays' | 'decided';

/** What is proposed of one unit of the district. */
export interface ProposalRow {
  readonly unit: StandingUnit;
  readonly fromId: Id | undefined;
  /** The commune or place it lies in until then. */
  readonly oldPlaceId: Id | undefined;
  readonly toId: Id | undefined;
  readonly because: ProposalReason;
  /** The communes it may go to where its own is divided. */
  readonly choices: readonly Id[];
}

export interface AbolitionProposal {
  readonly steps: readonly ReformStep[];
  readonly rows: readonly ProposalRow[];
  /** The communes of the district from the day on. */
  readonly communes: readonly Id[];
  readonly ended: readonly Id[];
}

/** Kept by the Sở after the district level: upper secondary schools and centres (domain.md §7.1). */
const isKeptByDepartment = ({ kind, levels }: StandingUnit): boolean =>
  kind === 'centre' || levels.includes('thpt') || levels.includes('gdtx');

interface Ground extends DistrictArea {
  readonly before: Structure;
  readonly takers: ReadonlyMap<Id, readonly Id[]>;
  /** Communes that are divided: what lies in them is to be decided. */
  readonly divided: ReadonlySet<Id>;
  readonly decisions: ReadonlyMap<Id, Id>;
  readonly isCommune: (id: Id) => boolean;
}

interface Judged {
  readonly row: ProposalRow;
  readonly steps: readonly ReformStep[];
}

/** What of a unit's places is lost with the district and its divided communes. */
function lossesOf(unit: StandingUnit, { ended, divided }: Ground) {
  const receivers = placesAlong(unit, 'reports_to');
  const governor = placesAlong(unit, 'governed_by')[0]?.otherId;
  const liesIn = placesAlong(unit, 'lies_in')[0]?.otherId;
  const isLost = (id: Id | undefined) => id !== undefined && (ended.has(id) || divided.has(id));
  return {
    receiver: isLost(receivers[0]?.otherId),
    governor: isLost(governor),
    place: isLost(liesIn),
    further: receivers.slice(1).filter(({ otherId }) => isLost(otherId)),
  };
}

function judgeUnit(unit: StandingUnit, ground: Ground): Judged {
  const { before, takers, decisions, isCommune, departmentId, provinceId } = ground;
  const lost = lossesOf(unit, ground);
  const receiver = placesAlong(unit, 'reports_to')[0]?.otherId;
  const lying = placesAlong(unit, 'lies_in').map(({ otherId }) => otherId);
  const candidates = [...new Set(lying.flatMap((id) => communesOf(before, takers, id)))];
  const isMoved = lost.receiver || lost.governor;
  const byDepartment = isKeptByDepartment(unit) || sideOf(unit.kind) === 'place';
  const needsCommune = (!byDepartment && isMoved) || lost.place || lost.further.length > 0;

  const decided = decisions.get(unit.unitId);
  const named = decided !== undefined && isCommune(decided) ? decided : undefined;
  const commune = named ?? (candidates.length === 1 ? candidates[0] : undefined);
  const office = byDepartment ? (named ? departmentId : (decided ?? departmentId)) : (decided ?? commune);
  const isOpen =
    decided === undefined && ((needsCommune && commune === undefined) || (isMoved && office === undefined));
  const base = { unit, fromId: receiver, oldPlaceId: lying[0] };
  if (isOpen) {
    const because = candidates.length > 1 ? 'split-commune' : 'no-commune';
    return { row: { ...base, toId: undefined, because, choices: candidates }, steps: [] };
  }
  const { unitId } = unit;
  const isThere = (relation: Relation, id: Id, rank: number) =>
    unit.places.some((place) => place.relation === relation && place.otherId === id && place.rank === rank);
  const move = (relation: Relation, toId: Id | undefined, rank = 1): ReformStep[] =>
    toId && !isThere(relation, toId, rank)
      ? [{ step: 'move', unitId, relation, toId, ...(rank > 1 ? { rank } : {}) }]
      : [];
  const steps = [
    ...(lost.receiver ? move('reports_to', office) : []),
    ...(lost.governor ? move('governed_by', office) : []),
    ...(lost.place ? move('lies_in', commune ?? provinceId) : []),
    ...lost.further.flatMap(({ rank }) => move('reports_to', commune ?? office, rank)),
  ];
  const toId = isMoved ? office : (named ?? (lost.place ? commune : receiver));
  let because: ProposalReason = 'stays';
  if (decided !== undefined) because = 'decided';
  else if (isMoved) because = byDepartment ? 'department' : 'one-commune';
  else if (lost.place) because = 'one-commune';
  return { row: { ...base, toId, because, choices: candidates.length > 1 ? candidates : [] }, steps };
}

/** Communes and places that stay go from the district to the province. */
function raise(unit: StandingUnit, { ended, departmentId, provinceId }: Ground): ReformStep[] {
  const { unitId } = unit;
  const isUnderEnded = (relation: Relation) => ended.has(placesAlong(unit, relation)[0]?.otherId ?? '');
  const move = (relation: Relation, toId: Id | undefined): ReformStep[] =>
    toId ? [{ step: 'move', unitId, relation, toId }] : [];
  const reports = placesAlong(unit, 'reports_to');
  return [
    ...(isUnderEnded('reports_to') || (reports.length === 0 && unit.kind === 'commune-authority')
      ? move('reports_to', departmentId)
      : []),
    ...(isUnderEnded('governed_by') ? move('governed_by', provinceId) : []),
    ...(isUnderEnded('lies_in') ? move('lies_in', provinceId) : []),
  ];
}

/**
 * The district level ends: each of its schools goes to the commune it lies in, upper secondary schools and centres to the
 * Sở, communes to the province. Where a commune is divided or unknown a person decides; until then nothing is said of
 * that unit.
 */
export function proposeAbolition(before: Structure, asked: AbolitionAsked): AbolitionProposal {
  const takers = takersOf(asked.communes);
  const after = new Set(asked.communes.map(({ unitId }) => unitId));
  const goesOn = (id: Id) => after.has(id) || !takers.has(id);
  const found = districtArea(before, asked.districtIds, [...takers.keys(), ...after]);
  const divided = new Set([...takers].flatMap(([id, by]) => (by.length > 1 ? [id] : [])));
  const isCommune = (id: Id) => after.has(id) || before.get(id)?.kind === 'commune-authority';
  const ground: Ground = { ...found, before, takers, divided, decisions: asked.decisions, isCommune };

  const judged: Judged[] = [];
  const raised: ReformStep[] = [];
  const communes = new Set(after);
  for (const unit of before.values()) {
    const isInside = unit.places.some(({ otherId }) => found.area.has(otherId));
    if (found.ended.has(unit.unitId) || !isInside || !goesOn(unit.unitId)) continue;
    const isDividedPlace = unit.kind === 'place' && lossesOf(unit, ground).place && !raise(unit, ground).length;
    if (sideOf(unit.kind) === 'school' || isDividedPlace) judged.push(judgeUnit(unit, ground));
    else raised.push(...raise(unit, ground));
    if (unit.kind === 'commune-authority') communes.add(unit.unitId);
  }
  const { departmentId, provinceId } = found;
  const places = [
    ...(departmentId ? [{ relation: 'reports_to' as const, otherId: departmentId, rank: 1 }] : []),
    ...(provinceId ? [{ relation: 'governed_by' as const, otherId: provinceId, rank: 1 }] : []),
  ];
  const names = new Map([...asked.communes.map(({ unitId, name }) => [unitId, name] as const)]);
  const nameOf = (id: Id) => names.get(id) ?? before.get(id)?.name ?? '';
  const rows = judged.map(({ row }) => row);
  const steps =
    found.ended.size === 0
      ? []
      : [
          ...openings(before, asked.communes, places),
          ...raised,
          ...judged.flatMap((one) => one.steps),
          ...takings(asked.communes),
          ...endings([...found.ended], rows, nameOf),
        ];
  return { steps, rows, communes: [...communes], ended: [...found.ended] };
}
