import { apiFor } from '#ui/api.ts';
import type { peopleSheetContract } from '../../people-sheet-contract.ts';

export const sheetApi = apiFor<typeof peopleSheetContract>();
