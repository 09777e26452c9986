import type { Definition } from '#modules/registers/rules/definition.ts';
import { defineModule } from '#platform/http/handlers.ts';
import { programmesContract } from '../contract.ts';
import { changeDue } from './change-due.ts';
import { createProgramme } from './create-programme.ts';
import { editProgramme } from './edit-programme.ts';
import { followWindow, listAwaited } from './follow-window.ts';
import { closeProgramme, issueProgramme } from './issue-programme.ts';
import { listAssignments } from './list-assignments.ts';
import { addToWindow, offeredUnits } from './offered-units.ts';
import { listProgrammes, previewAudience, readProgramme } from './read-programme.ts';
import { unwaiveAssignment, waiveAssignment } from './waive-assignment.ts';

/** The programmes; `definitions`: the registers a duty may ask entries of. */
export const programmesModule = (definitions: readonly Definition[]) =>
  defineModule('programmes', programmesContract, {
    listProgrammes: (work, { params }) => listProgrammes(work, params.unitId),
    createProgramme: (work, { params, body }) => createProgramme(work, params.unitId, body.from),
    readProgramme: (work, { params }) => readProgramme(work, definitions, params.unitId, params.programmeId),
    editProgramme: (work, { params, body }) =>
      editProgramme(work, params.unitId, params.programmeId, body, definitions),
    previewAudience: (work, { params, query }) => previewAudience(work, params.unitId, query.audience),
    issueProgramme: (work, { params, body }) => issueProgramme(work, params.unitId, params.programmeId, body.revision),
    closeProgramme: (work, { params, body }) => closeProgramme(work, params.unitId, params.programmeId, body.reason),
    offeredUnits: (work, { params }) => offeredUnits(work, params.unitId, params.windowId),
    addToWindow: (work, { params, body }) => addToWindow(work, params.unitId, params.windowId, body.unitIds),
    changeDue: (work, { params, body }) => changeDue(work, params.unitId, params.windowId, body),
    waiveAssignment: (work, { params, body }) => waiveAssignment(work, params.unitId, params.assignmentId, body.reason),
    unwaiveAssignment: (work, { params }) => unwaiveAssignment(work, params.unitId, params.assignmentId),
    listAssignments: (work, { params }) => listAssignments(work, definitions, params.unitId),
    listAwaited: (work, { params }) => listAwaited(work, definitions, params.unitId),
    followWindow: (work, { params, query }) =>
      followWindow(work, definitions, params.unitId, params.windowId, query.day),
  });
