import { z } from 'zod';
import { command, endpoint } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { step } from './reforms-contract.ts';
import { levelNames, unitKindNames } from './rules/kinds.ts';

const id = z.uuid();
const name = z.string().trim().min(3).max(200);
const effectiveOn = givenDay;
const office = z.object({ unitId: id });
const named = z.object({ unitId: id, name: z.string() });

/** Proposals of steps for a draft of a reform: nothing is kept, the draft is made from them by `draftReform`. */
export const guidedContract = {
  proposeAbolition: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/reforms/propose-abolition',
    summary: 'The steps that end the district level, with the new place of each school and what a person must decide',
    needs: 'unit.manage',
    changesNothing: true,
    params: office,
    body: command({
      effectiveOn,
      /** Phòng and UBND huyện that end; the counterpart of each ends with it. */
      districtIds: z.array(id).min(1).max(200),
      /** Communes as they are then: one that stands or, with a new id, one that begins; and the old ones it takes. */
      communes: z
        .array(z.strictObject({ unitId: id, name, takes: z.array(id).max(100) }))
        .max(500)
        .default([]),
      decisions: z
        .array(z.strictObject({ unitId: id, toId: id }))
        .max(30_000)
        .default([]),
    }),
    reply: z.object({
      steps: z.array(step),
      /** Every school of the district once; without `toId` it is left to decide and no step speaks of it. */
      rows: z.array(
        z.object({
          ...named.shape,
          kind: z.enum(unitKindNames),
          levels: z.array(z.enum(levelNames)),
          fromId: id.nullable(),
          fromName: z.string().nullable(),
          /** The commune or place it lies in until then. */
          oldCommune: z.string().nullable(),
          toId: id.nullable(),
          toName: z.string().nullable(),
          because: z.enum(['one-commune', 'split-commune', 'no-commune', 'department', 'stays', 'decided']),
          /** The communes that took its old one, when there are several. For `no-commune` any of `communes` may be it. */
          choices: z.array(named),
        }),
      ),
      communes: z.array(named),
      /** Everything that ends, with the counterparts of what was asked for. */
      ended: z.array(named),
      undecided: z.number().int(),
    }),
  }),
  proposeProvinceMerger: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/reforms/propose-province-merger',
    summary: 'The steps by which provinces with their Sở become one, with the units that would bear the same name',
    needs: 'unit.manage',
    changesNothing: true,
    params: office,
    body: command({
      effectiveOn,
      /** The UBND tỉnh that become one. */
      provinceIds: z.array(id).min(2).max(10),
      /** The one that goes on; unless said, the one whose name the law keeps, otherwise the first. */
      goesOnId: id.optional(),
      renames: z
        .array(z.strictObject({ unitId: id, name }))
        .max(5_000)
        .default([]),
    }),
    reply: z.object({
      steps: z.array(step),
      /** The merger of 2025 that these provinces are, and the text that decided it. */
      merger: z
        .object({ name: z.string(), formedOf: z.array(z.string()), effectiveOn: z.string(), source: z.string() })
        .nullable(),
      into: z.array(z.object({ fromId: id, fromName: z.string(), toId: id, toName: z.string() })),
      /** How many units come along without a step of their own. */
      moved: z.number().int(),
      /** Units to be named apart before the reform can be confirmed. */
      sameNames: z.array(z.object({ ...named.shape, underName: z.string().nullable(), suggestion: z.string() })),
    }),
  }),
};
