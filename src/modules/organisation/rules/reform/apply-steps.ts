import type { Id } from '#base/id.ts';
import { judgeStructure } from './judge-structure.ts';
import { type ReformFinding, reformFinding } from './reform-findings.ts';
import type { ReformStep, Succession } from './steps.ts';
import { ordered, type Place, type StandingUnit, type Structure } from './structure.ts';

/** What an office asked of others and receives goes from one unit to another. */
export interface HandOver {
  readonly fromId: Id;
  readonly toId: Id;
}

export interface ReformOutcome {
  /** The organisation from the effective day on. */
  readonly after: Structure;
  readonly successions: readonly Succession[];
  readonly handOvers: readonly HandOver[];
  readonly findings: readonly ReformFinding[];
}

type Units = Map<Id, StandingUnit>;

/** How a unit ends: in one successor, in several, or in none. */
type Ending =
  | { readonly kind: 'merged'; readonly intoId: Id }
  | { readonly kind: 'split' }
  | { readonly kind: 'closed' };

class Applying {
  readonly units: Units;
  readonly endings = new Map<Id, Ending>();
  readonly successions: Succession[] = [];
  readonly handOvers: HandOver[] = [];
  readonly findings: ReformFinding[] = [];
  readonly #decided = new Set<string>();
  readonly #touched = new Set<Id>();
  readonly #before: Structure;

  constructor(before: Structure) {
    this.#before = before;
    this.units = new Map(before);
  }

  find(code: Parameters<typeof reformFinding>[0], unitId: Id | undefined, facts: Record<string, unknown> = {}): void {
    this.findings.push(reformFinding(code, unitId, { name: this.nameOf(unitId), ...facts }));
  }

