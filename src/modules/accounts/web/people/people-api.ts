import { apiFor } from '#ui/api.ts';
import type { peopleContract } from '../../people-contract.ts';

export const peopleApi = apiFor<typeof peopleContract>();
