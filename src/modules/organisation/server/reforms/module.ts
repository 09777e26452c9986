import { readSheet } from '#modules/documents/server/public.ts';
import { defineModule, prepared } from '#platform/http/handlers.ts';
import { reformsContract } from '../../reforms-contract.ts';
import { stepColumns } from '../../rules/reform/sheet/columns.ts';
import { confirmReform } from './confirm-reform.ts';
import { changeReform, deleteDraft, draftReform, listReforms } from './drafts.ts';
import { findReformUnits } from './find-units.ts';
import { readReform } from './read-reform.ts';
import { readSteps } from './read-steps.ts';
import { checkReformSheet, needDraft } from './sheet/check-reform-sheet.ts';
import { reformSheet } from './sheet/reform-sheet.ts';
import { undoReform } from './undo-reform.ts';

/** Reforms: part of the module `organisation`, with a contract of its own. */
export const reformsModule = defineModule('reforms', reformsContract, {
  listReforms: (work, { params }) => listReforms(work, params.unitId),
  findReformUnits: (work, { params, query }) => findReformUnits(work, params.unitId, query),
  draftReform: (work, { params, body }) => draftReform(work, params.unitId, body),
  readReform: (work, { params }) => readReform(work, params.unitId, params.reformId),
  readSteps: (work, { params }) => readSteps(work, params.unitId, params.reformId),
  changeReform: (work, { params, body }) => changeReform(work, params.unitId, params.reformId, body),
  reformSheet: (work, { params }) => reformSheet(work, params.unitId, params.reformId),
  checkReformSheet: prepared({
    ask: (work, { params }) => needDraft(work, params.unitId, params.reformId),
    prepare: ({ file }) => readSheet(file.bytes, stepColumns),
    run: (work, { params }, sheet) => checkReformSheet(work, params.unitId, params.reformId, sheet),
  }),
  deleteDraft: (work, { params, body }) => deleteDraft(work, params.unitId, params.reformId, body),
  confirmReform: (work, { params, body }) => confirmReform(work, params.unitId, params.reformId, body),
  undoReform: (work, { params, body }) => undoReform(work, params.unitId, params.reformId, body),
});