  nameOf = (unitId: Id | undefined): string =>
    (unitId && (this.units.get(unitId) ?? this.#before.get(unitId))?.name) || 'đơn vị chưa rõ';

  /** The unit, if it stands; says so when it does not. */
  standing(unitId: Id): StandingUnit | undefined {
    const unit = this.units.get(unitId);
    if (!unit) this.find('unit-unknown', unitId);
    return unit;
  }

  /** Whether the unit stood before the reform; says so when it did not. */
  stood(unitId: Id): boolean {
    if (!this.#before.has(unitId)) this.find('unit-unknown', unitId);
    return this.#before.has(unitId);
  }

  /** Whether this is the first step that decides the matter; says so when it is the second. */
  decides(matter: string, unitId: Id): boolean {
    const key = `${matter} ${unitId}`;
    if (this.#decided.has(key)) {
      this.find('decided-twice', unitId);
      return false;
    }
    this.#decided.add(key);
    this.#touched.add(unitId);
    return true;
  }

  isDecided = (unitId: Id): boolean => this.#touched.has(unitId);

  end(unitId: Id, ending: Ending): boolean {
    if (!this.standing(unitId)) return false;
    if (this.endings.has(unitId)) {
      this.find('ended-twice', unitId);
      return false;
    }
    if (this.isDecided(unitId)) this.find('ended-and-changed', unitId);
    this.endings.set(unitId, ending);
    return true;
  }
}

function open(run: Applying, step: Extract<ReformStep, { step: 'open' }>): void {
  if (run.units.has(step.unitId)) run.find('opened-twice', step.unitId);
  else run.units.set(step.unitId, { ...step.facts, unitId: step.unitId, places: step.places });
}

/** What a step decides of a unit; a second one on the same matter contradicts it. */
const matterOf = (step: Extract<ReformStep, { step: 'rename' | 're-kind' | 'move' }>): string =>
  step.step === 'move' ? `${step.relation} ${step.rank ?? 1}` : step.step;

function change(run: Applying, step: Extract<ReformStep, { step: 'rename' | 're-kind' | 'move' }>): void {
  const unit = run.standing(step.unitId);
  if (!unit || !run.decides(matterOf(step), step.unitId)) return;
  if (step.step === 'rename') {
    const { name, abbreviation = unit.abbreviation, placeName = unit.placeName } = step;
    run.units.set(unit.unitId, { ...unit, name, abbreviation, placeName });
  } else if (step.step === 're-kind') {
    run.units.set(unit.unitId, { ...unit, kind: step.kind, levels: step.levels });
  } else {
    const { relation, toId: otherId, rank = 1 } = step;
    const isThere = (place: Place) => place.relation === relation && place.rank === rank;
    const isSame = (place: Place) => place.relation === relation && place.otherId === otherId && !isThere(place);
    // Who is a receiver already does not become one twice: the earlier turn stays.
    const isEarlier = unit.places.some((place) => isSame(place) && place.rank < rank);
    const others = unit.places.filter((place) => !isThere(place) && (isEarlier || !isSame(place)));
    run.units.set(unit.unitId, {
      ...unit,
      places: isEarlier ? others : ordered([...others, { relation, otherId, rank }]),
    });
  }
}

function end(run: Applying, step: Extract<ReformStep, { step: 'close' | 'merge' | 'split' }>): void {
  if (step.step === 'close') {
    run.end(step.unitId, { kind: 'closed' });
    return;
  }
  if (step.step === 'split') {
    if (new Set(step.parts.map(({ unitId }) => unitId)).size < 2) run.find('split-few', step.unitId);
    for (const { unitId } of step.parts) run.standing(unitId);
    // One of the parts may be the unit itself, which then goes on with what is left of it.
    const ends = step.parts.every(({ unitId }) => unitId !== step.unitId);
    if (ends && !run.end(step.unitId, { kind: 'split' })) return;
    step.parts.forEach(({ unitId, part }, index) => {
      if (unitId === step.unitId) return;
      run.successions.push({ fromId: step.unitId, toId: unitId, extent: 'part', part, rank: index + 1 });
    });
    return;
  }
  const merged = new Set([...step.unitIds, step.intoId]);
  if (merged.size < 2) run.find('merge-few', step.intoId);
  const into = run.standing(step.intoId);
  for (const unitId of merged) {
    if (unitId === step.intoId || !run.end(unitId, { kind: 'merged', intoId: step.intoId })) continue;
    run.successions.push({ fromId: unitId, toId: step.intoId, extent: 'whole', part: null, rank: 1 });
    const unit = run.units.get(unitId);
    if (into && unit) judgeMerge(run, into, unit);
  }
}

function judgeMerge(run: Applying, into: StandingUnit, unit: StandingUnit): void {
  const teaches = ({ levels }: StandingUnit) => levels.length > 0;
  if (teaches(into) !== teaches(unit)) run.find('merge-sides', unit.unitId);
  else if (into.kind !== unit.kind) run.find('merge-kinds', unit.unitId);
}

/** Where a unit stood under one that ends, it goes with the successor when there is only one. */
function replace(run: Applying, unit: StandingUnit): StandingUnit {
  const places: Place[] = [];
  for (const place of ordered(unit.places)) {
    const ending = run.endings.get(place.otherId);
    const facts = { other: run.nameOf(place.otherId) };
    if (ending?.kind === 'closed') run.find('place-ended', unit.unitId, facts);
    if (ending?.kind === 'split') run.find('place-undecided', unit.unitId, facts);
    const otherId = ending?.kind === 'merged' ? ending.intoId : place.otherId;
    const isThere = places.some((known) => known.relation === place.relation && known.otherId === otherId);
    if (otherId !== unit.unitId && !isThere) places.push({ ...place, otherId });
  }
  const isSame =
    places.length === unit.places.length && places.every((place, i) => place.otherId === unit.places[i]?.otherId);
  return isSame ? unit : { ...unit, places };
}

function takeAway(run: Applying): void {
  for (const unitId of run.endings.keys()) run.units.delete(unitId);
  for (const { toId } of run.successions) {
    if (run.endings.has(toId)) run.find('successor-ended', toId);
  }
  for (const [unitId, unit] of run.units) run.units.set(unitId, replace(run, unit));
}

/** What the ended units asked and received goes on with the first successor, unless a step says otherwise. */
function handOn(run: Applying, steps: readonly ReformStep[]): void {
  for (const step of steps) {
    if (step.step !== 'hand-over' || !run.stood(step.fromId) || !run.standing(step.toId)) continue;
    if (run.decides('hand-over', step.fromId)) run.handOvers.push({ fromId: step.fromId, toId: step.toId });
  }
  for (const { fromId, toId, rank } of run.successions) {
    const isSaid = run.handOvers.some((known) => known.fromId === fromId);
    if (rank === 1 && run.endings.has(fromId) && !isSaid) run.handOvers.push({ fromId, toId });
  }
}

/**
 * The organisation after a reform, and everything that keeps it from being confirmed. Steps hold together, whatever
 * their order: first units begin, then they change and move, then units end and what stood under them goes with the
 * successor.
 */
export function applySteps(before: Structure, steps: readonly ReformStep[]): ReformOutcome {
  const run = new Applying(before);
  for (const step of steps) if (step.step === 'open') open(run, step);
  for (const step of steps) {
    if (step.step === 'rename' || step.step === 're-kind' || step.step === 'move') change(run, step);
  }
  for (const step of steps) {
    if (step.step === 'close' || step.step === 'merge' || step.step === 'split') end(run, step);
  }
  takeAway(run);
  handOn(run, steps);
  if (steps.length === 0) run.find('nothing-changes', undefined);
  return {
    after: run.units,
    successions: run.successions,
    handOvers: run.handOvers,
    findings: [...run.findings, ...judgeStructure(before, run.units)],
  };
}
