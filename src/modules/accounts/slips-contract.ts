import { z } from 'zod';
import { command, endpoint } from '#base/endpoint.ts';
import { unitKindNames } from '#modules/organisation/rules/kinds.ts';
import { roleNames } from './rules/roles.ts';
import { MOST_SLIPS } from './rules/slips/slip-code.ts';

const unit = z.object({ unitId: z.uuid() });

const place = {
  unitName: z.string(),
  unitKind: z.enum(unitKindNames),
  role: z.enum(roleNames),
};

/** Endpoints for invitations on paper: a sign-in name and a code, typed by hand. */
export const slipsContract = {
  listForSlips: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/slips',
    summary: 'Invitations nobody has accepted in a unit and below, of which the caller may print slips',
    needs: 'person.invite',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      invitations: z.array(
        z.object({
          id: z.uuid(),
          fullName: z.string(),
          ...place,
          /** The address a letter goes to, and whether it went out. */
          email: z.string().nullable(),
          mailed: z.boolean(),
          /** A slip with a code was printed. */
          printed: z.boolean(),
          expiresAt: z.iso.datetime(),
          expired: z.boolean(),
        }),
      ),
    }),
  }),
  makeSlips: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/slips',
    summary: 'Give invitations a sign-in name and a new one-time code for paper; a code given before no longer works',
    needs: 'person.invite',
    params: unit,
    body: command({ invitationIds: z.array(z.uuid()).min(1).max(MOST_SLIPS) }),
    reply: z.object({
      officeName: z.string(),
      /** Where people reach the program; null: under the address of this very page. */
      site: z.string().nullable(),
      slips: z.array(
        z.object({
          invitationId: z.uuid(),
          fullName: z.string(),
          ...place,
          login: z.string(),
          code: z.string(),
          expiresAt: z.iso.datetime(),
        }),
      ),
    }),
    refusals: ['answered-once'],
    answersOnce: true,
  }),
  useSlip: endpoint({
    method: 'POST',
    path: '/api/slips/use',
    summary: 'Turn the sign-in name and the code of a slip into the link of its invitation; slowed like passwords',
    needs: 'anyone',
    body: command({ login: z.string().max(100), code: z.string().max(50) }),
    reply: z.object({ invitationPath: z.string() }),
    refusals: ['slip-wrong', 'sign-in-slowed', 'answered-once'],
    answersOnce: true,
  }),
};
