import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { roleNames } from './rules/roles.ts';

const unit = z.object({ unitId: z.uuid() });

/** Endpoints for which roles must have a second factor: dated decisions, added and never changed. */
export const signInPolicyContract = {
  readSignInPolicy: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/sign-in-policy',
    summary: 'Which roles must have a second factor, by every decision, and whether the caller may decide',
    needs: 'person.invite',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      /** With sample data nothing is required of anybody. */
      trial: z.boolean(),
      /** The caller administers the office that stands above every unit with anybody in charge. */
      mayDecide: z.boolean(),
      /** By role, the newest first. */
      decisions: z.array(
        z.object({
          role: z.enum(roleNames),
          validFrom: z.string(),
          required: z.boolean(),
          graceDays: z.number().int(),
          source: z.string(),
          state: z.enum(['coming', 'in-force', 'past']),
          /** Null: it came with the program. */
          madeBy: z.string().nullable(),
        }),
      ),
    }),
  }),
  decideSignInPolicy: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/sign-in-policy',
    summary: 'Decide from which day on a role must have a second factor, or need not; on whose word',
    needs: 'person.invite',
    params: unit,
    body: command({
      role: z.enum(roleNames),
      validFrom: givenDay,
      required: z.boolean(),
      graceDays: z.number().int().min(0).max(90),
      source: z.string().trim().min(5).max(500),
    }),
    reply: nothing,
    refusals: ['policy-beyond', 'policy-day-past', 'policy-day-far', 'policy-day-taken'],
  }),
};
