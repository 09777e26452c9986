import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { unitKindNames } from '#modules/organisation/rules/kinds.ts';
import { roleNames } from './rules/roles.ts';

/** How good it must be is judged by `rules/passwords/`. */
const password = z.string().max(200);
const login = z.string().trim().min(3).max(100);
const fullName = z.string().trim().min(2).max(100);

const grant = z.object({
  id: z.uuid(),
  role: z.enum(roleNames),
  unitId: z.uuid(),
  unitName: z.string(),
  unitKind: z.enum(unitKindNames),
  /** `school` or `office`: which kind of pages the person works in. */
  unitSide: z.enum(['school', 'office']),
  /** In whose place the role is held, and until when it is. */
  onBehalfOf: z.string().nullable(),
  until: z.iso.datetime().nullable(),
});

export const session = z.object({
  personId: z.uuid(),
  fullName: z.string(),
  login: z.string(),
  grants: z.array(grant),
  /** Every permission held on some unit; pages hide what cannot be done, the server decides. */
  permissions: z.array(z.string()),
  /** A trial with sample data is marked on every page. */
  trial: z.boolean(),
  /** When the first role begins, while none is held yet. */
  startsAt: z.iso.datetime().nullable(),
  /** The role that ended last, with its last day and who can be asked about it, while none is held and none is to begin. */
  ended: z
    .object({ role: z.enum(roleNames), unitName: z.string(), lastDay: z.string(), ask: z.array(z.string()) })
    .nullable(),
  /** Today in Vietnam by the server's clock, `YYYY-MM-DD`: distances to due days are counted from it. */
  today: z.string(),
  /** The last day without a second factor, for somebody who must set one up and has not. */
  factorDue: z.string().nullable(),
});

/** Where a sign-in stands: in, or at a step that comes before. */
export const signInState = z.object({
  session: session.nullable(),
  step: z
    .object({
      /** `factor`: prove the second factor. `enrol`: a required one is missing; set it up, nothing else is open. */
      kind: z.enum(['factor', 'enrol']),
      ways: z.array(z.enum(['totp', 'passkey', 'recovery'])),
      /** The role that requires it and who says so. */
      role: z.string().nullable(),
      source: z.string().nullable(),
    })
    .nullable(),
});

const sampleAccount = z.object({
  fullName: z.string(),
  login: z.string(),
  password: z.string(),
  roles: z.array(z.enum(roleNames)),
  unitName: z.string(),
  unitKind: z.enum(unitKindNames),
});

