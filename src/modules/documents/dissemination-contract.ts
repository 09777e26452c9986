import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay, plainDay } from '#base/plain-day.ts';
import { audienceSchema } from '#modules/programmes/rules/audience.ts';
import { groups, MOST_PEOPLE_TOLD, ways } from './rules/dissemination/telling.ts';

const unit = z.object({ unitId: z.uuid() });
const params = z.object({ unitId: z.uuid(), disseminationId: z.uuid() });
const askedParams = z.object({ unitId: z.uuid(), issuerId: z.uuid(), disseminationId: z.uuid() });

const people = z.int().min(0).max(MOST_PEOPLE_TOLD);
const told = z.object({ all: people, told: people });
const sum = z.object({
  all: z.number(),
  told: z.number(),
  /** Per cent of `all`, sum over sum, to one decimal; null where there is nobody. */
  percent: z.number().nullable(),
});
const byGroup = <T extends z.ZodType>(value: T) => z.object({ staff: value, pupils: value, parents: value });
const askedGroups = byGroup(z.boolean());
const total = z.object({
  coverage: z.object({ recorded: z.int(), asked: z.int() }),
  sums: byGroup(sum),
});

const documentHead = z.object({
  id: z.uuid(),
  title: z.string(),
  numberSymbol: z.string().nullable(),
  signedOn: plainDay.nullable(),
});
const ended = z.object({ on: plainDay, by: z.string(), reason: z.string() }).nullable();

const recordFields = {
  telling: byGroup(told.nullable()),
  toldOn: givenDay,
  ways: z.array(z.enum(ways)).max(ways.length),
  otherWay: z.string().trim().max(200).nullable(),
  note: z.string().trim().max(1000).nullable(),
};
const record = z.object({
  ...recordFields,
  version: z.int(),
  reason: z.string().nullable(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.string(),
  /** Sentences that ask for a second look. */
  warnings: z.array(z.string()),
});

const asked = z.object({
  id: z.uuid(),
  document: documentHead,
  groups: askedGroups,
  dueDay: plainDay,
  note: z.string().nullable(),
  askedOn: plainDay,
  askedBy: z.string(),
  ended,
});

export const disseminationContract = {
  proposeDissemination: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/documents/:documentId/dissemination',
    summary: 'What a document says of who is to be told: the units below the office among its recipients',
    needs: 'document.read',
    params: z.object({ unitId: z.uuid(), documentId: z.uuid() }),
    reply: z.object({
      document: documentHead,
      recipients: z.array(z.object({ id: z.uuid(), name: z.string() })),
      /** Recipients that are no unit below the office by their name. */
      others: z.array(z.string()),
      asked: z.array(z.object({ id: z.uuid(), dueDay: plainDay, askedOn: plainDay, ended })),
      mayWrite: z.boolean(),
    }),
  }),
  askDissemination: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/disseminations',
    summary: 'Ask units below the office to make a document known by a day',
    needs: 'document.write',
    params: unit,
    body: command({
      documentId: z.uuid(),
      audience: audienceSchema,
      groups: z.array(z.enum(groups)).min(1),
      dueDay: givenDay,
      note: z.string().trim().max(1000).nullable().default(null),
    }),
    reply: z.object({ id: z.uuid(), units: z.int() }),
    refusals: ['dissemination-nobody', 'dissemination-due-past'],
  }),
  addDisseminationUnits: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/disseminations/:disseminationId/units',
    summary: 'Ask more units; those that were asked already stay as they are',
    needs: 'document.write',
    params,
    body: command({ audience: audienceSchema }),
    reply: z.object({ units: z.int() }),
    refusals: ['dissemination-nobody', 'dissemination-ended'],
  }),
  endDissemination: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/disseminations/:disseminationId/end',
    summary: 'Ask no more: units that have not written anything down need not',
    needs: 'document.write',
    params,
    body: command({ reason: z.string().trim().min(3).max(500) }),
    reply: nothing,
    refusals: ['dissemination-ended'],
  }),
  listDisseminations: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/disseminations',
    summary: 'Documents an office asked to be made known, with how far that is, the latest first',
    needs: 'document.read',
    params: unit,
    reply: z.object({ disseminations: z.array(asked.extend({ total })), mayWrite: z.boolean() }),
  }),
  readDissemination: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/disseminations/:disseminationId',
    summary: 'Who was told of a document, unit by unit, added up by the tree of a day',
    needs: 'document.read',
    params,
    query: z.object({ day: givenDay.optional() }),
    reply: asked.extend({
      unitName: z.string(),
      day: plainDay,
      total,
      branches: z.array(total.extend({ id: z.string(), name: z.string() })),
      units: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          /** What tells it from another of its name. */
          apart: z.string().nullable(),
          branch: z.string(),
          state: z.enum(['told', 'waiting', 'late', 'ended']),
          percents: byGroup(z.number().nullable()),
          record: record.nullable(),
        }),
      ),
      mayWrite: z.boolean(),
    }),
  }),
  exportDissemination: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/disseminations/:disseminationId/table',
    summary: 'The same as Excel',
    needs: 'document.read',
    params,
    reply: nothing,
    download: true,
  }),
  listToTell: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/to-tell',
    summary: 'Documents a unit was asked to make known, the nearest day first',
    needs: 'assignment.read',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      items: z.array(
        asked.omit({ askedBy: true }).extend({
          issuerId: z.uuid(),
          issuerName: z.string(),
          /** The version written down; 0 while there is none. */
          version: z.int(),
          toldOn: plainDay.nullable(),
          percents: byGroup(z.number().nullable()),
        }),
      ),
      mayWrite: z.boolean(),
    }),
  }),
  readToTell: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/to-tell/:issuerId/:disseminationId',
    summary: 'A document a unit was asked to make known, with its words and what the unit wrote down',
    needs: 'assignment.read',
    params: askedParams,
    reply: asked.omit({ askedBy: true }).extend({
      unitName: z.string(),
      issuerName: z.string(),
      text: z.string(),
      fileName: z.string().nullable(),
      /** Every version, the latest first. */
      records: z.array(record),
      mayWrite: z.boolean(),
    }),
  }),
  downloadToTell: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/to-tell/:issuerId/:disseminationId/file',
    summary: 'The file of a document a unit was asked to make known',
    needs: 'assignment.read',
    params: askedParams,
    reply: nothing,
    download: true,
  }),
  recordTelling: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/to-tell/:issuerId/:disseminationId',
    summary: 'Write down how many were told; later versions keep the earlier ones and say why',
    needs: 'report.write',
    params: askedParams,
    body: command({
      ...recordFields,
      /** The version this one follows; 0 for the first. */
      basedOn: z.int().min(0),
      reason: z.string().trim().max(500).nullable().default(null),
    }),
    reply: z.object({ version: z.int(), warnings: z.array(z.string()) }),
    refusals: ['telling-unfit', 'telling-reason-missing', 'dissemination-ended', 'stale'],
  }),
};
