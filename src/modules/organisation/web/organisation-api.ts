import { apiFor } from '#ui/api.ts';
import type { organisationContract } from '../contract.ts';

export const organisationApi = apiFor<typeof organisationContract>();
