import { defineModule } from '#platform/http/handlers.ts';
import { slipsContract } from '../../slips-contract.ts';
import type { SignInSettings } from '../sign-in-settings.ts';
import { listForSlips, makeSlips } from './make-slips.ts';
import { useSlip } from './use-slip.ts';

export const slipsModule = ({ keyring, publicUrl }: SignInSettings) =>
  defineModule('slips', slipsContract, {
    listForSlips: (work, { params }) => listForSlips(work, params.unitId),
    makeSlips: (work, { params, body }) => makeSlips(work, { keyring, site: publicUrl }, params.unitId, body),
    useSlip: (work, { body }) => useSlip(work, keyring, body),
  });
