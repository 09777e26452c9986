import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { fold } from '#base/vietnamese.ts';
import { parentKindsOf } from '../default-relations.ts';
import { type ReformFinding, reformFinding } from './reform-findings.ts';
import { type Place, placesAlong, type StandingUnit, type Structure } from './structure.ts';

const relations: readonly Relation[] = ['reports_to', 'governed_by', 'lies_in', 'partners_with'];

/** Whether a unit stands below itself along a relation. */
function isInLoop(after: Structure, start: StandingUnit, relation: Relation): boolean {
  const seen = new Set<Id>();
  const open = placesAlong(start, relation).map(({ otherId }) => otherId);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start.unitId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const unit = after.get(id);
    if (unit) open.push(...placesAlong(unit, relation).map(({ otherId }) => otherId));
  }
  return false;
}

function judgePlaces(after: Structure, unit: StandingUnit): ReformFinding[] {
  const findings = relations
    .filter((relation) => isInLoop(after, unit, relation))
    .map(() => reformFinding('place-loop', unit.unitId, { name: unit.name }));
  const receiver = placesAlong(unit, 'reports_to')[0];
  const above = receiver && after.get(receiver.otherId);
  const allowed = parentKindsOf(unit.kind);
  if (above && allowed.length > 0 && !allowed.includes(above.kind)) {
    findings.push(reformFinding('place-kind', unit.unitId, { name: unit.name, other: above.name }));
  }
  return findings;
}

/** New places that are nowhere, and two places where one is meant. */
function judgeNewPlaces(before: Structure, after: Structure, unit: StandingUnit): ReformFinding[] {
  const { unitId, name, places } = unit;
  const findings: ReformFinding[] = [];
  const was = before.get(unitId)?.places ?? [];
  const isKnown = ({ otherId }: Place) =>
    before.has(otherId) || after.has(otherId) || was.some((place) => place.otherId === otherId);
  if (!places.every(isKnown)) findings.push(reformFinding('place-unknown', unitId, { name }));
  const turns = new Set(places.map(({ relation, rank }) => `${relation} ${rank}`));
  if (turns.size < places.length && places !== was) findings.push(reformFinding('place-twice', unitId, { name }));
  return findings;
}

/** What two units of one place are confused by: the name without accents and spaces. */
const nameKey = (unit: StandingUnit): string => {
  const receiver = placesAlong(unit, 'reports_to')[0]?.otherId ?? '';
  return `${receiver} ${fold(unit.name).replace(/\s+/g, ' ').trim()}`;
};

function countBy(units: Iterable<StandingUnit>, key: (unit: StandingUnit) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const found = key(unit);
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}

/** Findings about every unit that a reform changed; what was so before is not its matter. */
export function judgeStructure(before: Structure, after: Structure): ReformFinding[] {
  const codeKey = (unit: StandingUnit) => unit.code?.toLowerCase();
  const codes = countBy(after.values(), codeKey);
  const names = countBy(after.values(), nameKey);
  return [...after.values()].flatMap((unit) => {
    const was = before.get(unit.unitId);
    if (was === unit) return [];
    const findings = [...judgePlaces(after, unit), ...judgeNewPlaces(before, after, unit)];
    const { unitId, name } = unit;
    if (unit.kind === 'school' && unit.levels.length === 0) {
      findings.push(reformFinding('levels-missing', unitId, { name }));
    }
    const code = codeKey(unit);
    if (code !== undefined && (codes.get(code) ?? 0) > 1 && (!was || codeKey(was) !== code)) {
      findings.push(reformFinding('code-taken', unitId, { name, code: unit.code }));
    }
    if ((names.get(nameKey(unit)) ?? 0) > 1 && (!was || nameKey(was) !== nameKey(unit))) {
      findings.push(reformFinding('name-taken', unitId, { name }));
    }
    return findings;
  });
}