export const accountsContract = {
  setupState: endpoint({
    method: 'GET',
    path: '/api/setup',
    summary: 'Whether the installation is still empty, and whether a trial may be filled',
    needs: 'anyone',
    reply: z.object({ empty: z.boolean(), trialAllowed: z.boolean(), linkValid: z.boolean() }),
    query: z.object({ token: z.string().optional() }),
  }),
  setUp: endpoint({
    method: 'POST',
    path: '/api/setup',
    summary: 'Create the first office and its administrator (one-time link)',
    needs: 'anyone',
    body: command({
      token: z.string(),
      office: z.object({
        name: z.string().trim().min(3).max(200),
        kind: z.enum(['department', 'division', 'commune-authority']),
        abbreviation: z.string().trim().min(2).max(20),
        placeName: z.string().trim().min(2).max(100),
        governingName: z.string().trim().min(3).max(200),
        governingKind: z.enum(['province-authority', 'district-authority']),
      }),
      administrator: z.object({ fullName, login, password }),
    }),
    reply: session,
    refusals: ['setup-done', 'setup-link-invalid', 'login-taken', 'password-weak'],
  }),
  setUpTrial: endpoint({
    method: 'POST',
    path: '/api/setup/trial',
    summary: 'Fill an empty installation on loopback with invented sample data; passwords are shown once',
    needs: 'anyone',
    body: command({ token: z.string() }),
    reply: z.object({ accounts: z.array(sampleAccount) }),
    refusals: ['setup-done', 'setup-link-invalid', 'trial-not-allowed'],
  }),
  wipeTrial: endpoint({
    method: 'POST',
    path: '/api/setup/wipe-trial',
    summary: 'Wipe the trial: the database is made anew and a new set-up link is given',
    needs: 'unit.manage',
    body: command({ confirm: z.literal('XOA DU LIEU MAU') }),
    reply: z.object({ setupPath: z.string() }),
    refusals: ['not-a-trial'],
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in with a name and a password; leads to the second factor where there is one',
    needs: 'anyone',
    body: command({ login: z.string().max(100), password: z.string().max(200) }),
    reply: signInState,
    refusals: ['sign-in-failed', 'sign-in-slowed'],
  }),
  currentSession: endpoint({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, with grants; nobody is an answer too',
    needs: 'anyone',
    reply: signInState,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/session',
    summary: 'End this session',
    needs: 'signed-in',
    whileEnrolling: true,
    body: command({}),
    reply: nothing,
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/api/session/password',
    summary: 'Change the own password; other sessions end',
    needs: 'signed-in',
    body: command({ current: z.string().max(200), next: password }),
    reply: nothing,
    refusals: ['sign-in-failed', 'sign-in-slowed', 'password-weak'],
  }),
  listPeople: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/people',
    summary: 'People with grants on a unit, and invitations not yet used',
    needs: 'person.read',
    params: z.object({ unitId: z.uuid() }),
    reply: z.object({
      unitName: z.string(),
      unitKind: z.enum(unitKindNames),
      people: z.array(
        z.object({
          personId: z.uuid(),
          grantId: z.uuid(),
          fullName: z.string(),
          login: z.string(),
          role: z.enum(roleNames),
          since: z.iso.datetime(),
          until: z.iso.datetime().nullable(),
          /** It begins on a later day. */
          coming: z.boolean(),
          /** In whose place it is held. */
          onBehalfOf: z.string().nullable(),
        }),
      ),
      invitations: z.array(
        z.object({
          id: z.uuid(),
          fullName: z.string(),
          role: z.enum(roleNames),
          email: z.string().nullable(),
          from: z.iso.datetime().nullable(),
          until: z.iso.datetime().nullable(),
          expiresAt: z.iso.datetime(),
          expired: z.boolean(),
        }),
      ),
      /** Roles the caller may grant here. */
      grantable: z.array(z.enum(roleNames)),
    }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/invitations',
    summary: 'Invite a person to a role on a unit; the link is shown once',
    needs: 'person.invite',
    params: z.object({ unitId: z.uuid() }),
    body: command({
      fullName,
      role: z.enum(roleNames),
      email: z.email().optional(),
      /** The first and the last day of the role; from the acceptance, until further notice when not given. */
      from: givenDay.optional(),
      until: givenDay.optional(),
      /** With the right to see sensitive figures; by default with the roles that work with them. */
      sensitive: z.boolean().optional(),
    }),
    reply: z.object({ id: z.uuid(), invitationPath: z.string(), expiresAt: z.iso.datetime() }),
    refusals: ['grant-exceeds-own', 'grant-outlives-own', 'role-not-for-unit', 'grant-days-wrong', 'answered-once'],
    answersOnce: true,
  }),
  readInvitation: endpoint({
    method: 'GET',
    path: '/api/invitations/:token',
    summary: 'What an invitation link offers',
    needs: 'anyone',
    params: z.object({ token: z.string().min(20).max(200) }),
    reply: z.object({
      fullName: z.string(),
      /** The sign-in name kept for them; they may choose another. */
      login: z.string().nullable(),
      role: z.enum(roleNames),
      unitName: z.string(),
      unitKind: z.enum(unitKindNames),
      /** The role must have a second factor: from its beginning until which day it may be missing, who says so. */
      factor: z.object({ until: z.string(), source: z.string() }).nullable(),
    }),
    refusals: ['invitation-invalid'],
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/api/invitations/:token/accept',
    summary: 'Accept an invitation: choose a sign-in name and password',
    needs: 'anyone',
    params: z.object({ token: z.string().min(20).max(200) }),
    body: command({ fullName, login, password }),
    reply: session,
    refusals: ['invitation-invalid', 'login-taken', 'password-weak'],
  }),
  endInvitation: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/invitations/:invitationId/end',
    summary: 'End an invitation that nobody has accepted yet; its link no longer works',
    needs: 'person.invite',
    params: z.object({ unitId: z.uuid(), invitationId: z.uuid() }),
    body: command({}),
    reply: nothing,
  }),
  endGrant: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/grants/:grantId/end',
    summary: 'End a role at once or with a day; whoever leaves loses every session then',
    needs: 'person.invite',
    params: z.object({ unitId: z.uuid(), grantId: z.uuid() }),
    body: command({
      reason: z.string().trim().min(3).max(500),
      /** The last day of the role; at once when not given. */
      lastDay: givenDay.optional(),
    }),
    reply: nothing,
    refusals: ['last-administrator', 'grant-days-wrong'],
  }),
};
