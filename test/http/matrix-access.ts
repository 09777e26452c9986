import { insertServiceAccount } from '#modules/accounts/server/access/service-store.ts';
import { putReset } from '#modules/accounts/server/reset/reset-store.ts';
import type { Database } from '#platform/database/connect.ts';
import { personas, units } from '../personas/personas.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';

const SERVICE = 'e1000000-0000-7000-8000-000000000001';
const { communeEast, secondary } = units;

const RESET = 'duong-dan-dat-lai-mat-khau';
const withReset: NonNullable<Sample['prepare']> = (tx) =>
  putReset(tx as unknown as Database, {
    token: RESET,
    personId: personas.schoolOfficer.personId,
    unitId: secondary,
    madeBy: personas.schoolHead.personId,
    now: NOW,
    expiresAt: new Date(NOW.getTime() + 60_000),
  });

/** How people of a unit are protected, and the other systems that work with it. */
export function accessSamples(): Record<string, readonly Sample[]> {
  const commune = { params: { unitId: communeEast } };
  return {
    'access.listProtection': [{ on: 'communeEast', input: commune }],
    'signInPolicy.readSignInPolicy': [{ on: 'communeEast', input: commune }],
    'signInPolicy.decideSignInPolicy': [
      {
        on: 'department',
        // The one other province of the test world: nobody decides for an office that does not stand below.
        prepare: (tx) =>
          tx
            .updateTable('role_grant')
            .set({ valid_until: NOW })
            .where('unit_id', '=', units.otherDepartment)
            .where('role', '=', 'administrator')
            .execute(),
        input: {
          params: { unitId: units.department },
          body: { role: 'head', validFrom: '2027-01-01', required: true, graceDays: 14, source: 'Quyết định mẫu' },
        },
      },
    ],
    'access.resetFactors': [
      {
        on: 'secondary',
        input: {
          params: { unitId: secondary, personId: personas.schoolOfficer.personId },
          body: { reason: 'Mất điện thoại' },
        },
      },
    ],
    'resets.makeReset': [
      {
        on: 'secondary',
        input: {
          params: { unitId: secondary, personId: personas.schoolOfficer.personId },
          body: { reason: 'Quên mật khẩu' },
        },
      },
    ],
    'resets.readReset': [{ on: 'anywhere', prepare: withReset, input: { params: { token: RESET } } }],
    'resets.useReset': [
      {
        on: 'anywhere',
        prepare: withReset,
        input: { params: { token: RESET }, body: { password: 'sương mù bốn giờ sáng' } },
      },
    ],
    'access.listServiceAccounts': [{ on: 'communeEast', input: commune }],
    'access.makeServiceAccount': [
      {
        on: 'communeEast',
        input: {
          ...commune,
          body: { name: 'Phần mềm báo cáo xã', permissions: ['unit.read'], until: '2026-12-31' },
        },
      },
    ],
    'access.revokeServiceAccount': [
      {
        on: 'communeEast',
        prepare: (tx) =>
          insertServiceAccount(tx as unknown as Database, {
            id: SERVICE,
            name: 'Phần mềm báo cáo xã',
            token: 'mot-ma-ket-noi-cu',
            unitId: communeEast,
            permissions: ['unit.read'],
            grants: [],
            madeBy: personas.communeAdministrator.personId,
            now: NOW,
            expiresAt: new Date('2026-12-31T17:00:00Z'),
          }),
        input: { params: { unitId: communeEast, accountId: SERVICE }, body: {} },
      },
    ],
  };
}
