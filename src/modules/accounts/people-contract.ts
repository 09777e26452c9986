import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { unitKindNames } from '#modules/organisation/rules/kinds.ts';
import { roleNames } from './rules/roles.ts';

const unit = z.object({ unitId: z.uuid() });
const role = z.enum(roleNames);
const fullName = z.string().trim().min(2).max(100);
const login = z.string().trim().min(3).max(100);
const reason = z.string().trim().min(3).max(500);
const days = {
  /** The first and the last day; from now on, until further notice when not given. */
  from: givenDay.optional(),
  until: givenDay.optional(),
};

const standIn = z.object({
  grantId: z.uuid(),
  /** Whose work it is, and who does it. */
  holder: z.string(),
  deputy: z.string(),
  role,
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  reason: z.string(),
  /** The reader may end it. */
  endable: z.boolean(),
});

/** Endpoints for the people of a unit: roles for a time, who stands in for whom, a new head. */
export const peopleContract = {
  findPerson: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/person',
    summary: 'Who has a sign-in name, to be given a role on a unit',
    needs: 'person.invite',
    params: unit,
    query: z.object({ login }),
    reply: z.object({ personId: z.uuid(), fullName: z.string(), roles: z.array(role) }),
    refusals: ['person-unknown'],
  }),
  giveRole: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/grants',
    summary: 'Give a role on a unit to somebody who has an account',
    needs: 'person.invite',
    params: unit,
    body: command({ login, role, ...days, sensitive: z.boolean().optional() }),
    reply: z.object({ fullName: z.string() }),
    refusals: [
      'person-unknown',
      'grant-exceeds-own',
      'grant-outlives-own',
      'grant-to-self',
      'role-not-for-unit',
      'role-held',
      'grant-days-wrong',
    ],
  }),
  renewInvitation: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/invitations/:invitationId/renew',
    summary: 'Give an invitation nobody has accepted a new link and a new time; the old link no longer works',
    needs: 'person.invite',
    params: unit.extend({ invitationId: z.uuid() }),
    body: command({}),
    reply: z.object({
      fullName: z.string(),
      invitationPath: z.string(),
      expiresAt: z.iso.datetime(),
      mailed: z.boolean(),
    }),
    refusals: ['grant-exceeds-own', 'grant-outlives-own', 'answered-once'],
    answersOnce: true,
  }),
  listStandIns: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/stand-ins',
    summary: 'Who works in whose place in a unit, and what the caller may hand to whom for a leave',
    needs: 'unit.read',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      /** Null of a unit that is no more. */
      unitKind: z.enum(unitKindNames).nullable(),
      standIns: z.array(standIn),
      /** The caller's own roles here, each with the smaller ones inside it. */
      delegable: z.array(
        z.object({ grantId: z.uuid(), role, parts: z.array(role), until: z.iso.datetime().nullable() }),
      ),
      /** The caller sees sensitive figures here and may let the deputy see them. */
      sensitive: z.boolean(),
      colleagues: z.array(z.object({ personId: z.uuid(), fullName: z.string(), roles: z.array(role) })),
    }),
  }),
  delegate: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/stand-ins',
    summary: 'Let a colleague do the work of the own role, or a part of it, between two days',
    needs: 'unit.read',
    params: unit,
    body: command({
      grantId: z.uuid(),
      role,
      personId: z.uuid(),
      from: givenDay.optional(),
      until: givenDay,
      reason,
      sensitive: z.boolean(),
    }),
    reply: nothing,
    refusals: ['stand-in-unfit', 'role-held', 'grant-days-wrong'],
  }),
  endStandIn: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/stand-ins/:grantId/end',
    summary: 'End a stand-in early: by the holder of the role or by the deputy',
    needs: 'unit.read',
    params: unit.extend({ grantId: z.uuid() }),
    body: command({}),
    reply: nothing,
    refusals: ['stand-in-unfit'],
  }),
  readHeadship: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/headship',
    summary: 'Who is in charge of a unit, before somebody new takes over',
    needs: 'person.invite',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      unitKind: z.enum(unitKindNames),
      role: z.enum(['head', 'leader']),
      holders: z.array(z.object({ personId: z.uuid(), fullName: z.string(), roles: z.array(role) })),
      headName: z.string().nullable(),
      /** The caller may write the new name into the facts of the unit. */
      mayName: z.boolean(),
    }),
  }),
  takeOver: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/headship',
    summary: 'Somebody new takes over a unit from a day on; the roles of those in charge until then end',
    needs: 'person.invite',
    params: unit,
    body: command({
      from: givenDay,
      fullName,
      /** Of somebody who has an account already; else they are invited. */
      login: login.optional(),
      email: z.email().optional(),
      /** Those whose roles end. */
      leaving: z.array(z.uuid()).max(10),
      /** Write the new name into the facts of the unit, from that day on. */
      named: z.boolean(),
    }),
    reply: z.object({
      fullName: z.string(),
      invitationPath: z.string().nullable(),
      expiresAt: z.iso.datetime().nullable(),
      ended: z.int(),
      named: z.boolean(),
    }),
    refusals: [
      'person-unknown',
      'grant-exceeds-own',
      'grant-outlives-own',
      'role-not-for-unit',
      'role-held',
      'grant-days-wrong',
      'answered-once',
    ],
    answersOnce: true,
  }),
};
