import { defineModule } from '#platform/http/handlers.ts';
import { plansContract } from '../plans-contract.ts';
import { downloadPlan, readPlan } from './read-plan.ts';
import { acceptPlan, returnPlan } from './review-plan.ts';
import { handOverPlan, submitPlan, takeBackPlan } from './send-plan.ts';
import { uploadPlan } from './upload-plan.ts';

export const plansModule = defineModule('plans', plansContract, {
  readPlan: (work, { params }) => readPlan(work, params.unitId, params.assignmentId),
  uploadPlan: (work, { params, file, body }) => uploadPlan(work, params.unitId, params.assignmentId, file, body),
  handOverPlan: (work, { params, body }) => handOverPlan(work, params.unitId, params.assignmentId, body.revision),
  takeBackPlan: (work, { params, body }) => takeBackPlan(work, params.unitId, params.assignmentId, body.revision),
  submitPlan: (work, { params, body }) => submitPlan(work, params.unitId, params.assignmentId, body.revision),
  returnPlan: (work, { params, body }) => returnPlan(work, params.unitId, params.assignmentId, body),
  acceptPlan: (work, { params, body }) => acceptPlan(work, params.unitId, params.assignmentId, body.revision),
  downloadPlan: (work, { params }) => downloadPlan(work, params.unitId, params.assignmentId, params.version),
});
