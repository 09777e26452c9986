import type { Needs } from '#base/endpoint.ts';
import { type Permission, type Relation, relationOf } from '#base/permission.ts';
import { permissionsOf } from '#modules/accounts/rules/roles.ts';
import { links } from '../personas/fill.ts';
import { type PersonaName, personas, type UnitName, units } from '../personas/personas.ts';

/** What a persona meets: the work is done, or how it is refused. */
export type Outcome = 'done' | '401 not-signed-in' | '403 forbidden' | '404 not-found' | `${number} ${string}`;

/** A right held on a unit above reaches down the relation, or the verb asks for it on the unit itself. */
export const INSIDE = 'a right on a unit above does not reach into drafts, reviews and totals';

/** Where the right is asked, and the deliberate exceptions, each with its reason. */
export interface Asked {
  /** The unit the right is asked on; `anywhere` when any unit of the caller's will do. */
  readonly on: UnitName | 'anywhere';
  readonly only?: typeof INSIDE;
  /** The unit whose people learn that the thing exists; `on` unless said. */
  readonly known?: UnitName;
  /** Why the verb says 404 even to people of the unit. */
  readonly hides?: string;
  readonly exceptions?: Readonly<Partial<Record<PersonaName, readonly [Outcome, reason: string]>>>;
}

/** Units above one and itself, along a relation on a day, from the very links the test province is made of. */
export function above(unit: UnitName, relation: Relation, day: string): ReadonlySet<UnitName> {
  const found = new Set<UnitName>([unit]);
  for (const at of found) {
    const known = links.filter(
      ([from, along, , first = '2000-01-01']) => from === at && along === relation && first <= day,
    );
    // A unit that ended is read by whoever it was under on its last day.
    const lastDay = known.map(([, , , , last = '9999-12-31']) => last).reduce((a, b) => (a > b ? a : b), '');
    for (const [, , to, , last = '9999-12-31'] of known) {
      if (last >= (lastDay < day ? lastDay : day)) found.add(to);
    }
  }
  return found;
}

const grantsOf = (name: PersonaName) =>
  (personas[name]?.grants ?? []).map(({ role, unitId }) => ({
    permissions: permissionsOf(role),
    unit: (Object.keys(units) as UnitName[]).find((unit) => units[unit] === unitId) as UnitName,
  }));

function holds(name: PersonaName, permission: Permission, { on, only }: Asked, day: string): boolean {
  const roots = grantsOf(name).flatMap(({ permissions, unit }) => (permissions.includes(permission) ? [unit] : []));
  if (on === 'anywhere') return roots.length > 0;
  const reached = only ? new Set([on]) : above(on, relationOf(permission), day);
  return roots.some((root) => reached.has(root));
}

function knows(name: PersonaName, { on, known }: Asked, day: string): boolean {
  if (on === 'anywhere') return true;
  known ??= on;
  const reached = new Set([...above(known, 'reports_to', day), ...above(known, 'governed_by', day)]);
  return grantsOf(name).some(({ unit }) => reached.has(unit));
}

/** What a persona must meet, from the contract's needs, the roles and the dated tree. */
export function expectedOutcome(name: PersonaName, needs: Needs, asked: Asked, day: string): Outcome {
  if (needs === 'anyone') return 'done';
  if (name === 'nobody') return '401 not-signed-in';
  if (needs === 'signed-in') return 'done';
  const exception = asked.exceptions?.[name];
  if (exception) {
    const { exceptions: _none, ...plainly } = asked;
    if (expectedOutcome(name, needs, plainly, day) === exception[0]) throw new Error(`${name} is no exception`);
    return exception[0];
  }
  if (holds(name, needs, asked, day)) return 'done';
  return knows(name, asked, day) && !asked.hides ? '403 forbidden' : '404 not-found';
}
