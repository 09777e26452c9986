import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { Role } from '../rules/roles.ts';
import { insertGrant, insertPerson, selectPersonByLogin } from './account-store.ts';
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
}

/** Creates a person with roles; refuses a sign-in name that is taken. The caller records it. */
export async function createPerson(
  work: Work,
  person: NewPerson,
  roles: readonly NewRole[],
  grantedBy: Id | null = null,
): Promise<Id> {
  if (await selectPersonByLogin(work.tx, person.login)) throw new Refusal('login-taken');
  const id = work.newId();
  const passwordHash = await hashPassword(person.password);
  await insertPerson(work.tx, { id, fullName: person.fullName, login: person.login, passwordHash }, work.now);
  for (const { role, unitId, from } of roles) {
    await insertGrant(work.tx, { id: work.newId(), personId: id, role, unitId, from: from ?? work.now, grantedBy });
  }
  return id;
}
