import { useQuery } from '@tanstack/react-query';
import { registersApi } from './registers-api.ts';

/** A register once opened stays with the page, so that its form opens without network too. */
export const useRegister = (unitId: string, register: string) =>
  useQuery({
    ...registersApi.query('GET /api/units/:unitId/registers/:register', { params: { unitId, register } }),
    gcTime: Number.POSITIVE_INFINITY,
  });
