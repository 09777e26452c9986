import { defineModule, prepared } from '#platform/http/handlers.ts';
import { evidenceContract } from '../../evidence-contract.ts';
import type { Registers } from '../definitions.ts';
import { addEvidence } from './add-evidence.ts';
import { listEvidence } from './list-evidence.ts';
import { openEvidence } from './open-evidence.ts';
import { readyFile } from './ready-file.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

/** Files that prove entries. */
export const evidenceModule = (registers: Registers) =>
  defineModule('evidence', evidenceContract, {
    listEvidence: (work, { params }) => listEvidence(work, registers, params),
    addEvidence: prepared({
      ask: (work, { params }) => work.needHere('register.write', params.unitId),
      prepare: ({ file }) => readyFile(file),
      run: (work, { params, body }, ready) => addEvidence(work, registers, params, body, ready),
    }),
    openEvidence: (work, { params, query }) => openEvidence(work, registers, params, query),
    withdrawEvidence: (work, { params, body }) => withdrawEvidence(work, registers, params, body.reason),
  });
