import type { Transaction } from 'kysely';
import type { Tables } from '#platform/tables.ts';
import { personas, units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';

const { schoolHead, schoolOfficer, classTeacher, primaryOfficer } = personas;
const own = { unitId: units.secondary };
const headGrant = schoolHead.grants[0]?.id ?? '';
const lentGrant = 'c0000000-0000-7000-8000-00000000aaaa';

/** The head let the class teacher send in their place until the end of the month. */
const standIn = (tx: Transaction<Tables>) =>
  tx
    .insertInto('role_grant')
    .values({
      id: lentGrant,
      person_id: classTeacher.personId,
      role: 'sender',
      unit_id: units.secondary,
      valid_from: new Date('2026-03-01T00:00:00Z'),
      valid_until: new Date('2026-03-31T17:00:00Z'),
      delegated_from: headGrant,
      reason: 'Đi tập huấn',
    })
    .execute();

const notTheirs = ['409 stand-in-unfit', 'only the own role is handed on, and ended by its two sides'] as const;

/** Samples of the people of a unit: roles for a time, stand-ins, a new head. */
export function peopleSamples(invitationId: string): Record<string, readonly Sample[]> {
  const inUnit = { on: 'secondary' } as const;
  const byOwner = { on: 'secondary', only: INSIDE } as const;
  return {
    'people.findPerson': [{ ...inUnit, input: { params: own, query: { login: primaryOfficer.login } } }],
    'people.giveRole': [
      { ...inUnit, input: { params: own, body: { login: primaryOfficer.login, role: 'guard', until: '2026-05-31' } } },
    ],
    'people.renewInvitation': [{ ...inUnit, input: { params: { ...own, invitationId }, body: {} } }],
    'people.listStandIns': [{ ...byOwner, input: { params: own } }],
    'people.delegate': [
      {
        ...byOwner,
        exceptions: { schoolOfficer: notTheirs, classTeacher: notTheirs, guard: notTheirs },
        input: {
          params: own,
          body: {
            grantId: headGrant,
            role: 'sender',
            personId: schoolOfficer.personId,
            until: '2026-03-20',
            reason: 'Nghỉ phép năm',
            sensitive: false,
          },
        },
      },
    ],
    'people.endStandIn': [
      {
        ...byOwner,
        exceptions: { schoolOfficer: notTheirs, guard: notTheirs },
        prepare: standIn,
        input: { params: { ...own, grantId: lentGrant }, body: {} },
      },
    ],
    'people.readHeadship': [{ ...inUnit, input: { params: own } }],
    'people.takeOver': [
      {
        ...inUnit,
        input: {
          params: own,
          body: { from: '2026-03-02', fullName: 'Lý Thị Sao', leaving: [schoolHead.personId], named: false },
        },
      },
    ],
  };
}
