import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { roleNames } from './rules/roles.ts';
import { servicePermissions } from './rules/services/service-rules.ts';

const unit = z.object({ unitId: z.uuid() });
const permission = z.enum(servicePermissions);

export const accessContract = {
  listProtection: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/protection',
    summary: 'Who of a unit has a second factor, who must, and who was last there when; never a secret',
    needs: 'person.invite',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      /** The roles that must have a second factor today: since when, with how many days to set it up, who says so. */
      required: z.array(
        z.object({ role: z.enum(roleNames), since: z.string(), graceDays: z.number().int(), source: z.string() }),
      ),
      people: z.array(
        z.object({
          personId: z.uuid(),
          fullName: z.string(),
          login: z.string(),
          totp: z.boolean(),
          passkeys: z.number().int(),
          recoveryCodes: z.number().int(),
          /** The last day without a second factor, for whoever must have one and has none. */
          due: z.string().nullable(),
          lastSeenAt: z.iso.datetime().nullable(),
          /** The caller may make a link to a new password: somebody else, whom they administer wherever they work. */
          administered: z.boolean(),
          /** The caller may take the factors away: it is somebody else, whom they administer wherever they work. */
          resettable: z.boolean(),
        }),
      ),
    }),
  }),
  resetFactors: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/people/:personId/reset-factors',
    summary: 'Take away every second factor of somebody who lost them; they sign in by password and set up anew',
    needs: 'person.invite',
    params: z.object({ unitId: z.uuid(), personId: z.uuid() }),
    body: command({ reason: z.string().trim().min(3).max(500) }),
    reply: nothing,
    refusals: ['reset-own', 'reset-beyond'],
  }),
  listServiceAccounts: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/service-accounts',
    summary: 'Other systems that work with a unit, and what the caller could allow one',
    needs: 'person.invite',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      accounts: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          permissions: z.array(permission),
          state: z.enum(['in-force', 'expired', 'revoked', 'grant-ended']),
          madeBy: z.string(),
          madeAt: z.iso.datetime(),
          expiresAt: z.iso.datetime(),
          lastUsedAt: z.iso.datetime().nullable(),
        }),
      ),
      offered: z.array(permission),
      longestUntil: z.string(),
    }),
  }),
  makeServiceAccount: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/service-accounts',
    summary: 'Let another system in, for some permissions until a day; its token is shown once',
    needs: 'person.invite',
    params: unit,
    body: command({
      name: z.string().trim().min(3).max(100),
      permissions: z.array(permission).min(1),
      until: givenDay,
    }),
    reply: z.object({ id: z.uuid(), token: z.string(), expiresAt: z.iso.datetime() }),
    refusals: ['grant-exceeds-own', 'service-until-wrong'],
    answersOnce: true,
  }),
  revokeServiceAccount: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/service-accounts/:accountId/revoke',
    summary: 'Shut another system out, at once',
    needs: 'person.invite',
    params: z.object({ unitId: z.uuid(), accountId: z.uuid() }),
    body: command({}),
    reply: nothing,
  }),
};
