import { defineModule, prepared } from '#platform/http/handlers.ts';
import { plansContract } from '../plans-contract.ts';
import { downloadPlan, readPlan } from './read-plan.ts';
import { acceptPlan, returnPlan } from './review-plan.ts';
import { handOverPlan, submitPlan, takeBackPlan } from './send-plan.ts';
import { judgePlan, mayUploadPlan, uploadPlan } from './upload-plan.ts';

export const plansModule = defineModule('plans', plansContract, {
  readPlan: (work, { params }) => readPlan(work, params.unitId, params.assignmentId),
  uploadPlan: prepared({
    ask: (work, { params }) => mayUploadPlan(work, params.unitId, params.assignmentId),
    prepare: ({ file, body }) => judgePlan(file, body.noSecrecyMark),
    run: (work, { params, file, body }, judged) =>
      uploadPlan(work, params.unitId, params.assignmentId, file, judged, body),
  }),
  handOverPlan: (work, { params, body }) => handOverPlan(work, params.unitId, params.assignmentId, body.revision),
  takeBackPlan: (work, { params, body }) => takeBackPlan(work, params.unitId, params.assignmentId, body.revision),
  submitPlan: (work, { params, body }) => submitPlan(work, params.unitId, params.assignmentId, body.revision),
  returnPlan: (work, { params, body }) => returnPlan(work, params.unitId, params.assignmentId, body),
  acceptPlan: (work, { params, body }) => acceptPlan(work, params.unitId, params.assignmentId, body.revision),
  downloadPlan: (work, { params }) => downloadPlan(work, params.unitId, params.assignmentId, params.version),
});
