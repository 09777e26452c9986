import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { Role } from '../rules/roles.ts';
import { insertGrant, insertPerson, selectPersonByLogin } from './account-store.ts';
import { needGoodPassword } from './need-good-password.ts';
import { hashPassword } from './passwords.ts';

export interface NewPerson {
  readonly fullName: string;
  readonly login: string;
  readonly password: string;
}

export interface NewRole {
  readonly role: Role;
  readonly unitId: Id;
  /** When it begins; now unless said otherwise. */
  readonly from?: Date;
  /** The moment it ends; until further notice when not given. */
  readonly until?: Date | null;
}

/** Creates a person with roles; refuses a sign-in name that is taken and a password that is easy to guess. The caller records it. */
export async function createPerson(
  work: Work,
  person: NewPerson,
  roles: readonly NewRole[],
  grantedBy: Id | null = null,
): Promise<Id> {
  if (await selectPersonByLogin(work.tx, person.login)) throw new Refusal('login-taken');
  const unitIds = roles.map(({ unitId }) => unitId);
  await needGoodPassword(work, { ...person, unitIds, where: 'password' });
  const id = work.newId();
  const passwordHash = await hashPassword(person.password);
  await insertPerson(work.tx, { id, fullName: person.fullName, login: person.login, passwordHash }, work.now);
  for (const { from, ...role } of roles) {
    await insertGrant(work.tx, { ...role, id: work.newId(), personId: id, from: from ?? work.now, grantedBy });
  }
  return id;
}
